import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PrintSetting } from '../../../shared/contract/printing.ts'
import type { PrintJobId } from '../../../shared/model/ids.ts'
import { PAPERS } from '../../../shared/model/paper.ts'
import { hall } from '../../app/hall-client.ts'
import { host } from '../../app/host.ts'
import { useCommand } from '../../app/use-command.ts'
import { printWay } from './print-way.ts'
import type { Slip } from './slip-item.tsx'

/** A copy on its way: `job` where the hall prints it, `failed` where this computer's printer refused it. */
export type Copy = Readonly<{ copy: number; html: string | null; job: PrintJobId | null; failed: boolean }>

/** Prints a slip by the hall, by this computer or by the browser's dialog; every copy is counted before it is sent. */
export function usePrint(slip: Pick<Slip, 'id' | 'kind'>) {
  const settings = useQuery(hall.printing.settings.queryOptions())
  const inHall = useCommand(hall.printing.printSlip)
  const here = useCommand(hall.slip.print)
  const [copy, setCopy] = useState<Copy | null>(null)
  const [sending, setSending] = useState(false)
  const setting = settings.data?.find(({ kind }) => kind === slip.kind)
  const way = printWay(setting, host !== null)

  async function print() {
    if (way === 'hall') {
      const asked = await inHall.run({ slip: slip.id })
      if (asked) setCopy({ ...asked, html: null, failed: false })
      return
    }
    // What this computer's printer refused was not printed: sent once more it is the same copy.
    const made = copy?.failed ? copy : await here.run({ slip: slip.id })
    if (!made?.html) return
    setSending(true)
    const failed = way === 'computer' && !(await sendHere(made.html, setting))
    setSending(false)
    setCopy({ copy: made.copy, html: made.html, job: null, failed })
  }

  return {
    print,
    way,
    copy,
    settled: () => setCopy(null),
    followUp: (job: PrintJobId, number: number) => setCopy({ copy: number, html: null, job, failed: false }),
    ready: settings.data !== undefined,
    running: inHall.running || here.running || sending,
    failure: inHall.failure ?? here.failure,
    clear: () => {
      inHall.clear()
      here.clear()
    },
  }
}

/** Whether this computer's print system took the sheet; not whether paper came out. */
async function sendHere(html: string, setting: PrintSetting | undefined): Promise<boolean> {
  if (!host) return false
  const paper = PAPERS[setting?.paper === 'a4' ? 'a4' : 'a5']
  const sent = await host
    .print({
      html,
      printer: null,
      paper: { widthMicrons: paper.width, heightMicrons: paper.height ?? PAPERS.a5.width },
      copies: setting?.copies ?? 1,
      silent: setting?.way === 'silent',
    })
    .catch(() => ({ sent: false }))
  return sent.sent
}
