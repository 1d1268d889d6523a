import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit-fields.ts'
import { PartyInput } from '../../../shared/contract/visit-party.ts'
import type { PartyId, PartyMergeId, VisitId } from '../../../shared/model/ids.ts'
import { MINUTE, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { rows } from '../../store/database.ts'
import { findParty } from '../../store/tables/party.ts'
import { correct } from './correct.ts'
import { getParty, visitsOfParty } from './history.ts'
import { mergeParties, mergesOf, partParties, sameParty } from './merge.ts'
import { register } from './register.ts'
import { recentParties, searchParties } from './search.ts'
import { getVisit } from './view.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const HEADS = { headcount: 1, representatives: [], attendants: [], needs: NO_NEEDS, message: '', noticeGiven: true }
type Said = Readonly<{ document?: string; phone?: string; by?: string }>

function come(who: string | { id: PartyId }, { document = '', phone = '', by = 'front1' }: Said = {}) {
  hall.advance(MINUTE)
  const type = document === '' ? 'none' : 'resident-card'
  const said = { type: 'person', name: who, document: { type, number: document }, phone, address: '' }
  const party = typeof who === 'string' ? PartyInput.parse(said) : who
  return hall.run(by, register, { ticket: null, channel: 'visit', party, ...HEADS })
}
const merge = (kept: PartyId, merged: PartyId, by = 'front1') =>
  hall.run(by, mergeParties, { kept, merged, reason: '同一个人' }).merge
const part = (id: PartyMergeId, by = 'front1') => hall.run(by, partParties, { merge: id, reason: '不是同一个人' })
const clerk = () => hall.reading('front1')

test('a merged party is shown, found and counted as the one it was merged into', () => {
  const [kept, merged] = [come('单芳'), come('单方')]
  merge(kept.party, merged.party)
  expect(getVisit(clerk(), { visit: merged.id }).party).toMatchObject({ id: kept.party, name: '单芳' })
  expect(searchParties(clerk(), { text: '单方' })).toMatchObject([{ party: { name: '单芳' }, visits: 2 }])
  expect(recentParties(clerk())).toMatchObject([{ party: { id: kept.party }, lastVisitAt: hall.office.now() }])
  const both = visitsOfParty(clerk(), { party: merged.party })
  expect(both).toMatchObject({ rows: [{ visit: merged.id }, { visit: kept.id }], next: null })
  expect(getParty(clerk(), { party: merged.party }).party.id).toBe(kept.party)
})

test('a wrong merge is undone with its reason, and every visit is where it was', () => {
  const [kept, merged] = [come('单芳'), come('单方')]
  const id = merge(kept.party, merged.party)
  const between = come({ id: merged.party })
  part(id)
  expect([merged, between].map(({ id: visit }) => getVisit(clerk(), { visit }).party.name)).toEqual(['单方', '单芳'])
  expect(refusalOf(() => part(id))).toBe('WRONG_STATE')
  const undone = { who: hall.as('front1').name, reason: '不是同一个人', at: hall.office.now() }
  expect(mergesOf(clerk(), merged)).toMatchObject([{ id, kept: { name: '单芳' }, reason: '同一个人', undone }])
  const file = JSON.stringify(rows(hall.office.db, 'SELECT * FROM party_merges'))
  expect(file).not.toContain('同一个人')
})

test('what was corrected while two were one goes with the visits at which it was said', () => {
  const [kept, merged] = [come('单芳', { phone: '13800000001' }), come('单方', { phone: '13800000002' })]
  const id = merge(kept.party, merged.party)
  const put = (visit: VisitId, party: Parameters<typeof correct>[1]['party']) => {
    hall.advance(MINUTE)
    const { version } = getVisit(clerk(), { visit })
    hall.run('front1', correct, { visit, version, reason: '记错了', party })
  }
  put(merged.id, { name: '单方方', phone: '13900000002' })
  put(kept.id, { address: '湖滨路 1 号' })
  put(merged.id, { address: '湖滨路 2 号' })
  put(kept.id, { phone: '13900000001' })
  part(id)
  const party = (visit: VisitId) => {
    const row = findParty(hall.office.db, getVisit(clerk(), { visit }).party.id)
    return [row?.name, row?.pinyin, row?.phone, row?.address]
  }
  expect(party(kept.id)).toEqual(['单芳', 'shanfang', '13900000001', '湖滨路 1 号'])
  expect(party(merged.id)).toEqual(['单方方', 'shanfangfang', '13900000002', '湖滨路 2 号'])
})

test('nobody is merged with themselves', () => {
  const [one, other] = [come('单芳').party, come('单方').party]
  expect(refusalOf(() => merge(one, one))).toBe('WRONG_STATE')
  merge(one, other)
  expect(refusalOf(() => merge(other, one))).toBe('WRONG_STATE')
})

test('the same document, or the same name and phone, is told and nothing done about it', () => {
  const [document, phone] = ['11010519491231002X', '13800000002']
  const one = come('单芳', { document, phone })
  const [twin, namesake, other] = [come('单方', { document }), come('单芳', { phone }), come('单华', { phone })]
  const both = come('单芳', { document, phone })
  expect(new Map(sameParty(clerk(), one).map(({ party, because }) => [party.id, because]))).toEqual(
    new Map([
      [twin.party, ['document']],
      [both.party, ['document', 'phone-and-name']],
      [namesake.party, ['phone-and-name']],
    ]),
  )
  expect(sameParty(clerk(), other)).toEqual([])
  merge(one.party, twin.party)
  expect(sameParty(clerk(), twin).map(({ party }) => party.id)).toEqual([both.party, namesake.party])
})

test('a desk merges, and is told of, only parties it registered itself', () => {
  const phone = '13800000002'
  const [foreign, own] = [come('单芳', { phone }).party, come('单芳', { phone, by: 'planning' }).party]
  expect(refusalOf(() => merge(own, foreign, 'planning'))).toBe('NOT_FOUND')
  expect(sameParty(hall.reading('planning'), { party: own })).toEqual([])
  const second = come('单芳', { phone, by: 'planning' }).party
  expect(sameParty(hall.reading('planning'), { party: own }).map(({ party }) => party.id)).toEqual([second])
  part(merge(own, second, 'planning'), 'planning')
})

test('the visits of a party come fifty at a time, none twice', () => {
  const { party } = come('单芳')
  for (let count = 1; count < 120; count += 1) come({ id: party })
  const pages: string[][] = []
  for (let next: string | null | undefined; next !== null; ) {
    const page = visitsOfParty(clerk(), { party, ...(next ? { before: next } : {}) })
    pages.push(page.rows.map(({ visit }) => visit))
    next = page.next
  }
  expect(pages.map((page) => page.length)).toEqual([50, 50, 20])
  expect(new Set(pages.flat()).size).toBe(120)
  expect(visitsOfParty(clerk(), { party, before: 'nonsense' }).rows).toHaveLength(50)
})

type Made = { id: PartyMergeId; ends: readonly [PartyId, PartyId]; stands: boolean }
type Step = Readonly<{ kept: number; merged: number }> | Readonly<{ undo: number }>

test('after any merges and undos, those are one who are joined by merges that stand', () => {
  const parties = Array.from({ length: 7 }, (_, index) => come(`P${index}`).party)
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 2, arbitrary: fc.record({ kept: fc.nat(6), merged: fc.nat(6) }) },
    fc.record({ undo: fc.nat(20) }),
  )
  const holds = (steps: readonly Step[]) => {
    const made: Made[] = []
    for (const each of steps) 'undo' in each ? undoOne(made, each.undo) : mergeTwo(made, parties, each)
    const groups = joined(parties, made)
    const together = (of: (party: PartyId) => unknown) =>
      parties.map((one) => parties.map((two) => of(one) === of(two)))
    expect(together(carriesOn)).toEqual(together((party) => groups.get(party)))
    for (const { id } of made.filter(({ stands }) => stands)) part(id)
    expect(parties.map(carriesOn)).toEqual(parties)
  }
  fc.assert(fc.property(fc.array(step, { maxLength: 25 }), holds), { numRuns: 60 })
}, 60_000)

function undoOne(made: readonly Made[], index: number): void {
  const known = made[index % Math.max(1, made.length)]
  if (!known) return
  expect(refusalOf(() => part(known.id))).toBe(known.stands ? null : 'WRONG_STATE')
  known.stands = false
}

function mergeTwo(made: Made[], parties: readonly PartyId[], step: Readonly<{ kept: number; merged: number }>): void {
  const [kept, merged] = [parties[step.kept], parties[step.merged]]
  if (!kept || !merged) throw new RangeError('seven parties')
  const groups = joined(parties, made)
  // The program joins whoever the two carry on as; they stand in for their groups.
  const ends = [carriesOn(kept), carriesOn(merged)] as const
  const refused = refusalOf(() => made.push({ id: merge(kept, merged), ends, stands: true }))
  expect(refused).toBe(groups.get(kept) === groups.get(merged) ? 'WRONG_STATE' : null)
}

const carriesOn = (party: PartyId) => getParty(clerk(), { party }).party.id

/** Which group each is in: nothing but the merges that stand, joined one after the other. */
function joined(parties: readonly PartyId[], made: readonly Made[]): ReadonlyMap<PartyId, PartyId> {
  const group = new Map(parties.map((party) => [party, party]))
  for (const { ends } of made.filter(({ stands }) => stands)) {
    const [one, other] = ends.map((party) => group.get(party))
    for (const [party, its] of group) if (its === other && one) group.set(party, one)
  }
  return group
}

test('a desk that met one side only is told nothing of the merge and cannot undo it', () => {
  const [foreign, own] = [come('单芳').party, come('单芳', { by: 'planning' }).party]
  const id = merge(foreign, own)
  const planning = hall.reading('planning')
  expect(mergesOf(planning, { party: own })).toEqual([])
  expect(refusalOf(() => part(id, 'planning'))).toBe('NOT_FOUND')
  // Who came is one of those it met, and is shown as the other.
  come({ id: own }, { by: 'planning' })
  expect(mergesOf(planning, { party: own })).toEqual([])
  expect(refusalOf(() => part(id, 'planning'))).toBe('NOT_FOUND')
  const second = come('单芳', { by: 'planning' }).party
  const third = come('单芳', { by: 'planning' }).party
  const ofBoth = merge(second, third)
  part(ofBoth, 'planning')
  expect(mergesOf(planning, { party: third })).toMatchObject([{ id: ofBoth, undone: { reason: '不是同一个人' } }])
  const ofItself = merge(own, second, 'planning')
  expect(mergesOf(planning, { party: own }).map((known) => known.id)).toEqual([ofItself, ofBoth])
  part(ofItself, 'planning')
})

test('a desk is told when it last met a party itself, not when others did', () => {
  const phone = '13800000002'
  const { party } = come('单芳', { phone, by: 'planning' })
  const met = hall.office.now()
  come({ id: party })
  expect(getParty(hall.reading('planning'), { party })).toMatchObject({ lastVisitAt: met, visits: 1 })
  expect(getParty(clerk(), { party })).toMatchObject({ lastVisitAt: hall.office.now(), visits: 2 })
  expect(searchParties(hall.reading('housing'), { text: phone })).toMatchObject([{ lastVisitAt: 0, visits: 0 }])
})

test('parties that a desk may not know take no place among those that it may', () => {
  const phone = '13800000002'
  for (let count = 0; count < 13; count += 1) come('单芳', { phone })
  const [one, other] = [come('单芳', { phone, by: 'planning' }).party, come('单芳', { phone, by: 'planning' }).party]
  expect(sameParty(hall.reading('planning'), { party: one }).map(({ party }) => party.id)).toEqual([other])
})
