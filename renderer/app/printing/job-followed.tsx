import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
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
  /** What asks for a second person where a further copy takes two. */
  second?: (signing: Signing) => ReactNode
}>

export type Signing = Readonly<{
  running: boolean
  onSign: (second: Readonly<{ account: string; password: string }>) => void
  onLeave: () => void
}>

/** One job of the hall's queue, from waiting to the clerk's word that it came out. */
export function JobFollowed({ job: id, onAgain, onSettled, second }: Props) {
  const { t } = useTranslation('slip')
  const job = useQuery(hall.printing.today.queryOptions()).data?.find((one) => one.id === id)
  const confirm = useCommand(hall.printing.confirm)
  const again = useCommand(hall.printing.reprint)
  const [asks, setAsks] = useState(false)

  async function yes() {
    if (await confirm.run({ job: id })) onSettled()
  }
  async function printAgain(signed?: Parameters<Signing['onSign']>[0]) {
    const next = await again.run(signed ? { job: id, second: signed } : { job: id })
    if (next) onAgain(next.job, next.copy)
  }
  function clear() {
    confirm.clear()
    again.clear()
  }
  function leave() {
    clear()
    setAsks(false)
  }

  if (again.failure === 'SECOND_PERSON_NEEDED' && second && !asks) setAsks(true)
  if (!job || job.state === 'waiting' || job.state === 'sending') return <p role="status">{t('job.onItsWay')}</p>
  if (job.state === 'confirmed' || job.state === 'replaced') return null
  const kind = t(`kind.${job.kind}`)
  const said = job.reason ? t(`reason.${job.reason}`) : t('sent', { kind, copy: job.copy })
  return (
    <>
      <FailureNote failure={confirm.failure ?? again.failure} onClose={clear} />
      {asks && second?.({ running: again.running, onSign: (by) => void printAgain(by), onLeave: leave })}
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
