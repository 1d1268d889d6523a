import { v7 } from 'uuid'
import type { Client } from './client.ts'
import { confirmedVisit, registerVisit, ticketIssuer } from './commands.ts'
import { dataFolder } from './data-folder.ts'
import { BUSY_DEPARTMENT } from './generator.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { compared, limited, type Row } from './report.ts'

/** One thing a desk does, with what has to be there before and is not measured. */
export type Action = () => Promise<() => Promise<unknown>>

/** The same work in a young hall and in one with a million matters behind it. */
export async function growth({ quick, fromSource }: Options): Promise<Row[]> {
  const small = await startHall(await dataFolder('thousand', quick), fromSource)
  const large = await startHall(await dataFolder('million', quick), fromSource)
  try {
    console.error('  waiting for the check of both files')
    await Promise.all([small.checked, large.checked])
    const ofSmall = await actions(small.logIn)
    const ofLarge = await actions(large.logIn)
    const rows: Row[] = []
    for (const [name, inLarge] of ofLarge) {
      const inSmall = ofSmall.get(name) ?? inLarge
      const samples = await takeTurns(inSmall, inLarge, quick ? 5 : 30)
      rows.push(compared(`${name}, growth from a thousand to a million`, samples.large, samples.small, GROWTH))
      if (UNEVEN.has(name)) rows.splice(-1, 1, limited(`${name} in a million`, samples.large, UNBLOCKED))
      console.error(`  ${name}`)
    }
    return rows
  } finally {
    await small.stop()
    await large.stop()
  }
}

const GROWTH = { of: 'median', most: 1.3 } as const
/** No request may hold the others up for longer. */
const UNBLOCKED = { of: 'p99', most: 50, unit: 'ms' } as const
/** A surname fills a page in the large hall and half a page in the small one. */
const UNEVEN = new Set(['search a surname'])

async function actions(logIn: (account: string) => Promise<Client>): Promise<Map<string, Action>> {
  const clerk = await logIn('front1')
  const desk = await logIn(BUSY_DEPARTMENT)
  const leader = await logIn('leader1')
  const issue = await ticketIssuer(clerk)
  const { rows } = await clerk.casefile.list({ state: 'closed' })
  const known = rows.filter(({ partyName }) => partyName.length > 2)
  let turn = 0
  const someone = () => {
    turn += 1
    return known[turn % known.length]
  }
  const categories = await clerk.staff.categories()
  const category = categories.find(({ parent }) => parent !== null)?.code ?? ''
  const matter = { kind: 'claim', category, place: 'Bench Street', attempt: 'first', summary: 'Bench' } as const
  const once =
    (work: () => Promise<unknown>): Action =>
    () =>
      Promise.resolve(work)
  return new Map<string, Action>([
    ['issue a ticket', once(issue)],
    ['register a visit', once(() => registerVisit(clerk))],
    ['list matters', once(() => clerk.casefile.list({}))],
    ['search a name', once(() => clerk.casefile.list({ search: someone()?.partyName }))],
    ['search a surname', once(() => clerk.casefile.list({ search: someone()?.partyName.slice(0, 1) }))],
    ['search a name nobody has', once(() => clerk.casefile.list({ search: 'nobody' }))],
    ['show a matter', once(() => clerk.casefile.get({ casefile: someone()?.id ?? '' }))],
    ['inbox of a department', once(() => desk.handling.inbox())],
    ['list matters of a department', once(() => desk.casefile.list({}))],
    ['pressing matters', once(() => leader.casefile.pressing())],
    [
      'open a matter',
      async () => {
        const visit = await confirmedVisit(clerk)
        return () => clerk.casefile.open({ key: v7(), visit, ...matter })
      },
    ],
  ])
}

/** A few of the one and a few of the other in turn: whatever else the machine does slows both alike. */
export async function takeTurns(inSmall: Action, inLarge: Action, rounds: number) {
  const samples = { small: [] as number[], large: [] as number[] }
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [hall, action] of [['small', inSmall] as const, ['large', inLarge] as const]) {
      for (let index = 0; index < BATCH; index += 1) {
        const ready = await action()
        const began = performance.now()
        await ready()
        if (round >= 0) samples[hall].push(performance.now() - began)
      }
    }
  }
  return samples
}

const WARM_UP = 5
const BATCH = 10
