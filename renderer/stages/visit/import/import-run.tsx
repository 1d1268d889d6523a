import Progress from 'antd/es/progress'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../../app/failure-note.tsx'
import { ActionButton } from '../../../ui/action-button.tsx'
import type { ImportRow } from './import-rows.ts'
import type { useImportRun } from './use-import-run.ts'

type Props = Readonly<{
  rows: readonly ImportRow[]
  chosen: number
  blocked: boolean
  run: ReturnType<typeof useImportRun>
  onStart: () => void
}>

/** How many would come in and why others would not; then how far it is, and what came of it. */
export function ImportRun({ rows, chosen, blocked, run, onStart }: Props) {
  const { t } = useTranslation('import')
  const { progress, running } = run
  const count = (...states: ImportRow['state'][]) => rows.filter(({ state }) => states.includes(state)).length
  const doubtful = rows.filter(({ state, notices }) => state === 'ready' && notices.length > 0).length
  const parts = [
    { name: 'ready', count: count('ready') },
    { name: 'doubtful', count: doubtful },
    { name: 'already', count: count('already') },
    { name: 'repeated', count: count('repeated') },
    { name: 'cannot', count: count('cannot', 'refused') },
  ].filter((part) => part.count > 0)
  const isDone = progress !== null && !running
  return (
    <div className="import-run">
      <p className="import-sums" role="status">
        {isDone && <strong>{t(chosen > 0 ? 'run.stopped' : 'run.done', { count: count('registered') })} </strong>}
        {parts.map((part) => (
          <span key={part.name}>{t(`sum.${part.name}`, { count: part.count })}</span>
        ))}
      </p>
      <FailureNote failure={run.failure} onClose={run.clear} />
      {progress && running && (
        <Progress
          aria-label={t('run.progress')}
          percent={Math.floor((progress.done / Math.max(1, progress.all)) * 100)}
          format={() => `${progress.done} / ${progress.all}`}
        />
      )}
      {running ? (
        <ActionButton onClick={run.stop}>{t('run.stop')}</ActionButton>
      ) : (
        <ActionButton primary disabled={blocked || chosen === 0} onClick={onStart}>
          {t(isDone && chosen > 0 ? 'run.goOn' : 'run.start', { count: chosen })}
        </ActionButton>
      )}
    </div>
  )
}
