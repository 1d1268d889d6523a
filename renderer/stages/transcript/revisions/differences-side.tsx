import { useTranslation } from 'react-i18next'
import type { Guide } from '../../../../shared/contract/transcript.ts'
import { differencesOf, type PartDifference, type Piece } from './differences.ts'
import './revisions-list.css'

/** Two texts of an account side by side: only the parts that differ, with what was taken out and put in. */
export function Differences({ before, after }: Readonly<{ before: Guide; after: Guide }>) {
  const { t } = useTranslation(['read-back', 'transcript'])
  const parts = differencesOf(before, after)
  const changed = parts.filter(({ same }) => !same)
  const same = parts.filter((part) => part.same).map(({ part }) => t(`guide.${part}`, { ns: 'transcript' }))
  return (
    <>
      {changed.length > 0 && <p className="field-hint">{t('revisions.legend')}</p>}
      {changed.map((difference) => (
        <Changed
          key={difference.part}
          difference={difference}
          title={t(`guide.${difference.part}`, { ns: 'transcript' })}
        />
      ))}
      {same.length > 0 && (
        <p className="field-hint">{t('revisions.same', { parts: same.join(t('revisions.comma')) })}</p>
      )}
    </>
  )
}

function Changed({ difference, title }: Readonly<{ difference: PartDifference; title: string }>) {
  return (
    <section className="compare-part" aria-label={title}>
      <h4>{title}</h4>
      <p>
        <Pieces pieces={difference.before} as="del" />
      </p>
      <p>
        <Pieces pieces={difference.after} as="ins" />
      </p>
    </section>
  )
}

function Pieces({ pieces, as: Mark }: Readonly<{ pieces: readonly Piece[]; as: 'ins' | 'del' }>) {
  const { t } = useTranslation('transcript')
  if (pieces.length === 0) return <span className="quiet-text">{t('notAnswered')}</span>
  return placed(pieces).map(({ at, text, changed }) =>
    changed ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>,
  )
}

/** Pieces with where they begin, which tells equal ones apart. */
function placed(pieces: readonly Piece[]) {
  let next = 0
  return pieces.map((piece) => {
    const at = next
    next += piece.text.length
    return { ...piece, at }
  })
}
