import { useTranslation } from 'react-i18next'
import type { DeskReader } from '../../../../shared/contract/visit-readers.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import type { CardInDraft, CardNote } from './use-card-in-draft.ts'
import './card-line.css'

/** One quiet line: what there is to read cards with, and what the last card did to the form. */
export function CardLine({ reader, note, undo, takeAddress }: CardInDraft) {
  const { t } = useTranslation('reader')
  const standing = standingOf(reader)
  const bad = standing !== null && BAD.has(standing)
  return (
    <div className="card-line">
      <span role="status" className={bad ? 'card-line-bad' : ''}>
        {note ? <NoteText note={note} /> : standing && `${bad ? '⚠ ' : ''}${t(`line.${standing}`)}`}
      </span>
      {takeAddress && (
        <ActionButton size="small" shortcut="Alt+V" onClick={takeAddress}>
          {t('takeAddress')}
        </ActionButton>
      )}
      {undo && (
        <ActionButton size="small" shortcut="Alt+U" onClick={undo}>
          {t('undo')}
        </ActionButton>
      )}
    </div>
  )
}

function NoteText({ note: { as, name, known, named, address, replaced, after } }: Readonly<{ note: CardNote }>) {
  const { t } = useTranslation('reader')
  const fields = replaced.map((field) => t(`replacedField.${field}`)).join(t('comma'))
  const rest = [
    fields && t('replaced', { fields }),
    named !== null && t('named', { name: named }),
    address !== null && t('addressed', { address }),
  ]
  if (as !== 'person') return `${as === 'nothing' ? '⚠' : '✓'} ${t(`filledAs.${as}`, { name })}`
  const read = known === null ? t(after.name === '' ? 'line.number' : 'read') : t('readKnown', { name: known })
  return `${named === null ? '✓' : '⚠'} ${read}${rest.filter(Boolean).join('')}`
}

type Standing = 'ready' | 'card-present' | 'misread' | 'starting' | 'away' | 'wedge'
const BAD: ReadonlySet<Standing> = new Set(['misread', 'away'])

/** Null where there is nothing to read cards with: most desks have no reader, and need no line about it. */
function standingOf({ status, wedge }: DeskReader): Standing | null {
  if (!status) return wedge ? 'wedge' : null
  const { state } = status
  if (state === 'ready' || state === 'card-present' || state === 'misread' || state === 'starting') return state
  return wedge ? 'wedge' : 'away'
}
