import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit-fields.ts'
import { PartyInput } from '../../../shared/contract/visit-party.ts'
import type { TicketId } from '../../../shared/model/ids.ts'
import {
  MINUTE,
  matterNamed,
  openSampleOffice,
  refusalOf,
  type SampleOffice,
} from '../../../tests/support/sample-office.ts'
import { confirmed, opened, registered } from '../../../tests/support/staged.ts'
import { rows } from '../../store/database.ts'
import { open } from '../casefile/open.ts'
import { list } from '../casefile/view.ts'
import { issue } from '../ticket/issue.ts'
import { begin, save, transcriptOf } from '../transcript/account.ts'
import { confirm } from '../transcript/revisions.ts'
import { type Correction, correct } from './correct.ts'
import { visitsOfParty } from './history.ts'
import { mergeParties, partParties } from './merge.ts'
import { register } from './register.ts'
import { searchParties } from './search.ts'
import { getVisit, visitByTicket, visitsToday } from './view.ts'
import { restore, visitChanges, withdraw } from './withdraw.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const party = PartyInput.parse({
  ...{ type: 'person', name: '单方', document: { type: 'resident-card', number: '11010519491231002X' } },
  ...{ phone: '13800000002', address: '' },
})
const PEOPLE = [
  { name: 'Ann', phone: '13800000011' },
  { name: 'Bob', phone: '13800000012' },
]
const HEADS = { headcount: 1, representatives: [], attendants: [], needs: NO_NEEDS, message: '', noticeGiven: true }
const come = (ticket: TicketId | null = null, by = 'front1', changes = {}) =>
  hall.run(by, register, { ticket, channel: 'visit', party, ...HEADS, ...changes }).id
const takeNumber = () => hall.run('kiosk1', issue, { service: hall.idOf.service('advice'), priority: 'ordinary' }).id
const put = (changes: Partial<Correction> & Pick<Correction, 'visit'>, by = 'front1') =>
  hall.run(by, correct, { version: 1, reason: '登记有误', party: {}, ...changes })
const seen = (visit: Correction['visit']) => getVisit(hall.reading('front1'), { visit })
const history = (visit: Correction['visit']) => visitChanges(hall.reading('front1'), { visit })

test('a correction changes what it names, and how every visit of the party shows it', () => {
  const first = come()
  const known = seen(first).party
  const again = come(null, 'front2', { party: { id: known.id } })
  const warned = put({ visit: again, channel: 'phone', headcount: 2, party: { name: '单芳' } })
  expect(warned).toEqual({ version: 2, documentWarnings: [] })
  expect(seen(again)).toMatchObject({ version: 2, channel: 'phone', headcount: 2, party: { name: '单芳' } })
  expect(seen(first)).toMatchObject({
    version: 2,
    channel: 'visit',
    party: { ...known, name: '单芳', pinyin: 'shanfang' },
  })
  expect(searchParties(hall.reading('front1'), { text: 'shanfang' })).toHaveLength(1)
})

test('what it was before is kept with the reason, sealed in the file and masked for staff', () => {
  const visit = come()
  const number = '110105194912310038'
  put({ visit, headcount: 3, party: { document: { type: 'resident-card', number }, phone: '13800000003' } })
  const before = { documentNumberMasked: '**************002X', phoneMasked: '138****0002', headcount: 1 }
  expect(history(visit)).toMatchObject([{ what: 'corrected', reason: '登记有误', who: hall.as('front1').name, before }])
  expect(Object.keys(history(visit)[0]?.before ?? {}).sort()).toEqual(Object.keys(before).sort())
  const kept = JSON.stringify(rows(hall.office.db, 'SELECT * FROM visit_changes'))
  expect(['11010519491231002X', '13800000002', '登记有误'].filter((clear) => kept.includes(clear))).toEqual([])
})

test('nothing is overwritten that somebody corrected since', () => {
  const visit = come()
  put({ visit, headcount: 2 })
  expect(refusalOf(() => put({ visit, headcount: 3 }, 'front2'))).toBe('VERSION_CONFLICT')
  expect(put({ visit, version: 2, headcount: 3 }, 'front2').version).toBe(3)
})

test('nor what was said of the party meanwhile, through whichever of its visits', () => {
  const first = come()
  const known = { id: seen(first).party.id }
  const again = come(null, 'front2', { party: known })
  const versions = () => [first, again].map((visit) => seen(visit).version)
  put({ visit: again, party: { phone: '13800000003' } }, 'front2')
  expect(refusalOf(() => put({ visit: first, party: { phone: '13800000004' } }))).toBe('VERSION_CONFLICT')
  put({ visit: again, version: 2, headcount: 2 })
  expect(versions()).toEqual([2, 3])
  hall.advance(MINUTE)
  const third = come(null, 'front2', { party: { ...known, phone: '13800000005' } })
  expect([...versions(), seen(third).version]).toEqual([3, 4, 1])
  hall.run('front1', withdraw, { visit: third, reason: '登记错了人' })
  expect(versions()).toEqual([4, 5])
  const other = come()
  const merging = { kept: seen(other).party.id, merged: known.id, reason: '同一个人' }
  const { merge } = hall.run('front1', mergeParties, merging)
  expect([...versions(), seen(other).version]).toEqual([5, 6, 1])
  hall.run('front1', partParties, { merge, reason: '不是同一个人' })
  expect([...versions(), seen(other).version]).toEqual([6, 7, 1])
})

test('a corrected list keeps the phones of those who stay in it', () => {
  const group = { ...party, type: 'group' as const }
  const visit = come(null, 'front1', { party: group, headcount: 9, representatives: PEOPLE })
  put({ visit, representatives: [{ name: 'Bobby', was: 1 }, { name: 'Cat' }, { name: 'Ann', was: 0, phone: '1380' }] })
  const masked = seen(visit).representatives.map(({ name, phoneMasked }) => `${name} ${phoneMasked}`)
  expect(masked).toEqual(['Bobby 138****0012', 'Cat ', 'Ann **80'])
})

test('a correction makes no group that could not be registered', () => {
  const visit = come()
  expect(refusalOf(() => put({ visit, party: { type: 'group' } }))).toBe('HEADCOUNT_TOO_SMALL')
  const six = Array.from({ length: 6 }, (_, index) => ({ name: `R${index}` }))
  expect(refusalOf(() => put({ visit, headcount: 9, representatives: six }))).toBe('TOO_MANY_REPRESENTATIVES')
  expect(history(visit)).toEqual([])
})

test('a withdrawn visit counts nowhere and frees its number', () => {
  const ticket = takeNumber()
  const visit = come(ticket)
  const [party, now] = [seen(visit).party.id, hall.office.now()]
  hall.run('front1', withdraw, { visit, reason: '登记错了人' })
  expect(seen(visit)).toMatchObject({ withdrawnAt: now, ticket: null })
  expect(visitByTicket(hall.reading('front1'), { ticket })).toBeNull()
  expect(visitsToday(hall.reading('front1'))).toEqual([])
  expect(searchParties(hall.reading('front1'), { text: '单' })).toMatchObject([{ visits: 0 }])
  expect(visitsOfParty(hall.reading('front1'), { party }).rows).toMatchObject([{ visit, withdrawn: true }])
  expect(come(ticket)).toBeTypeOf('string')
})

test('a withdrawn visit comes back with its number, unless that was registered again', () => {
  const [one, other] = [takeNumber(), takeNumber()]
  const [first, second] = [come(one), come(other)]
  for (const visit of [first, second]) hall.run('front1', withdraw, { visit, reason: '登记错了人' })
  come(other)
  hall.advance(MINUTE)
  expect(hall.run('front2', restore, { visit: first, reason: '没有登记错' })).toEqual({ ticket: one })
  expect(hall.run('front2', restore, { visit: second, reason: '没有登记错' })).toEqual({ ticket: null })
  expect(refusalOf(() => hall.run('front2', restore, { visit: first, reason: '没有登记错' }))).toBe('WRONG_STATE')
  expect(history(first).map(({ what }) => what)).toEqual(['restored', 'withdrawn'])
  expect(visitsToday(hall.reading('front1'))).toHaveLength(3)
})

test('nothing comes of a withdrawn visit', () => {
  const visit = registered(hall, matterNamed('lake'))
  const { id: transcript, guide } = hall.run('front1', begin, { visit })
  confirmed(hall, matterNamed('lake'), visit)
  hall.run('front1', withdraw, { visit, reason: '登记错了人' })
  const saving = { transcript, base: 1, guide }
  const { casefile } = matterNamed('lake')
  const tries = [
    () => hall.run('front1', begin, { visit }),
    () => hall.run('front1', save, saving),
    () => hall.run('front1', confirm, { transcript, version: 2, manner: 'oral', signature: null }),
    () => hall.run('front1', open, { visit, ...casefile }),
    () => hall.run('front1', withdraw, { visit, reason: '再来一次' }),
    () => put({ visit, headcount: 2 }),
  ]
  expect(tries.map(refusalOf)).toEqual(tries.map(() => 'WITHDRAWN'))
})

test('a visit that became a matter is corrected, not withdrawn; its account stays', () => {
  const { visit, matter } = opened(hall, 'lake')
  expect(refusalOf(() => hall.run('front1', withdraw, { visit, reason: '登记错了人' }))).toBe('ALREADY_OPENED')
  const account = transcriptOf(hall.reading('front1'), { visit })
  put({ visit, party: { name: '单芳' } })
  expect(transcriptOf(hall.reading('front1'), { visit })).toEqual(account)
  expect(account?.guide).toEqual(matter.transcript)
  expect(list(hall.reading('front1'), {}).rows).toMatchObject([{ partyName: '单芳' }])
})

test('a desk puts its own visits right and no others', () => {
  const [own, other] = [come(null, 'planning'), come()]
  expect(put({ visit: own, headcount: 2 }, 'planning').version).toBe(2)
  hall.run('planning', withdraw, { visit: own, reason: '登记错了人' })
  hall.run('front1', restore, { visit: own, reason: '没有登记错' })
  const tries = [
    () => put({ visit: other, headcount: 2 }, 'planning'),
    () => hall.run('planning', withdraw, { visit: other, reason: '登记错了人' }),
    () => hall.run('planning', restore, { visit: other, reason: '没有登记错' }),
    () => visitChanges(hall.reading('planning'), { visit: other }),
  ]
  expect(tries.map(refusalOf)).toEqual(tries.map(() => 'NOT_FOUND'))
  expect(visitChanges(hall.reading('planning'), { visit: own })).toHaveLength(3)
})
