import { expect, test } from 'vitest'
import type { TicketView } from '../../../shared/contract/ticket.ts'
import { DeskId, ServiceId, TicketId } from '../../../shared/model/ids.ts'
import { callObstacle, deskActs, isOutOfTurn, leftAlone, placesFrom, rowActs } from './desk-acts.ts'

const id = (number: number) => `0199a000-0000-7000-8000-${String(number).padStart(12, '0')}`
const [mine, other] = [DeskId.parse(id(1)), DeskId.parse(id(2))]
const [advice, group] = [ServiceId.parse(id(11)), ServiceId.parse(id(12))]
const [first, second, third] = [TicketId.parse(id(21)), TicketId.parse(id(22)), TicketId.parse(id(23))]
const ticket = (state: TicketView['state']): TicketView => ({
  ...{ id: first, label: 'A001', service: advice, priority: 'ordinary', state, businessDate: '2026-11-22' },
  ...{ issuedAt: 0, arrivedAt: 0, calledAt: 0, callCount: 1, desk: mine },
  ...{ forDesk: null, forAccount: null, returned: null },
})
const desk = (state: 'open' | 'paused' | 'closed') => ({ state, reason: '', since: null })

test('a visitor who was called may have left; one who is being served has not', () => {
  expect(deskActs({ desk: desk('open'), current: ticket('called'), finished: null })).toContain('left')
  expect(deskActs({ desk: desk('open'), current: ticket('serving'), finished: null })).not.toContain('left')
})

test('a finish can be taken back only at a free desk that is not paused', () => {
  const finished = ticket('finished')
  expect(deskActs({ desk: desk('open'), current: null, finished })).toContain('undo-finish')
  expect(deskActs({ desk: desk('open'), current: null, finished: null })).not.toContain('undo-finish')
  expect(deskActs({ desk: desk('paused'), current: null, finished })).toEqual(['close'])
  expect(deskActs({ desk: desk('open'), current: ticket('serving'), finished })).not.toContain('undo-finish')
})

test('a desk is paused and closed once', () => {
  expect(deskActs({ desk: desk('open'), current: null, finished: null })).toEqual(['walk-direct', 'pause', 'close'])
  expect(deskActs({ desk: desk('closed'), current: null, finished: null })).toEqual(['walk-direct', 'pause'])
})

test('who waits is not put back into the queue, who was set aside is', () => {
  expect(rowActs('waiting')).not.toContain('put-back')
  expect(rowActs('held')).toContain('put-back')
  expect(rowActs('left')).toEqual(['call', 'put-back'])
})

test('a number is not called to a desk that is busy or paused, nor while another desk serves the visitor', () => {
  expect(callObstacle({ desk: desk('open'), current: null }, null)).toBeNull()
  expect(callObstacle({ desk: desk('closed'), current: null }, null)).toBeNull()
  expect(callObstacle({ desk: desk('open'), current: ticket('called') }, null)).toBe('busy')
  expect(callObstacle({ desk: desk('paused'), current: null }, null)).toBe('paused')
  expect(callObstacle({ desk: desk('open'), current: null }, other)).toBe('elsewhere')
})

test('a reason is asked only for who waits and is not next', () => {
  const waiting = [
    { id: first, busyAt: other },
    { id: second, busyAt: null },
    { id: third, busyAt: null },
  ]
  expect(isOutOfTurn(waiting, second)).toBe(false)
  expect(isOutOfTurn(waiting, third)).toBe(true)
  expect(isOutOfTurn([], third)).toBe(false)
})

test('a desk that closes leaves alone who was sent to it and whom no other open desk serves', () => {
  const waits = (service: ServiceId, forDesk: DeskId | null = null) => ({ service, forDesk, forAccount: null })
  const waiting = [waits(advice), waits(group), waits(advice, mine)]
  const around = (state: 'open' | 'paused') => [
    { id: mine, state: 'open' as const, services: [advice, group] },
    { id: other, state, services: [advice] },
  ]
  expect(leftAlone(waiting, mine, around('open'))).toEqual([waiting[1], waiting[2]])
  expect(leftAlone(waiting, mine, around('paused'))).toEqual(waiting)
})

test('places are whole numbers of two figures at most', () => {
  expect(placesFrom('3')).toBe(3)
  expect(placesFrom('0')).toBe(0)
  for (const typed of ['', '-1', '2.5', '100', 'x']) expect(placesFrom(typed)).toBeNull()
})
