import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from './client.ts'
import { ticketIssuer } from './commands.ts'
import { dataFolder } from './data-folder.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { limited, type Row } from './report.ts'

const PAGES = [50, 200] as const

/** From a command's send to the arrival of its change at each of the open pages. */
export async function openPages(options: Options): Promise<Row[]> {
  const rows: Row[] = []
  for (const pages of PAGES) rows.push(...(await toPages(pages, options)))
  return rows
}

async function toPages(pages: number, { quick, fromSource }: Options): Promise<Row[]> {
  const hall = await startHall(await dataFolder('thousand', quick), fromSource)
  try {
    const arrivals = new Map<string, number[]>()
    for (let page = 0; page < pages; page += 1) await follow(await hall.logIn('front1'), arrivals)
    const issue = await ticketIssuer(await hall.logIn('front2'))
    const count = quick ? 20 : 100
    const calm = await sendAndWatch(issue, { arrivals, pages, count })
    const others = await ticketIssuer(await hall.logIn('front3'))
    const stop = keepBusy(others)
    const busy = await sendAndWatch(issue, { arrivals, pages, count })
    const perSecond = Math.round(await stop())
    const limit = { of: 'p99', most: pages > 100 ? 200 : 100, unit: 'ms' } as const
    return [
      limited(`change to ${pages} open pages`, calm, limit),
      limited(`change to ${pages} open pages, ${perSecond} other commands a second`, busy, limit),
    ]
  } finally {
    await hall.stop()
  }
}

/** Resolves once the page hears the hall. */
async function follow(page: Client, arrivals: Map<string, number[]>): Promise<void> {
  const changes = await page.live.changes()
  await changes.next()
  void (async () => {
    for await (const { records } of changes) {
      const now = performance.now()
      for (const { id } of records) arrivals.set(id, [...(arrivals.get(id) ?? []), now])
    }
  })().catch(() => undefined) // The line ends with the hall.
}

async function sendAndWatch(
  issue: () => Promise<{ id: string }>,
  { arrivals, pages, count }: Readonly<{ arrivals: Map<string, number[]>; pages: number; count: number }>,
): Promise<number[]> {
  const samples: number[] = []
  for (let sent = -5; sent < count; sent += 1) {
    const began = performance.now()
    const { id } = await issue()
    while ((arrivals.get(id)?.length ?? 0) < pages) await pause(5)
    if (sent >= 0) samples.push(...(arrivals.get(id) ?? []).map((at) => at - began))
  }
  return samples
}

/** Another desk that never pauses; ending it tells how many commands a second it sent. */
function keepBusy(issue: () => Promise<unknown>): () => Promise<number> {
  let stopped = false
  let sent = 0
  const began = performance.now()
  const running = (async () => {
    for (; !stopped; sent += 1) await issue()
  })()
  return async () => {
    stopped = true
    await running
    return (sent * 1000) / (performance.now() - began)
  }
}
