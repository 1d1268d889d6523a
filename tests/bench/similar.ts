import { join } from 'node:path'
import { v7 } from 'uuid'
import { readSeed } from '../../electron/office/hall/seed.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { createChance } from './chance.ts'
import type { Client } from './client.ts'
import { dataFolder } from './data-folder.ts'
import { startHall } from './hall.ts'
import { createNames } from './names.ts'
import type { Options } from './options.ts'
import { limited, type Row } from './report.ts'

/** A visitor who came for years, beside a million matters of others. */
const VISITS = 500
const PAGE = { of: 'p95', most: 30, unit: 'ms' } as const
const SIMILAR = { of: 'p95', most: 100, unit: 'ms' } as const

/** What a clerk sees while writing a matter: what the party brought before, and what the text resembles. */
export async function similar({ quick, fromSource }: Options): Promise<Row[]> {
  const hall = await startHall(await dataFolder('million', quick), fromSource)
  try {
    await hall.checked
    const clerk = await hall.logIn('front1')
    const desk = await hall.logIn('human-resources')
    const party = await regular(clerk, quick ? 60 : VISITS)
    const times = quick ? 40 : 400
    const asked = await questions(clerk, times)
    const rows: Row[] = []
    const told = async (name: string, limit: typeof SIMILAR | typeof PAGE, ask: (turn: number) => Promise<unknown>) => {
      rows.push(limited(name, await timed(times, ask), limit))
      console.error(`  ${name}`)
    }
    const question = (turn: number) => asked[turn % asked.length] ?? {}
    await told('similar: of a text and its place', SIMILAR, (turn) => clerk.casefile.similar(question(turn)))
    await told('similar: of a party that came 500 times', SIMILAR, (turn) =>
      clerk.casefile.similar({ ...question(turn), party }),
    )
    await told('similar: as a department sees it', SIMILAR, (turn) => desk.casefile.similar(question(turn)))
    await told('similar: matters of a party that came 500 times', PAGE, () => clerk.casefile.ofParty({ party }))
    return rows
  } finally {
    await hall.stop()
  }
}

/** Somebody whose every visit became a matter. */
async function regular(clerk: Client, visits: number): Promise<string> {
  const { names } = texts(1)
  const document = { type: 'none', number: '' } as const
  const visitor = { type: 'person', name: 'Bench Regular', document, phone: '', address: '' } as const
  const heads = { ticket: null, channel: 'visit' as const, headcount: 1, representatives: [], noticeGiven: true }
  const { id, party } = await clerk.visit.register({ key: v7(), ...heads, party: visitor })
  const category = (await clerk.staff.categories()).find(({ parent }) => parent !== null)?.code ?? ''
  for (let turn = 0; turn < visits; turn += 1) {
    const again = { key: v7(), ...heads, party: { id: party } }
    const visit = turn === 0 ? id : (await clerk.visit.register(again)).id
    const { id: transcript } = await clerk.transcript.begin({ key: v7(), visit })
    const guide = { who: '', when: '', where: '', what: names.sentence(), want: '', basis: '' }
    const { version } = await clerk.transcript.save({ key: v7(), transcript, base: 1, guide })
    await clerk.transcript.confirm({ key: v7(), transcript, version, readBack: true, manner: 'oral' })
    const matter = {
      kind: 'claim',
      category,
      place: names.place(),
      attempt: 'first',
      summary: names.sentence(),
    } as const
    await clerk.casefile.open({ key: v7(), visit, ...matter })
  }
  return party
}

/** Half of them are about a matter of the hall in some other words, half about something new. */
async function questions(clerk: Client, count: number) {
  const { names, chance } = texts(2)
  const { rows } = await clerk.casefile.list({ state: 'closed' })
  const account = () => Array.from({ length: 4 }, names.sentence).join(' ')
  return Array.from({ length: count }, (_, turn) => {
    const known = turn % 2 === 0 ? chance.pick(rows) : undefined
    return { place: known?.place ?? names.place(), summary: `${known?.summary ?? ''} ${account()}`.slice(0, 500) }
  })
}

function texts(seed: number) {
  const chance = createChance(seed)
  return { chance, names: createNames(readSeed(join(projectRoot, 'resources/seed')), chance) }
}

async function timed(times: number, ask: (turn: number) => Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  for (let turn = -WARM_UP; turn < times; turn += 1) {
    const began = performance.now()
    await ask(turn + WARM_UP)
    if (turn >= 0) samples.push(performance.now() - began)
  }
  return samples
}

const WARM_UP = 10
