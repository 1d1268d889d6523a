import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit.ts'
import type { CasefileId, PartyId } from '../../../shared/model/ids.ts'
import { matterNamed, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { confirmed, opened, routed } from '../../../tests/support/staged.ts'
import { mergeParties, partParties } from '../visit/merge.ts'
import { register } from '../visit/register.ts'
import { getVisit } from '../visit/view.ts'
import { mattersOfParty } from './of-party.ts'
import { open } from './open.ts'
import { similar } from './similar.ts'
import { getCasefile } from './view.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const lake = () => {
  const { place, summary } = matterNamed('lake').casefile
  return { party: null, place, summary }
}
const asked = (account: string, about: Partial<Parameters<typeof similar>[1]> = {}) =>
  similar(hall.reading(account), { party: null, place: '', summary: '', ...about })
const reasons = (account: string, about: Parameters<typeof asked>[1]) =>
  asked(account, about).map(({ casefile, because }) => [casefile.number, because.map(({ why }) => why)])
const ofParty = (account: string, party: PartyId) =>
  mattersOfParty(hall.reading(account), { party }).rows.map(({ number }) => number)
const partyOf = ({ visit }: ReturnType<typeof opened>) => getVisit(hall.reading('leader1'), { visit }).party.id

/** The same party comes again, with a matter of its own or the same one. */
function again(party: PartyId, { sameAs, by = 'front1', ...changes }: Again = {}) {
  const more = { attendants: [], needs: NO_NEEDS, message: '', representatives: [], noticeGiven: true }
  const visit = hall.run(by, register, { ticket: null, channel: 'visit', party: { id: party }, headcount: 9, ...more })
  const matter = matterNamed('lake')
  confirmed(hall, matter, visit.id, { by })
  return hall.run(by, open, { visit: visit.id, ...matter.casefile, ...changes, ...(sameAs ? { sameAs } : {}) })
}
type Again = Partial<ReturnType<typeof matterNamed>['casefile']> & { sameAs?: CasefileId; by?: string }

test('somebody else with the same trouble at the same place finds the matter, and is told why', () => {
  const { number } = opened(hall, 'lake')
  opened(hall, 'wages')
  expect(reasons('front2', lake())).toEqual([[number, ['place', 'words']]])
  expect(reasons('front2', { summary: lake().summary.slice(0, 4) })).toEqual([])
})

test('nothing written and nobody chosen finds nothing', () => {
  opened(hall, 'lake')
  expect(asked('front1')).toEqual([])
})

test('the same person finds every earlier matter; what is about the same comes first', () => {
  const first = opened(hall, 'lake')
  const other = again(partyOf(first), { place: '云顶花园', summary: '物业费' })
  expect(reasons('front1', { ...lake(), party: partyOf(first) })).toEqual([
    [first.number, ['person', 'place', 'words']],
    [other.number, ['person']],
  ])
})

test('at most eight are shown, the newest of those that are alike', () => {
  const numbers = Array.from({ length: 10 }, () => {
    hall.advance(1000)
    return opened(hall, 'lake').number
  })
  expect(asked('front1', lake()).map(({ casefile }) => casefile.number)).toEqual(numbers.toReversed().slice(0, 8))
})

test('a unit that is responsible or named is a reason', () => {
  const { number } = routed(hall, 'wages')
  const { place } = matterNamed('wages').casefile
  const unit = { department: hall.idOf.department(matterNamed('wages').routing.department) }
  expect(reasons('front1', { place, ...unit })).toEqual([[number, ['place', 'unit']]])
  expect(reasons('front1', { place, summary: '住建局' })[0]?.[1]).toContain('unit')
})

test('nobody but its clerk, leaders and supervisors learns that an accusation like it exists', () => {
  const { casefile, visit } = opened(hall, 'lake', { kind: 'accusation' })
  const party = getVisit(hall.reading('front1'), { visit }).party.id
  for (const account of ['front2', 'planning', 'county-heting']) {
    expect(asked(account, { ...lake(), party }), account).toEqual([])
    expect(mattersOfParty(hall.reading(account), { party }), account).toEqual({ rows: [], next: null })
  }
  for (const account of ['front1', 'leader1', 'supervisor1']) {
    expect(asked(account, lake()).map((each) => each.casefile.id)).toEqual([casefile])
    expect(ofParty(account, party)).toHaveLength(1)
  }
})

test('hidden matters take no place of those that may be seen', () => {
  const { number } = opened(hall, 'lake')
  for (let count = 0; count < 70; count += 1) opened(hall, 'lake', { kind: 'accusation' })
  expect(asked('front2', lake()).map(({ casefile }) => casefile.number)).toEqual([number])
})

test('a department finds what was routed to it and nothing else', () => {
  const { number } = routed(hall, 'lake')
  opened(hall, 'lake')
  expect(reasons('county-heting', lake()).map(([found]) => found)).toEqual([number])
  expect(asked('planning', lake())).toEqual([])
})

test('a party that was merged brings its matters along, over pages, the newest first', () => {
  const [kept, merged] = [opened(hall, 'lake'), opened(hall, 'wages')]
  hall.advance(1000)
  const parties = [partyOf(kept), partyOf(merged)] as const
  const last = again(parties[1]).number
  const { merge } = hall.run('front1', mergeParties, { kept: parties[0], merged: parties[1], reason: 'same' })
  const numbers = ofParty('front1', parties[0])
  expect(numbers[0]).toBe(last)
  expect(numbers.toSorted()).toEqual([kept.number, merged.number, last].toSorted())
  expect(ofParty('front1', parties[1])).toEqual(numbers)
  expect(reasons('front1', { party: parties[0] }).map(([, why]) => why)).toEqual(Array(3).fill(['person']))
  for (let count = 0; count < 60; count += 1) again(parties[0])
  const first = mattersOfParty(hall.reading('front1'), { party: parties[0] })
  const second = mattersOfParty(hall.reading('front1'), { party: parties[0], before: first.next ?? '' })
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 13, null])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(63)
  hall.run('front1', partParties, { merge, reason: 'two people' })
  expect(ofParty('front1', parties[1]).toSorted()).toEqual([merged.number, last].toSorted())
})

test('a clerk says that it is the same matter: the same party repeats it, another one begins anew', () => {
  const first = opened(hall, 'lake')
  const repeat = again(partyOf(first), { sameAs: first.casefile })
  const neighbour = again(partyOf(opened(hall, 'wages')), { sameAs: first.casefile })
  const read = (casefile: CasefileId) => getCasefile(hall.reading('front2'), { casefile })
  expect(read(repeat.id)).toMatchObject({ attempt: 'repeat', sameAs: { number: first.number }, repeatedBy: [] })
  expect(read(neighbour.id)).toMatchObject({ attempt: 'first', sameAs: { number: first.number } })
  expect(read(first.casefile)).toMatchObject({ sameAs: null })
  expect(
    read(first.casefile)
      .repeatedBy.map(({ number }) => number)
      .toSorted(),
  ).toEqual([repeat.number, neighbour.number].toSorted())
})

test('a repeat names which matter of the same party it repeats', () => {
  const [first, other] = [opened(hall, 'lake'), opened(hall, 'wages')]
  const repeats = (sameAs?: CasefileId) =>
    refusalOf(() => again(partyOf(first), { attempt: 'repeat', ...(sameAs && { sameAs }) }))
  for (const sameAs of [undefined, other.casefile]) expect(repeats(sameAs)).toBe('EARLIER_MATTER_NEEDED')
  expect(repeats(first.casefile)).toBeNull()
})

test('a matter that may not be read cannot be named as the same, and is not shown at the other end', () => {
  const first = opened(hall, 'lake', { kind: 'accusation' })
  expect(refusalOf(() => again(partyOf(first), { sameAs: first.casefile, by: 'front2' }))).toBe('NOT_FOUND')
  const repeat = again(partyOf(first), { sameAs: first.casefile })
  expect(getCasefile(hall.reading('front2'), { casefile: repeat.id }).sameAs).toBeNull()
  expect(getCasefile(hall.reading('leader1'), { casefile: repeat.id }).sameAs).toMatchObject({ number: first.number })
})
