import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { rows } from '../../electron/store/database.ts'
import { findVersion } from '../../electron/store/tables/transcript.ts'
import { Autosave } from '../../renderer/stages/transcript/autosave.ts'
import type { Draft, Kept, Parcel, Sent } from '../../renderer/stages/transcript/autosave-state.ts'
import { mergeGuides } from '../../renderer/stages/transcript/merge.ts'
import { keptOf } from '../../renderer/stages/transcript/parcels.ts'
import { Guide, PARTS, type Part } from '../../shared/contract/transcript.ts'
import { seededChance } from '../../shared/model/chance.ts'
import type { TranscriptId, VisitId } from '../../shared/model/ids.ts'
import { direct } from '../support/carriers.ts'
import { matterNamed } from '../support/sample-office.ts'
import { registered } from '../support/staged.ts'
import { connector, openTestHall, type TestHall } from '../support/test-hall.ts'
import { key } from '../support/whole-walk.ts'
import {
  ENDS,
  mixedIn,
  piecesOf,
  WRITERS,
  type WriterSign,
  without,
  wordOf,
  wordsOf,
  wordsOfBoth,
} from '../support/writers-words.ts'

const EDITS = 1_000

let hall: TestHall
let lines: ReturnType<typeof connector>
beforeEach(async () => {
  hall = await openTestHall()
  lines = connector(hall, direct)
}, 60_000)
afterEach(async () => {
  vi.useRealTimers()
  lines.close()
  await hall.close()
})

// The second walk rewrites a sentence that is being decided while the other's part of it is taken over; in the third one a
// version that was seen while words were on their way is older than the one that is looked at then.
test.each([
  [8, false],
  [116, false],
  [258, false],
  [400, true],
])(
  'two clerks write a thousand times in one account, and nothing is lost or mixed (walk %i, pages end: %s)',
  async (seed, pagesEnd) => {
    const chance = chanceOf(seed)
    const [clerk, visit] = [await lines.connect('front1'), registered(hall.office, matterNamed('lake'))]
    await lines.connect('front2')
    const { id } = await clerk.transcript.begin({ key: key(), visit })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const [one, other] = WRITERS
    const writers = [
      await writerAt('front1', one, visit, id, chance),
      await writerAt('front2', other, visit, id, chance),
    ]
    for (let edits = 0; edits < EDITS; edits += 1) {
      const writer = chance.oneOf(writers)
      writer.write()
      if (pagesEnd && chance.below(60) === 0) void writer.reload()
      if (chance.below(20) === 0) Object.assign(writer.line, { up: chance.below(3) > 0, answers: chance.below(3) > 0 })
      await pass(chance.below(2) === 0 ? 120 : chance.below(1500))
    }
    for (const { line } of writers) Object.assign(line, { up: true, answers: true })
    for (let rounds = 0; rounds < 40 && !haveTheSame(writers); rounds += 1) await pass(1_000)

    const last = await clerk.transcript.ofVisit({ visit })
    const texts = PARTS.map((part) => last?.guide[part] ?? '')
    expect(mixedIn(texts.join(''))).toBe('')
    for (const { autosave, inserted, deleted, asInserted } of writers) {
      expect(autosave.get()).toMatchObject({ status: 'saved', kept: { version: last?.version } })
      expect(PARTS.map((part) => autosave.get().guide[part].trim())).toEqual(texts)
      const [kept, taken] = [inserted.filter((token) => !deleted.has(token)), [...deleted]]
      expect(kept.filter((token) => countOf(token, texts) !== 1)).toEqual([])
      // A sentence that one took away while the other went on with it stays, with all its words.
      expect(taken.filter((token) => countOf(token, texts) > 1)).toEqual([])
      expect(taken.filter((token) => countOf(token, texts) === 0).length).toBeGreaterThan(taken.length / 2)
      asInserted(last?.guide ?? Guide.parse({}))
    }
    expect(writers.flatMap(({ inserted }) => inserted).length).toBeGreaterThan(EDITS / 2)
    expectAllKept(id, writers)
    expect(hall.bugs).toEqual([])
  },
  120_000,
)

type Chance = ReturnType<typeof chanceOf>

function chanceOf(seed: number) {
  const next = seededChance(seed)
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    oneOf<Item>(items: readonly Item[]): Item {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('nothing to choose from')
      return item
    },
  }
}

/** Time goes on for the pages and for the hall alike. */
async function pass(milliseconds: number): Promise<void> {
  hall.office.advance(milliseconds)
  await vi.advanceTimersByTimeAsync(milliseconds)
}

type Writer = Awaited<ReturnType<typeof writerAt>>

/** A page with one clerk at it, who writes words like nobody else's, some of them at once or over others, and takes some away. */
async function writerAt(account: string, sign: WriterSign, visit: VisitId, id: TranscriptId, chance: Chance) {
  const client = await lines.connect(account)
  const line = { up: true, answers: true }
  const acknowledged: { version: number; guide: Guide }[] = []
  const [inserted, deleted] = [[] as string[], new Set<string>()]
  const order = new Map<Part, string[]>()
  const sleep = (longest: number) => new Promise((resolve) => setTimeout(resolve, chance.below(longest)))

  async function send({ key: once, base, guide }: Parcel): Promise<Sent> {
    await sleep(200)
    if (!line.up) return { failure: 'OFFLINE' }
    const sent: Sent = await client.transcript.save({ key: once, transcript: id, base, guide }).then(
      (saved) => ({ saved }),
      (error: unknown) => ({ failure: error instanceof ORPCError ? String(error.code) : 'BUG' }),
    )
    await sleep(200)
    if (!line.answers) return { failure: 'OFFLINE' }
    if ('saved' in sent) acknowledged.push({ version: sent.saved.version, guide })
    return sent
  }
  async function load(): Promise<Kept | null> {
    await sleep(100)
    const latest = line.up ? await client.transcript.ofVisit({ visit }) : null
    return latest && keptOf(latest)
  }

  const begun = await client.transcript.ofVisit({ visit })
  if (!begun) throw new Error('nobody began the account')
  let draft: Draft | null = null
  let autosave = openPage(keptOf(begun))
  hall.services.office.changes.subscribe(() => void load().then((newer) => newer && autosave.adopt(newer)))

  function openPage(latest: Kept): Autosave {
    const remember = (words: Draft | null) => {
      draft = words
    }
    const page = new Autosave(latest, draft ? [draft] : [], { send, load, remember, newKey: () => randomUUID() })
    // Whoever is asked about a sentence of two takes what is proposed, after a while.
    page.subscribe(() => {
      if (page.get().status === 'conflict') setTimeout(() => settle(page), 400 + chance.below(2_000))
    })
    return page
  }
  /** The page ends, whatever is on its way, and another one begins with what it remembered. */
  async function reload(): Promise<void> {
    const latest = await load()
    if (!latest) return
    autosave.end()
    autosave = openPage(latest)
    void autosave.flush()
  }
  function settle(page: Autosave): void {
    const { guide, kept, theirs } = page.get()
    if (theirs) void page.settle(mergeGuides(kept.guide, guide, theirs.guide).chosen(() => 'both'))
  }

  /** The own words that are still there stand as they stood. */
  function asInserted(guide: Guide): void {
    for (const [part, before] of order) {
      const now = wordsOf(sign, guide[part])
      const there = new Set(now)
      expect(now.filter((token) => before.includes(token))).toEqual(before.filter((token) => there.has(token)))
    }
    for (const part of PARTS) order.set(part, wordsOf(sign, guide[part]))
  }

  const insert = (part: Part) => within(part, [fresh()])
  const paste = (part: Part) => within(part, [fresh(), fresh(), fresh()])
  const WRITES = [insert, insert, insert, paste]
  const ACTS = [insert, insert, insert, insert, paste, withoutOne, withoutOne, exchange]

  return {
    get autosave() {
      return autosave
    },
    reload,
    line,
    acknowledged,
    inserted,
    deleted,
    asInserted,
    write(): void {
      const { guide } = autosave.get()
      asInserted(guide)
      const part = chance.oneOf(PARTS)
      const mine = wordsOf(sign, guide[part])
      autosave.edit({ ...guide, [part]: chance.oneOf(mine.length > 0 ? ACTS : WRITES)(part, mine) })
      asInserted(autosave.get().guide)
    },
  }

  function fresh(): string {
    const token = wordOf(sign, inserted.length)
    inserted.push(token)
    return token
  }

  function within(part: Part, tokens: readonly string[]): string {
    const pieces = piecesOf(autosave.get().guide[part])
    const place = chance.below(pieces.length + 1)
    const before = pieces.slice(0, place).join('')
    const apart = before === '' || mixedIn(before.slice(-1)) === '' ? '' : '，'
    const written = tokens.map((token) => token + chance.oneOf(ENDS)).join('')
    return `${before}${apart}${written}${pieces.slice(place).join('')}`
  }

  function withoutOne(part: Part, mine: readonly string[]): string {
    const token = chance.oneOf(mine)
    deleted.add(token)
    return without(token, autosave.get().guide[part])
  }

  /** Marks a word and types another one over it. */
  function exchange(part: Part, mine: readonly string[]): string {
    const token = chance.oneOf(mine)
    deleted.add(token)
    return autosave.get().guide[part].replace(token, fresh())
  }
}

/** What the hall once said it had is among its versions, or in the next one that stayed, but for what a writer took away. */
function expectAllKept(id: TranscriptId, writers: readonly Writer[]): void {
  const { db } = hall.office.office
  const versions = 'SELECT version FROM transcript_versions WHERE transcript = :id ORDER BY version'
  const kept = rows<{ version: number }>(db, versions, { id }).flatMap((row) => findVersion(db, id, row.version) ?? [])
  const deleted = new Set(writers.flatMap((writer) => [...writer.deleted]))
  const acknowledged = writers.flatMap((writer) => writer.acknowledged)
  for (const { version, guide } of acknowledged) {
    const next = kept.find((row) => row.version >= version)
    const there = new Set(wordsOfBoth(next?.guide ?? ''))
    const missing = wordsOfBoth(JSON.stringify(guide)).filter((token) => !there.has(token) && !deleted.has(token))
    expect(missing, `version ${version}`).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(kept.length)
}

function haveTheSame(writers: readonly Writer[]): boolean {
  const states = writers.map(({ autosave }) => autosave.get())
  return states.every(({ status, kept }) => status === 'saved' && kept.version === states[0]?.kept.version)
}

const countOf = (token: string, texts: readonly string[]) => texts.flatMap((text) => text.split(token).slice(1)).length
