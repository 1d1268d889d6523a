import { useTranslation } from 'react-i18next'
import type { ImportRow, RowState } from './import-rows.ts'

/** What becomes of a row, and what is doubtful about it, in words. */
export function ImportNotes({ row }: Readonly<{ row: ImportRow }>) {
  const { t } = useTranslation(['import', 'visit', 'errors'])
  const { state, notices, obstacle, documentProblem, refused, message } = row
  const count = message.party.document.number.length
  const shown = state === 'ready' || state === 'registered' ? notices : []
  const words = shown.map((notice) =>
    notice === 'document-doubtful' && documentProblem
      ? t(`identity.${documentProblem}`, { ns: 'visit', count })
      : t(`notice.${notice}`),
  )
  return (
    <div className="import-notes">
      <span className={`import-state import-state-${state}`}>
        <span aria-hidden="true">{SIGNS[state]} </span>
        {obstacle ? t(`obstacle.${obstacle}`) : t(`state.${state}`)}
        {refused && `: ${t(refused, { ns: 'errors' })}`}
      </span>
      {words.map((text) => (
        <span key={text} className="import-notice">
          <span aria-hidden="true">⚠ </span>
          {text}
        </span>
      ))}
    </div>
  )
}

const SIGNS: Readonly<Record<RowState, string>> = {
  ready: '○',
  already: '＝',
  repeated: '＝',
  cannot: '✕',
  registered: '✓',
  refused: '✕',
}
