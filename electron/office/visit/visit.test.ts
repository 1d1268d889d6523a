import { afterEach, beforeEach, expect, test } from 'vitest'
import type { z } from 'zod'
import { NO_NEEDS } from '../../../shared/contract/visit.ts'
import { type DocumentType, PartyInput } from '../../../shared/contract/visit-party.ts'
import {
  DAY,
  matterNamed,
  openSampleOffice,
  refusalOf,
  type SampleOffice,
} from '../../../tests/support/sample-office.ts'
import { confirmed, registered } from '../../../tests/support/staged.ts'
import { open } from '../casefile/open.ts'
import { issue } from '../ticket/issue.ts'
import { transcriptOf } from '../transcript/account.ts'
import { register } from './register.ts'
import { getVisit, visitByTicket, visitsToday } from './view.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

type Registration = Parameters<typeof register>[1]
const person = PartyInput.parse({
  ...{ type: 'person', name: 'Lin', document: { type: 'none', number: '' }, phone: '', address: '' },
})
const LIN: Omit<Registration, 'key'> = {
  ...{ ticket: null, channel: 'visit', party: person, headcount: 1, representatives: [], noticeGiven: true },
  ...{ attendants: [], needs: NO_NEEDS, message: '' },
}
const come = (changes: Partial<Registration>) => hall.run('front1', register, { ...LIN, ...changes })
const people = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `R${index}`, phone: '' }))
const group = { ...person, type: 'group' as const }
const withDocument = (type: z.output<typeof DocumentType>, number: string) =>
  come({ party: { ...person, document: { type, number } } })

test('a wrong identity number warns and never blocks', () => {
  expect(registered(hall, matterNamed('wages'))).toBeTypeOf('string')
  expect(withDocument('resident-card', '140105190002290012').documentWarnings).not.toEqual([])
  expect(withDocument('resident-card', '11010519491231002x').documentWarnings).toEqual([])
  expect(withDocument('passport', 'e12345678').documentWarnings).toEqual([])
  expect(withDocument('passport', 'ab1').documentWarnings).toEqual(['passport-form'])
  expect(withDocument('none', '').documentWarnings).toEqual([])
})

test.each(['', ' — '])('without a number there is no document: "%s"', (number) => {
  const { id } = withDocument('resident-card', number)
  expect(getVisit(hall.reading('front1'), { visit: id }).party.documentType).toBe('none')
})

test('staff see the number masked', () => {
  const { id } = withDocument('resident-card', '11010519491231002x')
  expect(getVisit(hall.reading('front1'), { visit: id }).party.documentNumberMasked).toBe('**************002X')
})

test('at most five people speak for a group', () => {
  expect(come({ party: group, headcount: 10, representatives: people(5) }).id).toBeTypeOf('string')
  const six = { party: group, headcount: 10, representatives: people(6) }
  expect(refusalOf(() => come(six))).toBe('TOO_MANY_REPRESENTATIVES')
})

test('a group is two or more, and not fewer than those who speak for it', () => {
  expect(refusalOf(() => come({ party: group, headcount: 1 }))).toBe('HEADCOUNT_TOO_SMALL')
  expect(refusalOf(() => come({ party: group, headcount: 3, representatives: people(4) }))).toBe('HEADCOUNT_TOO_SMALL')
  expect(come({ party: group, headcount: 2 }).id).toBeTypeOf('string')
})

test('a ticket is registered once, and an unknown one not at all', () => {
  const { id: ticket } = hall.run('kiosk1', issue, { service: hall.idOf.service('advice'), priority: 'ordinary' })
  const { id } = come({ ticket })
  expect(refusalOf(() => come({ ticket }))).toBe('ALREADY_REGISTERED')
  expect(visitByTicket(hall.reading('front2'), { ticket })?.id).toBe(id)
  expect(refusalOf(() => come({ ticket: hall.office.newId() as typeof ticket }))).toBe('NOT_FOUND')
})

test("today's visits are those of the business day, the newest first", () => {
  come({})
  hall.advance(DAY)
  const first = come({}).id
  hall.advance(1)
  const second = come({}).id
  expect(visitsToday(hall.reading('front1')).map(({ id }) => id)).toEqual([second, first])
})

test('a department sees the visits that it registered and no others', () => {
  const { id: ticket } = hall.run('kiosk1', issue, { service: hall.idOf.service('advice'), priority: 'ordinary' })
  const { id } = come({ ticket })
  const own = hall.run('planning', register, LIN).id
  const planning = hall.reading('planning')
  expect(refusalOf(() => getVisit(planning, { visit: id }))).toBe('NOT_FOUND')
  expect(visitByTicket(planning, { ticket })).toBeNull()
  expect(visitsToday(planning).map((visit) => visit.id)).toEqual([own])
})

test('the words of a letter are for those who may see its matter, and for no list', () => {
  const { id: visit } = come({ channel: 'letter', noticeGiven: false, message: '局长收了钱' })
  const read = (account: string) => getVisit(hall.reading(account), { visit }).message
  expect(['front1', 'front2', 'leader1'].map(read)).toEqual(['局长收了钱', '局长收了钱', '局长收了钱'])
  expect(visitsToday(hall.reading('front1')).map(({ message }) => message)).toEqual([''])
  confirmed(hall, matterNamed('lake'), visit)
  hall.run('front1', open, { visit, ...matterNamed('lake').casefile, kind: 'accusation' })
  expect(['front1', 'front2', 'leader1', 'supervisor1'].map(read)).toEqual([
    '局长收了钱',
    '',
    '局长收了钱',
    '局长收了钱',
  ])
})

test('a desk that registered somebody sees no more of what they told once it became an accusation', () => {
  const letter = { channel: 'letter' as const, noticeGiven: false, message: '局长收了钱' }
  const { id: visit } = hall.run('planning', register, { ...LIN, ...letter })
  const read = (account: string) => getVisit(hall.reading(account), { visit }).message
  expect(read('planning')).toBe('局长收了钱')
  confirmed(hall, matterNamed('lake'), visit)
  hall.run('front1', open, { visit, ...matterNamed('lake').casefile, kind: 'accusation' })
  expect(read('planning')).toBe('')
  expect(transcriptOf(hall.reading('planning'), { visit })).toBeNull()
  expect(transcriptOf(hall.reading('front1'), { visit })).not.toBeNull()
})
