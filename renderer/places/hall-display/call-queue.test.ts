import { expect, test } from 'vitest'
import type { Announcement } from '../../../shared/contract/ticket.ts'
import { ServiceId } from '../../../shared/model/ids.ts'
import { type CallQueue, STALE_MS, takeCall, withCalls } from './call-queue.ts'

const NOW = 1_800_000_000_000
const EMPTY: CallQueue = { heardUpTo: 0, waiting: [] }

function call(sequence: number, label: string, ageMs = 0, desk = '1'): Announcement {
  const name = `${desk}号窗口`
  return {
    sequence,
    label,
    service: ServiceId.parse('01a13d12-ba80-7000-8000-000000000001'),
    calledAt: NOW - ageMs,
    desk: { code: desk, name, nameEn: `Desk ${desk}`, direction: 'left' },
  }
}

/** The queue after a board with these calls, which are the newest of the hall. */
const hear = (queue: CallQueue, calls: readonly Announcement[], now = NOW) =>
  withCalls(queue, { calls: [...calls], now, newest: Math.max(0, ...calls.map(({ sequence }) => sequence)) })
const labels = (queue: CallQueue) => queue.waiting.map((waiting) => waiting.label)

test('calls are announced in the order they were made, however the board lists them', () => {
  expect(labels(hear(EMPTY, [call(3, 'C001'), call(1, 'A001'), call(2, 'B001')]))).toEqual(['A001', 'B001', 'C001'])
})

test('a call that was taken in is never announced again, not even after it was spoken', () => {
  const first = hear(EMPTY, [call(1, 'A001')])
  const spoken = takeCall(first).rest
  expect(labels(hear(spoken, [call(1, 'A001')]))).toEqual([])
  expect(labels(hear(first, [call(1, 'A001')]))).toEqual(['A001'])
})

test('calls that come while another is spoken wait for it', () => {
  const { call: spoken, rest } = takeCall(hear(EMPTY, [call(1, 'A001')]))
  expect(spoken?.label).toBe('A001')
  expect(labels(hear(rest, [call(1, 'A001'), call(2, 'A002')]))).toEqual(['A002'])
})

test('after a reconnect only calls younger than a minute are announced', () => {
  const missed = [call(1, 'A001', STALE_MS + 1), call(2, 'A002', STALE_MS), call(3, 'A003', 1_000)]
  const queue = hear(EMPTY, missed)
  expect(labels(queue)).toEqual(['A002', 'A003'])
  expect(queue.heardUpTo).toBe(3)
})

test('a long queue loses nobody: calls that wait longer than a minute are still announced', () => {
  const queue = hear(EMPTY, [call(1, 'A001'), call(2, 'A002')])
  expect(labels(hear(queue, [call(1, 'A001'), call(2, 'A002')], NOW + 5 * STALE_MS))).toEqual(['A001', 'A002'])
})

test('a number called again while it waits is announced once, to its newest desk, in its old place', () => {
  const queue = hear(EMPTY, [call(1, 'A001', 0, '1'), call(2, 'B001')])
  const again = hear(queue, [call(3, 'A001', 0, '7')])
  expect(again.waiting.map(({ label, desk }) => `${label} ${desk.code}`)).toEqual(['A001 7', 'B001 1'])
})

test('a number called again after it was spoken is spoken again', () => {
  const { rest } = takeCall(hear(EMPTY, [call(1, 'A001')]))
  expect(labels(hear(rest, [call(1, 'A001'), call(2, 'A001')]))).toEqual(['A001'])
})

test('a hall that was set up anew counts from one again and is heard', () => {
  expect(labels(hear({ heardUpTo: 900, waiting: [] }, [call(1, 'A001')]))).toEqual(['A001'])
})

test('an empty board at the start of a day changes nothing', () => {
  const queue = { heardUpTo: 900, waiting: [] }
  expect(withCalls(queue, { calls: [], newest: 900, now: NOW })).toEqual(queue)
})

test('calls of services that this display does not show count as known: showing them later announces no old ones', () => {
  const filtered = withCalls(EMPTY, { calls: [call(1, 'A001')], newest: 9, now: NOW })
  expect(labels(filtered)).toEqual(['A001'])
  expect(labels(hear(takeCall(filtered).rest, [call(9, 'E001')]))).toEqual([])
})
