import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PrintSetting } from '../../../shared/contract/printing.ts'
import type { PrintJobId } from '../../../shared/model/ids.ts'
import { type DocumentKind, PAPERS, PAPERS_FOR } from '../../../shared/model/paper.ts'
import { hall } from '../hall-client.ts'
import { host } from '../host.ts'
import { printWay } from './print-way.ts'

/** A copy on its way: `job` where the hall prints it, `failed` where this computer's printer refused it. */
type Copy = Readonly<{ copy: number; html: string | null; job: PrintJobId | null; failed: boolean }>

type Ways = Readonly<{
  /** Asks the hall to print; undefined where it refused. */
  inHall: () => Promise<Readonly<{ job: PrintJobId; copy: number }> | undefined>
  /** Counts a copy to be printed here; undefined where the hall refused. */
  here: () => Promise<Readonly<{ copy: number; html: string }> | undefined>
}>

/**
 * Prints by the hall, by this computer or by the browser's dialog; every copy is counted before it is sent. Who only looks
 * (`may` is false) is not told the printers' settings, and does not ask.
 */
export function usePrinting(kind: DocumentKind, { inHall, here }: Ways, may = true) {
  const settings = useQuery(hall.printing.settings.queryOptions({ enabled: may }))
  const [copy, setCopy] = useState<Copy | null>(null)
  const [sending, setSending] = useState(false)
  const setting = settings.data?.find((each) => each.kind === kind)
  const way = printWay(setting, host !== null)

  async function print() {
    if (way === 'hall') {
      const asked = await inHall()
      if (asked) setCopy({ ...asked, html: null, failed: false })
      return
    }
    // What this computer's printer refused was not printed: sent once more it is the same copy.
    const made = copy?.failed ? copy : await here()
    if (!made?.html) return
    setSending(true)
    const failed = way === 'computer' && !(await sendHere(made.html, kind, setting))
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
    sending,
  }
}

/** Whether this computer's print system took the sheet; not whether paper came out. */
async function sendHere(html: string, kind: DocumentKind, setting: PrintSetting | undefined): Promise<boolean> {
  if (!host) return false
  const paper = PAPERS[setting?.paper ?? PAPERS_FOR[kind][0]]
  const sent = await host
    .print({
      html,
      printer: null,
      paper: { widthMicrons: paper.width, heightMicrons: paper.height ?? paper.width },
      copies: setting?.copies ?? 1,
      silent: setting?.way === 'silent',
    })
    .catch(() => ({ sent: false }))
  return sent.sent
}
