import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Guide } from '../../../../shared/contract/transcript.ts'
import type { TranscriptId } from '../../../../shared/model/ids.ts'
import { hall } from '../../../app/hall-client.ts'
import { Field } from '../../../ui/field.tsx'
import { ListSkeleton, Retry } from '../../../ui/page-state.tsx'
import { SelectInput } from '../../../ui/select-input.tsx'
import { differencesOf, type PartDifference, type Piece } from './differences.ts'

type Props = Readonly<{ transcript: TranscriptId; newest: number }>

/** Two revisions side by side: what was taken out on the left, what was put in on the right. */
export function CompareRevisions({ transcript, newest }: Props) {
  const { t } = useTranslation('read-back')
  const [[left, right], choose] = useState<readonly [number, number]>([newest - 1, newest])
  const numbers = Array.from({ length: newest }, (_, index) => index + 1)
  const options = numbers.map((revision) => ({ value: `${revision}`, label: t('revisions.number', { revision }) }))
  const before = useRevision(transcript, left)
  const after = useRevision(transcript, right)
  const failed = [before, after].find(({ isError }) => isError)
  return (
    <div className="compare">
      <div className="compare-heads">
        <Field label={t('revisions.left')}>
          {(control) => (
            <SelectInput
              {...control}
              autoFocus
              value={`${left}`}
              options={options}
              onChange={(value) => choose([Number(value), right])}
            />
          )}
        </Field>
        <Field label={t('revisions.right')}>
          {(control) => (
            <SelectInput
              {...control}
              value={`${right}`}
              options={options}
              onChange={(value) => choose([left, Number(value)])}
            />
          )}
        </Field>
      </div>
      {before.data && after.data && <Differences before={before.data.guide} after={after.data.guide} />}
      {failed && <Retry onRetry={failed.refetch} />}
      {!failed && !(before.data && after.data) && <ListSkeleton rows={3} />}
    </div>
  )
}

const useRevision = (transcript: TranscriptId, revision: number) =>
  useQuery(
    hall.transcript.revision.queryOptions({ input: { transcript, revision }, staleTime: Number.POSITIVE_INFINITY }),
  )

function Differences({ before, after }: Readonly<{ before: Guide; after: Guide }>) {
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
