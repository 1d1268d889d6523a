import { setTimeout as pause } from 'node:timers/promises'
import { v7 } from 'uuid'
import type { Client } from './client.ts'
import { dataFolder } from './data-folder.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { limited, type Row } from './report.ts'

const DISPLAYS = 50

/** From the press of a clerk to the moment each of fifty displays has read the announcement from the board. */
export async function displays({ quick, fromSource }: Options): Promise<Row[]> {
  const hall = await startHall(await dataFolder('thousand', quick), fromSource)
  try {
    const clerk = await hall.logIn('front1')
    const { desk } = await clerk.session.me()
    if (desk === null) throw new Error('front1 sits at no desk')
    const service = (await clerk.ticket.services()).find(({ code }) => code === 'advice')?.id
    if (service === undefined) throw new Error('the hall gives no advice')
    const shown = new Map<string, number[]>()
    for (let index = 0; index < DISPLAYS; index += 1) await show(await hall.logIn('display1'), shown)
    const samples: number[] = []
    for (let call = -WARM_UP; call < (quick ? 10 : 60); call += 1) {
      await clerk.ticket.issue({ key: v7(), service, priority: 'ordinary' })
      await pause(QUIET)
      const began = performance.now()
      const { id: ticket, label } = await clerk.ticket.callNext({ key: v7(), desk })
      while ((shown.get(label)?.length ?? 0) < DISPLAYS) await pause(5)
      if (call >= 0) samples.push(...(shown.get(label) ?? []).map((at) => at - began))
      await clerk.ticket.finish({ key: v7(), ticket })
    }
    return [limited(`call shown on ${DISPLAYS} displays`, samples, { of: 'p99', most: 300, unit: 'ms' })]
  } finally {
    await hall.stop()
  }
}

const WARM_UP = 5
/** Until every display has also read what the issue changed. */
const QUIET = 200

/** A display as its page works: what changed it asks for, and while it asks, further changes wait for one more time. */
async function show(display: Client, shown: Map<string, number[]>): Promise<void> {
  const changes = await display.live.changes()
  await changes.next()
  const seen = new Set<string>()
  let stale = false
  let asking = false
  async function ask(): Promise<void> {
    stale = true
    if (asking) return
    asking = true
    while (stale) {
      stale = false
      const { calls } = await display.ticket.board()
      for (const { label } of calls.filter((call) => !seen.has(call.label))) {
        seen.add(label)
        shown.set(label, [...(shown.get(label) ?? []), performance.now()])
      }
    }
    asking = false
  }
  void (async () => {
    for await (const _ of changes) void ask().catch(() => undefined)
  })().catch(() => undefined) // The line ends with the hall.
}
