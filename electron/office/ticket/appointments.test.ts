import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY, MINUTE, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { execute, rows } from '../../store/database.ts'
import { appointments, bookAppointment, bookable, cancelAppointment, checkIn, slots } from './appointments.ts'
import { callNext } from './call.ts'
import { issue } from './issue.ts'

const TODAY = '2026-10-15'
const HOURS = JSON.stringify([{ weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' }])
const TEN = 600

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
  execute(hall.office.db, `UPDATE services SET slot_capacity = 2, hours = '${HOURS}', kiosk = 0 WHERE code = 'lawyer'`)
})
afterEach(() => hall.close())

const lawyer = () => hall.idOf.service('lawyer')
const book = (starts = TEN, date = TODAY) =>
  hall.run('front1', bookAppointment, { service: lawyer(), date, starts, name: '王先生' })
const comes = (code: string) => hall.run('kiosk1', checkIn, { code })
const offered = (date = TODAY) => slots(hall.reading('front1'), { service: lawyer(), date })

test('the half-hours of the opening hours are offered, with what is left of them', () => {
  book()
  expect(offered().map(({ starts, booked, past }) => [starts, booked, past])).toEqual([
    [540, 0, true],
    [570, 0, false],
    [600, 1, false],
    [630, 0, false],
    [660, 0, false],
    [690, 0, false],
  ])
  expect(offered('2026-10-17')).toEqual([])
})

test('fourteen working days are offered first, without holidays and without what is over today', () => {
  book()
  const found = bookable(hall.reading('front1')).find(({ service }) => service === lawyer())
  expect(found?.days).toHaveLength(14)
  expect(found?.days.slice(0, 3)).toEqual([
    { date: '2026-10-15', free: 9 },
    { date: '2026-10-16', free: 12 },
    { date: '2026-10-19', free: 12 },
  ])
  hall.advance(3 * 60 * MINUTE)
  expect(bookable(hall.reading('front1')).find(({ service }) => service === lawyer())?.days[0]?.date).toBe('2026-10-16')
  execute(hall.office.db, "UPDATE services SET active = 0 WHERE code = 'lawyer'")
  expect(bookable(hall.reading('front1')).some(({ service }) => service === lawyer())).toBe(false)
})

test('a half-hour is full when its places are taken, and a cancelled one is free again', () => {
  book()
  const second = book()
  expect(refusalOf(() => book())).toBe('SLOT_FULL')
  hall.run('front1', cancelAppointment, { appointment: second.id, reason: '临时有事' })
  expect(book().state).toBe('booked')
  expect(refusalOf(() => comes(second.code))).toBe('WRONG_STATE')
})

test('nothing is booked in the past, outside the hours or for a service without appointments', () => {
  expect(refusalOf(() => book(540))).toBe('SLOT_CLOSED')
  expect(refusalOf(() => book(720))).toBe('SLOT_CLOSED')
  const service = hall.idOf.service('advice')
  const other = { service, date: TODAY, starts: TEN, name: 'a' }
  expect(refusalOf(() => hall.run('front1', bookAppointment, other))).toBe('SLOT_CLOSED')
})

test('who comes in time gets a number with the courtesy of an appointment, once, also at the kiosk', () => {
  const { code } = book()
  hall.run('front1', issue, { service: lawyer(), priority: 'ordinary' })
  hall.advance(50 * MINUTE)
  expect(comes(code)).toMatchObject({ label: 'E002', timing: 'in-time', priority: 'appointment', ahead: 0 })
  expect(refusalOf(() => comes(code))).toBe('WRONG_STATE')
  expect(appointments(hall.reading('front1'), { date: TODAY })).toMatchObject([{ state: 'came', label: 'E002' }])
})

test('who comes too early waits from when the hall expects them, and is called when nobody else waits', () => {
  const { code } = book(690)
  expect(comes(code)).toMatchObject({ timing: 'early', priority: 'appointment' })
  expect(rows(hall.office.db, 'SELECT arrived_at FROM tickets')).toEqual([
    { arrivedAt: Date.parse('2026-10-15T11:00:00+08:00') },
  ])
  const desk = hall.as('lawyers').desk ?? hall.idOf.desk('1')
  expect(hall.run('lawyers', callNext, { desk }).label).toBe('E001')
})

test('somebody early does not make those who come after them wait for the same hour', () => {
  const { code } = book(690)
  comes(code)
  const next = hall.run('front1', issue, { service: lawyer(), priority: 'ordinary' })
  expect(next.arrivedAt).toBe(hall.office.now())
})

test('who comes too late waits like everybody else', () => {
  const { code } = book()
  hall.advance(80 * MINUTE)
  expect(comes(code)).toMatchObject({ timing: 'late', priority: 'ordinary' })
})

test('where the hall switched the courtesy off, an appointment only keeps its time', () => {
  const { code } = book()
  execute(hall.office.db, "UPDATE priorities SET active = 0 WHERE code = 'appointment'")
  hall.advance(50 * MINUTE)
  expect(comes(code)).toMatchObject({ timing: 'in-time', priority: 'ordinary' })
})

test('nobody came: the appointment was missed, its code opens nothing on another day', () => {
  const { code } = book()
  hall.advance(DAY)
  expect(appointments(hall.reading('front1'), { date: TODAY })).toMatchObject([{ state: 'missed' }])
  expect(refusalOf(() => comes(code))).toBe('NOT_FOUND')
})
