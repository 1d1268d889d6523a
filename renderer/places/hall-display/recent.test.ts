import { expect, test } from 'vitest'
import type { Announcement } from '../../../shared/contract/ticket.ts'
import { ServiceId } from '../../../shared/model/ids.ts'
import { callsBefore, newestCall } from './recent.ts'

const desk = { code: '1', name: '1号窗口', nameEn: 'Desk 1', direction: 'left' }
const service = ServiceId.parse('01a13d12-ba80-7000-8000-000000000001')
const call = (sequence: number, label: string): Announcement => ({ sequence, label, service, desk, calledAt: sequence })
const CALLS = [call(4, 'A002'), call(3, 'B001'), call(2, 'A001'), call(1, 'B001')]

test('a number that still waits to be announced is not in the list', () => {
  expect(callsBefore(call(2, 'A001'), CALLS).map(({ label }) => label)).toEqual(['B001'])
})

test('a number called twice is in the list once, and not at all while it is shown large', () => {
  expect(callsBefore(call(4, 'A002'), CALLS).map(({ sequence }) => sequence)).toEqual([3, 2])
  expect(callsBefore(call(3, 'B001'), CALLS).map(({ label }) => label)).toEqual(['A001'])
})

test('the newest call rests on the screen', () => {
  expect(newestCall(CALLS)?.label).toBe('A002')
  expect(newestCall([])).toBe(null)
})
