import { v7 } from 'uuid'
import { initialsOf, pinyinOf } from '../../electron/store/pinyin.ts'
import { createChance } from './chance.ts'
import type { Client } from './client.ts'
import { dataFolder } from './data-folder.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { limited, type Row } from './report.ts'

/** Faster than the next key comes. */
const AS_TYPED = { of: 'p95', most: 30, unit: 'ms' } as const
const OPENED = { of: 'p95', most: 30, unit: 'ms' } as const
const VISITS = 500

/** A clerk knows somebody again among everybody who came in years, and looks at one who came very often. */
export async function parties({ quick, fromSource }: Options): Promise<Row[]> {
  const hall = await startHall(await dataFolder('million', quick), fromSource)
  try {
    await hall.checked
    const clerk = await hall.logIn('front1')
    const names = await someNames(clerk, quick ? 20 : 100)
    const chance = createChance(3)
    const searches = new Map([
      ['a name', names.flatMap(growing)],
      ['its pinyin', names.flatMap((name) => growing(pinyinOf(name)))],
      ['its initials', names.flatMap((name) => growing(initialsOf(name)))],
      ['the last four of a document', names.map(() => String(chance.below(10_000)).padStart(4, '0'))],
    ])
    const rows: Row[] = []
    for (const [what, typed] of searches) {
      const samples = await timed(typed, (text) => clerk.visit.searchParties({ text }))
      rows.push(limited(`search a party as typed: ${what}`, samples, AS_TYPED))
    }
    const party = await regular(clerk, VISITS)
    const again = Array.from({ length: quick ? 20 : 200 }, () => party)
    const opened = await timed(again, () =>
      Promise.all([clerk.visit.party({ party }), clerk.visit.ofParty({ party }), clerk.visit.merges({ party })]),
    )
    rows.push(limited(`open a party that came ${VISITS} times`, opened, OPENED))
    return rows
  } finally {
    await hall.stop()
  }
}

/** `欧`, `欧阳`, `欧阳雪`: what is asked while somebody types. */
function growing(text: string): string[] {
  return [...text].map((_, index, letters) => letters.slice(0, index + 1).join(''))
}

async function someNames(clerk: Client, count: number): Promise<string[]> {
  const names: string[] = []
  let before: string | undefined
  while (names.length < count) {
    const page = await clerk.casefile.list({ state: 'closed', ...(before ? { before } : {}) })
    names.push(...page.rows.map(({ partyName }) => partyName))
    if (!page.next) break
    before = page.next
  }
  return names.slice(0, count)
}

async function regular(clerk: Client, visits: number) {
  const name = 'Bench Often'
  const visitor = { type: 'person', name, document: { type: 'none', number: '' }, phone: '', address: '' } as const
  const heads = { ticket: null, channel: 'visit' as const, headcount: 1, representatives: [], noticeGiven: true }
  const { party } = await clerk.visit.register({ key: v7(), ...heads, party: visitor })
  for (let visit = 1; visit < visits; visit += 1) {
    await clerk.visit.register({ key: v7(), ...heads, party: { id: party } })
  }
  return party
}

async function timed<Item>(items: readonly Item[], ask: (item: Item) => Promise<unknown>): Promise<number[]> {
  for (const item of items.slice(0, WARM_UP)) await ask(item)
  const samples: number[] = []
  for (const item of items) {
    const began = performance.now()
    await ask(item)
    samples.push(performance.now() - began)
  }
  return samples
}

const WARM_UP = 20
