import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit-fields.ts'
import { type KnownParty, PartyInput } from '../../../shared/contract/visit-party.ts'
import type { PartyId, VisitId } from '../../../shared/model/ids.ts'
import { openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { findParty } from '../../store/tables/party.ts'
import { listSaid, updateSaid } from '../../store/tables/visit-history.ts'
import type { Work } from '../command.ts'
import { correct } from './correct.ts'
import { mergeParties, partParties } from './merge.ts'
import { register } from './register.ts'
import { reveal, revealed } from './reveal.ts'
import { searchParties } from './search.ts'
import { getVisit } from './view.ts'
import { restore, visitChanges, withdraw } from './withdraw.ts'

let hall: SampleOffice
let first: ReturnType<typeof come>
beforeEach(async () => {
  hall = await openSampleOffice()
  first = come(wang)
})
afterEach(() => hall.close())

const NUMBER = '11010519491231002X'
const wang = PartyInput.parse({
  ...{ type: 'person', name: '王芳', document: { type: 'resident-card', number: NUMBER } },
  ...{ phone: '13800000002', address: '湖滨路 1 号' },
})
const HEADS = { headcount: 1, representatives: [], attendants: [], needs: NO_NEEDS, message: '', noticeGiven: true }
function come(party: PartyInput | KnownParty) {
  hall.advance(60_000)
  return hall.run('front1', register, { ticket: null, channel: 'visit', party, ...HEADS })
}
const again = (said: Omit<KnownParty, 'id'>) => come({ id: first.party, ...said })
function known(visit: VisitId, what: 'phone' | 'document' | 'address') {
  hall.run('front1', reveal, { visit, what, reason: '核对' })
  return revealed(hall.reading('front1'), { visit, what }).value
}
const all = (visit: VisitId) => (['document', 'phone', 'address'] as const).map((what) => known(visit, what))

test('a field that was opened and left empty takes nothing away', () => {
  const { id } = again({ document: { type: 'resident-card', number: ' －- ' }, phone: '', address: '' })
  expect(all(id)).toEqual([NUMBER, '13800000002', '湖滨路 1 号'])
  expect(visitChanges(hall.reading('front1'), { visit: id })).toEqual([])
})

test('what a registration renewed is told, taken back with it, and put back with it', () => {
  const { id } = again({ phone: '13900000003', address: '' })
  expect(known(first.id, 'phone')).toBe('13900000003')
  expect(visitChanges(hall.reading('front1'), { visit: id })).toMatchObject([
    { what: 'registered', before: { phoneMasked: expect.stringMatching(/02$/) } },
  ])
  hall.advance(60_000)
  hall.run('front1', withdraw, { visit: id, reason: '登记错了人' })
  expect(known(first.id, 'phone')).toBe('13800000002')
  hall.advance(60_000)
  hall.run('front1', restore, { visit: id, reason: '没有错' })
  expect(known(first.id, 'phone')).toBe('13900000003')
})

test('what somebody said since is not taken back', () => {
  const { id } = again({ phone: '13900000003' })
  again({ phone: '13900000004' })
  hall.advance(60_000)
  hall.run('front1', withdraw, { visit: id, reason: '登记错了人' })
  expect(known(first.id, 'phone')).toBe('13900000004')
})

const [WRONG, RIGHT] = [{ reason: '登记错了人' }, { reason: '没有错' }]
const turn = (command: typeof withdraw | typeof restore, visit: VisitId) => {
  hall.advance(60_000)
  if (command === withdraw) hall.run('front1', withdraw, { visit, ...WRONG })
  else hall.run('front1', restore, { visit, ...RIGHT })
}

test('a correction of something else does not keep what was renewed, nor does an earlier withdrawal', () => {
  const { id } = again({ phone: '13900000003' })
  hall.advance(60_000)
  hall.run('front1', correct, { visit: id, version: 1, reason: '记错了', channel: 'phone', party: {} })
  for (let times = 0; times < 2; times += 1) {
    turn(withdraw, id)
    expect(known(first.id, 'phone')).toBe('13800000002')
    turn(restore, id)
    expect(known(first.id, 'phone')).toBe('13900000003')
  }
})

test('two registrations taken back, the earlier one first, leave nothing of either', () => {
  const [second, third] = [again({ phone: '13900000003' }), again({ phone: '13900000004' })]
  for (const { id } of [second, third]) turn(withdraw, id)
  expect(known(first.id, 'phone')).toBe('13800000002')
  turn(restore, second.id)
  expect(known(first.id, 'phone')).toBe('13900000003')
})

test('what is taken back of somebody merged since is taken from them and not from whom they are shown as', () => {
  const other = come({ ...wang, name: '王方', phone: '13800000005' })
  const { id, party } = again({ phone: '13900000003' })
  const { merge } = hall.run('front1', mergeParties, { kept: other.party, merged: party, reason: '同一个人' })
  turn(withdraw, id)
  expect(known(other.id, 'phone')).toBe('13800000005')
  hall.run('front1', partParties, { merge, reason: '不是同一个人' })
  expect([first, other].map((each) => known(each.id, 'phone'))).toEqual(['13800000002', '13800000005'])
})

test('a corrected name takes its pinyin along, also where both were pronounced alike', () => {
  const other = come({ ...wang, name: '单方', pinyin: '' })
  const { merge } = hall.run('front1', mergeParties, { kept: other.party, merged: first.party, reason: '同一个人' })
  hall.advance(60_000)
  hall.run('front1', correct, { visit: first.id, version: 2, reason: '记错了', party: { name: '善方' } })
  hall.run('front1', partParties, { merge, reason: '不是同一个人' })
  expect(getVisit(hall.reading('front1'), { visit: first.id }).party).toMatchObject({
    name: '善方',
    pinyin: 'shanfang',
  })
})

test('a corrected reading goes for the initials too, and stays through visits, mergers and what is said since', () => {
  const found = (...typed: string[]) =>
    typed.map((text) => searchParties(hall.reading('front1'), { text }).map(({ party }) => party.name))
  const qin = come({ ...wang, name: '覃辉', pinyin: '' })
  expect(found('qh', 'th')).toEqual([['覃辉'], []])
  hall.run('front1', correct, { visit: qin.id, version: 1, reason: '记错了', party: { pinyin: 'tan hui' } })
  expect(found('th', 'tanh', 'qh')).toEqual([['覃辉'], ['覃辉'], []])
  const [shown] = visitChanges(hall.reading('front1'), { visit: qin.id })
  expect(shown?.before).toEqual({ pinyin: 'qinhui' })
  come({ id: qin.party, phone: '13900000007' })
  const { merge } = hall.run('front1', mergeParties, { kept: qin.party, merged: first.party, reason: '同一个人' })
  hall.advance(60_000)
  const { version } = getVisit(hall.reading('front1'), { visit: qin.id })
  hall.run('front1', correct, { visit: qin.id, version, reason: '记错了', party: { name: '谭会' } })
  expect(found('th', 'qh')).toEqual([['谭会'], []])
  hall.run('front1', partParties, { merge, reason: '不是同一个人' })
  expect(found('th', 'wf')).toEqual([['谭会'], ['王芳']])
})

test('a reading that was kept without initials had those of the name', () => {
  const qin = come({ ...wang, name: '覃辉', pinyin: 'tan hui' })
  const { merge } = hall.run('front1', mergeParties, { kept: first.party, merged: qin.party, reason: '同一个人' })
  const { version } = getVisit(hall.reading('front1'), { visit: qin.id })
  hall.advance(60_000)
  hall.run('front1', correct, { visit: qin.id, version, reason: '记错了', party: { name: '单方' } })
  hall.run('front1', withoutInitials, { party: first.party })
  hall.run('front1', partParties, { merge, reason: '不是同一个人' })
  expect(findParty(hall.office.db, first.party)).toMatchObject({ name: '王芳', pinyin: 'wangfang', initials: 'wf' })
})

/** As a hall kept it before. */
function withoutInitials({ db }: Work, { party }: { party: PartyId }): void {
  for (const said of listSaid(db, party)) {
    const { initials: _, ...before } = JSON.parse(said.before)
    updateSaid(db, { ...said, before: JSON.stringify(before) }, party)
  }
}
