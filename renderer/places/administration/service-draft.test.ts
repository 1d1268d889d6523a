import { expect, test } from 'vitest'
import type { ServiceInFull } from '../../../shared/contract/ticket-services.ts'
import { newService, type ServiceDraft, serviceDraft, serviceFaults, serviceFields } from './service-draft.ts'

const whole: ServiceDraft = { ...newService(), code: 'evening', prefix: 'N', name: 'Evening' }
const wrong = (changes: Partial<ServiceDraft>) =>
  Object.entries(serviceFaults({ ...whole, ...changes })).filter(([, fault]) => fault)
const span = (from: string, to: string, weekdays = [1]) => ({ row: 0, weekdays, from, to })

test('a service with code, letter and name can be saved', () => {
  expect(wrong({})).toEqual([])
})

test('a range the wrong way round is told at its last number', () => {
  expect(wrong({ first: '100', last: '99' })).toEqual([['last', 'order']])
  expect(wrong({ last: '' })).toEqual([['last', 'number']])
  expect(wrong({ first: '0' })).toEqual([['first', 'number']])
})

test('hours need days and an end after the beginning; appointments need hours', () => {
  expect(wrong({ hours: [span('9:00', '12:00')] })).toEqual([])
  expect(wrong({ hours: [span('12:00', '9:00')] })).toEqual([['hours', 'hours']])
  expect(wrong({ hours: [span('9:00', '12:00', [])] })).toEqual([['hours', 'hours']])
  expect(wrong({ slotCapacity: '2' })).toEqual([['hours', 'hoursNeeded']])
})

test('what is sent reads back as what was typed', () => {
  const draft = { ...whole, dailyLimit: '40', taken: 'clerk' as const, hours: [span('9:00', '1200', [2, 1])] }
  const fields = serviceFields(draft)
  expect(fields).toMatchObject({ first: 1, last: 999, dailyLimit: 40, kiosk: false })
  expect(fields.hours).toEqual([{ weekdays: [1, 2], from: '09:00', to: '12:00' }])
  const service = { ...fields, id: 'x' as ServiceInFull['id'], code: 'evening', active: true, issuedToday: 0 }
  expect(serviceFields(serviceDraft(service))).toEqual(fields)
})
