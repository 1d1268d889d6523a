import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PrintJobView } from '../../../shared/contract/printing.ts'
import { canConfirm, canReprint } from '../../../shared/model/print-job.ts'
import { FailureNote } from '../../app/failure-note.tsx'
import { hall } from '../../app/hall-client.ts'
import { useMe } from '../../app/me.tsx'
import { useTimes } from '../../app/time.ts'
import { useCommand } from '../../app/use-command.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ListState } from '../../ui/page-state.tsx'
import { StateTag } from '../casefile/state-tag.tsx'
import './slip.css'

/** What the hall printed today, and what is still to be printed again. */
export function PrintJobs() {
  const { t } = useTranslation('slip')
  const { clock } = useTimes()
  const jobs = useQuery(hall.printing.today.queryOptions())
  const lost = jobs.data?.filter(({ state }) => state === 'to-reprint').length ?? 0
  return (
    <section className="print-jobs" aria-label={t('job.title')}>
      <h2>{t('job.title')}</h2>
      {lost > 0 && <p role="status">{t('job.lost', { count: lost })}</p>}
      <ListState query={jobs} rows={3} empty={t('job.none')}>
        {(rows) => (
          <DataTable
            caption={t('job.title')}
            rows={rows}
            rowKey={(job) => job.id}
            columns={[
              { name: 'time', label: t('job.time'), cell: (job) => clock(job.askedAt) },
              { name: 'what', label: t('job.what'), cell: (job) => <What job={job} /> },
              { name: 'who', label: t('job.who'), cell: (job) => job.askedBy },
              {
                name: 'printer',
                label: t('job.printer'),
                cell: (job) => nameOf(job.printer),
              },
              { name: 'state', label: t('job.state'), cell: (job) => <State job={job} /> },
              { name: 'actions', label: t('job.actions'), cell: (job) => <Actions job={job} /> },
            ]}
          />
        )}
      </ListState>
    </section>
  )
}

const nameOf = (printer: string) => (printer.startsWith('simulator:') ? 'PDF' : printer.slice(printer.indexOf(':') + 1))

function What({ job }: Readonly<{ job: PrintJobView }>) {
  const { t } = useTranslation('slip')
  const copy = job.copy > 1 ? t('job.copy', { copy: job.copy }) : ''
  return <>{[t(`kind.${job.kind}`), job.number, copy].filter(Boolean).join(' ')}</>
}

function State({ job }: Readonly<{ job: PrintJobView }>) {
  const { t } = useTranslation('slip')
  return (
    <div className="print-state">
      <StateTag state={SIGNS[job.state]} label={t(`job.is.${job.state}`)} />
      {job.reason && <span className="quiet-text">{t(`reason.${job.reason}`)}</span>}
    </div>
  )
}

const SIGNS = {
  waiting: 'on its way',
  sending: 'on its way',
  sent: 'sent',
  confirmed: 'finished',
  'to-reprint': 'returned',
  replaced: 'finished',
} as const satisfies Record<PrintJobView['state'], string>

function Actions({ job }: Readonly<{ job: PrintJobView }>) {
  const { t } = useTranslation('slip')
  const { role } = useMe()
  const confirm = useCommand(hall.printing.confirm)
  const again = useCommand(hall.printing.reprint)
  const clear = () => {
    confirm.clear()
    again.clear()
  }
  // The administrator sees that a matter's slip went wrong; printing it is for those who may read it.
  const isTheirs = role !== 'administrator' || job.kind === 'calibration' || job.kind === 'ticket'
  if (!isTheirs || !canReprint(job.state)) return null
  return (
    <>
      <FailureNote failure={confirm.failure ?? again.failure} onClose={clear} />
      <div className="panel-actions">
        {canConfirm(job.state) && (
          <ActionButton running={confirm.running} onClick={() => void confirm.run({ job: job.id })}>
            {t('cameOut.yes')}
          </ActionButton>
        )}
        <ActionButton
          primary={job.state === 'to-reprint'}
          running={again.running}
          onClick={() => void again.run({ job: job.id })}
        >
          {t('cameOut.again')}
        </ActionButton>
      </div>
    </>
  )
}
