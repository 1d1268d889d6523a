import { v7 } from 'uuid'
import { execute } from '../../electron/store/database.ts'
import type { Client } from './client.ts'
import { ticketIssuer } from './commands.ts'
import { inFolder, madeOnce } from './data-folder.ts'
import { type FloorDays, fillFloor } from './floor-days.ts'
import { type Action, takeTurns } from './growth.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { compared, type Row } from './report.ts'

/** The numbers of today, and those of the days before. */
const HALLS = {
  morning: { today: 100, pastDays: 0, each: 0 },
  day: { today: 3_000, pastDays: 0, each: 0 },
  year: { today: 3_000, pastDays: 250, each: 3_000 },
  quick: { today: 3_000, pastDays: 5, each: 3_000 },
} as const satisfies Record<string, FloorDays>

/** The floor's work in a hall with a hundred numbers, with a day of three thousand, and with a year of such days. */
export async function floor({ quick, fromSource }: Options): Promise<Row[]> {
  const grown = [
    ['morning', 'day', 'to a day of 3,000'],
    ['day', quick ? 'quick' : 'year', 'from a day to a year of them'],
  ] as const
  const rows: Row[] = []
  for (const [small, large, growth] of grown) {
    const [inSmall, inLarge] = [await start(small, fromSource), await start(large, fromSource)]
    try {
      await Promise.all([inSmall.checked, inLarge.checked])
      const [ofSmall, ofLarge] = [await actions(inSmall.logIn), await actions(inLarge.logIn)]
      for (const [name, action] of ofLarge) {
        const samples = await takeTurns(ofSmall.get(name) ?? action, action, quick ? 5 : 30)
        rows.push(compared(`${name}, ${growth}`, samples.large, samples.small, { of: 'median', most: 1.2 }))
        console.error(`  ${name}`)
      }
    } finally {
      await inSmall.stop()
      await inLarge.stop()
    }
  }
  return rows
}

async function start(hall: keyof typeof HALLS, fromSource: boolean) {
  const folder = await madeOnce(`floor-${hall}`, (db) => fillFloor(db, HALLS[hall]))
  // What an earlier run left waiting or at a desk; its own sixty stay as they were issued, before any run.
  await inFolder(folder, (db) =>
    execute(db, "UPDATE tickets SET state = 'finished' WHERE state IN ('called', 'serving')"),
  )
  return startHall(folder, fromSource)
}

async function actions(logIn: (account: string) => Promise<Client>): Promise<Map<string, Action>> {
  const [clerk, display] = [await logIn('front1'), await logIn('display1')]
  const { desk } = await clerk.session.me()
  if (desk === null) throw new Error('front1 sits at no desk')
  const issue = await ticketIssuer(clerk)
  const own = (await clerk.ticket.services()).find(({ code }) => code === 'advice')?.id
  if (own === undefined) throw new Error('the hall gives no advice')
  const once =
    (work: () => Promise<unknown>): Action =>
    () =>
      Promise.resolve(work)
  let called: string | null = null
  return new Map<string, Action>([
    ['services', once(() => display.ticket.services())],
    ['board', once(() => display.ticket.board())],
    ['at the desk', once(() => clerk.ticket.atDesk({ desk }))],
    [
      'call the next',
      async () => {
        if (called) await clerk.ticket.finish({ key: v7(), ticket: called })
        await clerk.ticket.issue({ key: v7(), service: own, priority: 'ordinary' })
        return async () => {
          called = (await clerk.ticket.callNext({ key: v7(), desk })).id
        }
      },
    ],
    ['issue a number', once(issue)],
  ])
}
