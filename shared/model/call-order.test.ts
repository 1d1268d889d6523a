import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareWaiting, turnOf, type Waiting } from './call-order.ts'

const MINUTE = 60_000
const ticket = (weight: number, minute: number, sequence: number): Waiting => ({
  weight,
  arrivedAt: minute * MINUTE,
  sequence,
})
const order = (tickets: Waiting[], ageing: number | null = 20) =>
  tickets.toSorted(compareWaiting(ageing)).map(({ sequence }) => sequence)
const anyTickets = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 120 })), { maxLength: 30 })
  .map((drawn) => drawn.map(([weight, minute], index) => ticket(weight, minute, index)))

test('weight comes before arrival, arrival before sequence', () => {
  expect(order([ticket(0, 0, 1), ticket(0, 0, 2), ticket(1, 5, 3), ticket(0, 3, 4)])).toEqual([3, 1, 2, 4])
})

test('twenty minutes of waiting make up for one step of weight', () => {
  expect(order([ticket(1, 19, 2), ticket(0, 0, 1)])).toEqual([2, 1])
  expect(order([ticket(1, 21, 2), ticket(0, 0, 1)])).toEqual([1, 2])
  expect(order([ticket(1, 20, 2), ticket(0, 0, 1)])).toEqual([2, 1])
})

test('without ageing weight always wins', () => {
  expect(order([ticket(0, 0, 1), ticket(1, 600, 2)], null)).toEqual([2, 1])
})

test('the order does not depend on how the list came, and no two tickets tie', () => {
  fc.assert(
    fc.property(anyTickets, fc.constantFrom(null, 1, 20), (tickets, ageing) => {
      expect(order(tickets.toReversed(), ageing)).toEqual(order(tickets, ageing))
    }),
  )
})

test('nobody is overtaken for ever: whoever comes later than the weights are worth is behind', () => {
  fc.assert(
    fc.property(anyTickets, (tickets) => {
      const newcomer = ticket(5, 120 + 5 * 20 + 1, 999)
      expect(order([newcomer, ...tickets]).at(-1)).toBe(999)
    }),
  )
})

test('the turn is the arrival set back by what the weight is worth', () => {
  expect(turnOf(ticket(2, 60, 1), 20)).toBe(20 * MINUTE)
})
