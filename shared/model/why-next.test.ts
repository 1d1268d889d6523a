import { expect, test } from 'vitest'
import { WHYS, whyHere } from './why-next.ts'

type Placed = Parameters<typeof whyHere>[0][number]

const came = (minute: number, changes: Partial<Placed> = {}): Placed => ({
  ...{ weight: 0, arrivedAt: minute * 60_000, forDesk: null, forAccount: null, returned: null },
  ...changes,
})
const LIST_OF_REASONS = new Set<string | null>([...WHYS, null])

test('who came before all that follow has no reason to tell', () => {
  expect(whyHere([came(1), came(2), came(3)])).toEqual([null, null, null])
  expect(whyHere([])).toEqual([])
})

test('a courtesy goes before earlier arrivals and says so; where nobody was passed it says nothing', () => {
  expect(whyHere([came(5, { weight: 30 }), came(1), came(2)])).toEqual(['courtesy', null, null])
  expect(whyHere([came(1, { weight: 30 }), came(2)])).toEqual([null, null])
  expect(whyHere([came(5, { weight: 30 })])).toEqual([null])
})

test('who waited long goes before a courtesy, and says so', () => {
  expect(whyHere([came(1), came(500, { weight: 10 })])).toEqual(['waited-long', null])
  expect(whyHere([came(1, { weight: 10 }), came(500, { weight: 30 })])).toEqual(['waited-long', null])
})

test('between two courtesies the earlier of equal weight is simply first', () => {
  expect(whyHere([came(3, { weight: 30 }), came(4, { weight: 30 }), came(1)])).toEqual(['courtesy', 'courtesy', null])
})

test('who was put back stands behind for that reason, and gives those before none', () => {
  expect(whyHere([came(1), came(9, { weight: 30, returned: 'put-back' })])).toEqual([null, 'put-back'])
  expect(whyHere([came(5, { weight: 30 }), came(1, { returned: 'put-back' })])).toEqual([null, 'put-back'])
})

test('who was sent to a person or a desk says that before anything else', () => {
  const sent = { weight: 30, returned: 'transferred' } as const
  expect(whyHere([came(5, { ...sent, forAccount: 'a' }), came(6, { ...sent, forDesk: 'k' }), came(1)])).toEqual([
    ...['for-you', 'for-desk', null],
  ])
})

test.each(['put-back', 'transferred', 'carried'] as const)('who waits once more says why: %s', (returned) => {
  expect(whyHere([came(5, { weight: 30, returned }), came(1)])).toEqual([returned, null])
})

test('every reason that is given is one that pages have words for', () => {
  const all = [
    came(9, { forAccount: 'a' }),
    came(8, { returned: 'carried' }),
    came(7, { weight: 30 }),
    came(1),
    came(2),
  ]
  for (const why of whyHere(all)) expect(LIST_OF_REASONS.has(why)).toBe(true)
})
