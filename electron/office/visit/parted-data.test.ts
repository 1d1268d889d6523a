import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit-fields.ts'
import { PartyInput } from '../../../shared/contract/visit-party.ts'
import type { PartyId, PartyMergeId, VisitId } from '../../../shared/model/ids.ts'
import { MINUTE, openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { readingOf } from '../../store/pinyin.ts'
import { findParty } from '../../store/tables/party.ts'
import { correct } from './correct.ts'
import { getParty } from './history.ts'
import { mergeParties, partParties } from './merge.ts'
import { register } from './register.ts'
import { searchParties } from './search.ts'
import { getVisit } from './view.ts'
import { restore, withdraw } from './withdraw.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const FIELDS = ['name', 'pinyin', 'initials', 'documentType', 'documentNumber', 'phone', 'address'] as const
type Fields = Partial<Readonly<Record<(typeof FIELDS)[number], string>>>
const WORDS = ['name', 'passport', 'phone', 'address', 'other', 'reading'] as const
type Word = (typeof WORDS)[number]

/** Something nobody said before, as a form sends it and as a row has it. */
let said = 0
function fresh(word: Word): { form: Parameters<typeof correct>[1]['party']; row: Fields } {
  said += 1
  const number = `E${10_000_000 + said}`
  if (word === 'name') {
    const name = `单${['芳', '方', '华', '花'][said % 4]}${said}`
    return { form: { name }, row: { name, ...readingOf(name, 'person') } }
  }
  if (word === 'reading') {
    return {
      form: { pinyin: `tan ${'hx'[said % 2]}${said}` },
      row: { pinyin: `tan${'hx'[said % 2]}${said}`, initials: `t${'hx'[said % 2]}` },
    }
  }
  if (word === 'phone' || word === 'address') {
    const text = String(13_800_000_000 + said)
    return { form: { [word]: text }, row: { [word]: text } }
  }
  return { form: { document: { type: word, number } }, row: { documentType: word, documentNumber: number } }
}

const HEADS = { headcount: 1, representatives: [], attendants: [], needs: NO_NEEDS, message: '', noticeGiven: true }
function come(party: PartyInput | Readonly<{ id: PartyId }>) {
  hall.advance(MINUTE)
  return hall.run('front1', register, { ticket: null, channel: 'visit', party, ...HEADS })
}
const clerk = () => hall.reading('front1')
const carriesOn = (party: PartyId) => getParty(clerk(), { party }).party.id
function stored(party: PartyId): Fields {
  const row = findParty(hall.office.db, party)
  return Object.fromEntries(FIELDS.map((field) => [field, row?.[field]]))
}

/** What a hall would know in which nobody was ever merged: what was said at the visits of each, in its order. */
type Visit = { id: VisitId; party: PartyId; stands: boolean }
type Model = Readonly<{
  parties: Map<PartyId, Fields>
  visits: Visit[]
  /** `by` is the visit that renewed it, without which nobody said it. */
  words: { party: PartyId; row: Fields; by: Visit | null }[]
  merges: { id: PartyMergeId; ends: readonly PartyId[]; stands: boolean }[]
}>

function expected({ parties, words }: Model, party: PartyId): Fields {
  const own = words.filter((word) => word.party === party && word.by?.stands !== false)
  return Object.assign({}, parties.get(party), ...own.map(({ row }) => row))
}

type Step = Readonly<{ act: keyof typeof ACTS; at: number; to: number; word: Word }>
const pick = <Item>(list: readonly Item[], index: number) => list[index % list.length]

const ACTS = {
  meet({ parties, visits }: Model) {
    const [name, document, phone, address] = WORDS.slice(0, 4).map(fresh)
    const form = { ...name?.form, ...document?.form, ...phone?.form, ...address?.form }
    const { id, party } = come(PartyInput.parse({ type: 'person', ...form }))
    parties.set(party, { ...name?.row, ...document?.row, ...phone?.row, ...address?.row })
    visits.push({ id, party, stands: true })
  },
  merge({ parties, merges }: Model, { at, to }: Step) {
    const [kept, merged] = [at, to].map((index) => pick([...parties.keys()], index))
    if (!kept || !merged || carriesOn(kept) === carriesOn(merged)) return
    // The program joins whoever the two carry on as.
    const ends = [kept, merged].map(carriesOn)
    const { merge } = hall.run('front1', mergeParties, { kept, merged, reason: '同一个人' })
    merges.push({ id: merge, ends, stands: true })
  },
  part({ merges }: Model, { at }: Pick<Step, 'at'>) {
    const merge = pick(
      merges.filter(({ stands }) => stands),
      at,
    )
    if (!merge) return
    hall.run('front1', partParties, { merge: merge.id, reason: '不是同一个人' })
    merge.stands = false
  },
  correct({ visits, words }: Model, { at, word }: Step) {
    const visit = pick(visits, at)
    if (!visit?.stands) return
    const { form, row } = fresh(word)
    put(visit.id, { party: form })
    words.push({ party: visit.party, row, by: null })
  },
  /** Says nothing of the party. */
  recount({ visits }: Model, { at, to }: Step) {
    const visit = pick(visits, at)
    if (visit?.stands) put(visit.id, { party: {}, headcount: to + 1 })
  },
  renew({ parties, visits, words }: Model, { at, word }: Step) {
    const known = pick([...parties.keys()], at)
    // A known party comes under its name, however that is read.
    if (!known || word === 'name' || word === 'reading') return
    const { form, row } = fresh(word)
    const { id, party } = come({ id: known, ...form })
    const visit = { id, party, stands: true }
    visits.push(visit)
    words.push({ party, row, by: visit })
  },
  turn({ visits }: Model, { at }: Step) {
    const visit = pick(visits, at)
    if (!visit) return
    const turning = { visit: visit.id, reason: '登记错了人' }
    if (visit.stands) hall.run('front1', withdraw, turning)
    else hall.run('front1', restore, turning)
    visit.stands = !visit.stands
  },
}

function put(visit: VisitId, changes: Pick<Parameters<typeof correct>[1], 'party' | 'headcount'>): void {
  const { version } = getVisit(clerk(), { visit })
  hall.run('front1', correct, { visit, version, reason: '记错了', ...changes })
}

function holds(walk: readonly Step[]): void {
  const model: Model = { parties: new Map(), visits: [], words: [], merges: [] }
  for (let count = 0; count < 4; count += 1) ACTS.meet(model)
  for (const step of [...walk, ...walk.map(() => LAST)]) {
    hall.advance(MINUTE)
    ACTS[step.act](model, step)
    const joined = new Set(model.merges.flatMap(({ ends, stands }) => (stands ? ends : [])))
    const alone = [...model.parties.keys()].filter((party) => !joined.has(party))
    expect(alone.map(stored)).toEqual(alone.map((party) => expected(model, party)))
  }
  for (const party of model.parties.keys()) {
    const { documentNumber = '', phone = '' } = expected(model, party)
    const found = [documentNumber, phone].map((text) => searchParties(clerk(), { text }).map((row) => row.party.id))
    expect(found).toEqual([[party], [party]])
  }
}

/** Once for each step parts all that were merged. */
const LAST: Step = { act: 'part', at: 0, to: 0, word: 'name' }
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('merge', 'merge', 'part', 'correct', 'correct', 'recount', 'renew', 'turn'),
  ...{ at: fc.nat(40), to: fc.nat(40), word: fc.constantFrom(...WORDS) },
})

const merged = (at: number, to: number): Step => ({ ...LAST, act: 'merge', at, to })
const corrected = (at: number, word: Word): Step => ({ ...LAST, act: 'correct', at, word })
/** Merged into one who is merged into a third; and into one who was corrected before another joined. */
const CHAIN = [merged(1, 0), corrected(0, 'passport'), merged(2, 1), LAST]
const JOINED = [merged(2, 0), corrected(0, 'phone'), corrected(1, 'phone'), merged(2, 1), LAST]

test('whoever stands alone is as if nobody had ever been merged, in every field and in the search', () => {
  const walks = fc.array(step, { maxLength: 30, size: 'max' })
  fc.assert(fc.property(walks, holds), { numRuns: 40, examples: [[CHAIN], [JOINED]] })
}, 120_000)
