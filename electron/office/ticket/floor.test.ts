import { afterEach, beforeEach, expect, test } from 'vitest'
import { MINUTE, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import {
  addPriority,
  addService,
  changePriority,
  changeService,
  floor,
  prioritiesInFull,
  servicesInFull,
  setFloor,
} from './floor.ts'
import { issue } from './issue.ts'
import { priorities, services } from './queue.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const ordinary = { name: '一', nameEn: 'One', description: '', first: 1, last: 999, dailyLimit: null, hours: [] }
const plain = { ...ordinary, expectedMinutes: 10, kiosk: true, active: true, slotCapacity: 0 }
const full = (code: string) => {
  const found = servicesInFull(hall.reading('admin')).find((service) => service.code === code)
  if (!found) throw new RangeError(code)
  const { id: service, code: _code, issuedToday: _issued, ...fields } = found
  return { service, ...fields }
}
const change = (code: string, changes: Partial<ReturnType<typeof full>>) =>
  hall.run('admin', changeService, { ...full(code), ...changes })
const take = (code: string, account = 'kiosk1') =>
  hall.run(account, issue, { service: hall.idOf.service(code), priority: 'ordinary' }).label

test('a new service gives numbers at once, under a letter and a code of its own', () => {
  hall.run('admin', addService, { code: 'complaint', prefix: 'K', ...plain })
  expect(take('complaint')).toBe('K001')
  expect(refusalOf(() => hall.run('admin', addService, { code: 'complaint', prefix: 'L', ...plain }))).toBe(
    'CODE_TAKEN',
  )
  expect(refusalOf(() => hall.run('admin', addService, { code: 'other', prefix: 'K', ...plain }))).toBe('PREFIX_TAKEN')
  expect(refusalOf(() => change('advice', { prefix: 'K' }))).toBe('PREFIX_TAKEN')
})

test('after the last number of the range the administrator extends it and the day goes on', () => {
  change('advice', { last: 2 })
  expect([take('advice'), take('advice')]).toEqual(['A001', 'A002'])
  expect(refusalOf(() => take('advice'))).toBe('RANGE_EXHAUSTED')
  expect(change('advice', { last: 3 }).issuedToday).toBe(2)
  expect(take('advice')).toBe('A003')
})

test('a daily limit ends the numbers of that day for everybody', () => {
  change('advice', { dailyLimit: 1 })
  take('advice')
  expect(refusalOf(() => take('advice'))).toBe('DAILY_LIMIT')
  expect(refusalOf(() => take('advice', 'front1'))).toBe('DAILY_LIMIT')
  expect(services(hall.reading('kiosk1')).find(({ code }) => code === 'advice')?.open).toBe(false)
  hall.advance(24 * 60 * MINUTE)
  expect(take('advice')).toBe('A001')
})

test('outside its hours a service is closed to the kiosk, and a clerk may still take somebody in', () => {
  change('advice', { hours: [{ weekdays: [4], from: '08:30', to: '09:30' }] })
  expect(take('advice')).toBe('A001')
  hall.advance(30 * MINUTE)
  expect(refusalOf(() => take('advice'))).toBe('SERVICE_CLOSED')
  expect(take('advice', 'front1')).toBe('A002')
})

test('a service that is switched off gives no number to anybody', () => {
  change('advice', { active: false })
  expect(refusalOf(() => take('advice', 'front1'))).toBe('SERVICE_CLOSED')
})

test('the floor is set as a whole and read back', () => {
  const before = floor(hall.reading('admin'))
  expect(before).toMatchObject({ closing: 'left', transferPlace: 'kept', callLimit: 3, rating: true })
  hall.run('admin', setFloor, { ...before, closing: 'carried', quietFrom: '12:00', quietTo: '14:00', rating: false })
  expect(floor(hall.reading('front1'))).toEqual({
    ...before,
    ...{ closing: 'carried', quietFrom: '12:00', quietTo: '14:00', rating: false },
  })
})

test('a priority can be added, weighed anew and switched off, but somebody can always come without one', () => {
  hall.run('admin', addPriority, { code: 'far', name: '远道', nameEn: 'From afar', weight: 5, active: true })
  hall.run('admin', changePriority, { code: 'far', name: '远道', nameEn: 'From afar', weight: 7, active: false })
  const { ageingMinutes, priorities: all } = prioritiesInFull(hall.reading('admin'))
  expect(ageingMinutes).toBe(20)
  expect(all.find(({ code }) => code === 'far')).toMatchObject({ weight: 7 })
  expect(priorities(hall.reading('kiosk1')).some(({ code }) => code === 'far')).toBe(false)
  const off = { code: 'ordinary', name: '普通', nameEn: 'Ordinary', weight: 0, active: false }
  expect(refusalOf(() => hall.run('admin', changePriority, off))).toBe('WRONG_STATE')
  expect(refusalOf(() => hall.run('admin', addPriority, { ...off, active: true }))).toBe('CODE_TAKEN')
})
