import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PrintJobId } from '../../../shared/model/ids.ts'
import { FailureNote } from '../failure-note.tsx'
import { hall } from '../hall-client.ts'
import { useCommand } from '../use-command.ts'
import { DidItComeOut } from './did-it-come-out.tsx'

type Props = Readonly<{
  job: PrintJobId
  onAgain: (job: PrintJobId, copy: number) => void
  onSettled: () => void
}>

/** One job of the hall's queue, from waiting to the clerk's word that it came out. */
export function JobFollowed({ job: id, onAgain, onSettled }: Props) {
  const { t } = useTranslation('slip')
  const job = useQuery(hall.printing.today.queryOptions()).data?.find((one) => one.id === id)
  const confirm = useCommand(hall.printing.confirm)
  const again = useCommand(hall.printing.reprint)

  async function yes() {
    if (await confirm.run({ job: id })) onSettled()
  }
  async function printAgain() {
    const next = await again.run({ job: id })
    if (next) onAgain(next.job, next.copy)
  }

  if (!job || job.state === 'waiting' || job.state === 'sending') return <p role="status">{t('job.onItsWay')}</p>
  if (job.state === 'confirmed' || job.state === 'replaced') return null
  const kind = t(`kind.${job.kind}`)
  const said = job.reason ? t(`reason.${job.reason}`) : t('sent', { kind, copy: job.copy })
  return (
    <>
      <FailureNote failure={confirm.failure ?? again.failure} onClose={confirm.clear} />
      <DidItComeOut
        said={said}
        lost={job.state === 'to-reprint'}
        running={confirm.running || again.running}
        onYes={() => void yes()}
        onAgain={() => void printAgain()}
      />
    </>
  )
}
