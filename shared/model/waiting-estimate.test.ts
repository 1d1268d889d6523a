import { expect, test } from 'vitest'
import { ServiceId } from './ids.ts'
import { type DeskAtWork, estimateWaits, type FloorNow } from './waiting-estimate.ts'

const id = (last: number) => ServiceId.parse(`00000000-0000-7000-8000-00000000000${last}`)
const [ADVICE, LAWYER, UNKNOWN] = [id(1), id(2), id(3)]

const desk = (given: Partial<DeskAtWork> = {}): DeskAtWork => ({
  ...{ services: [ADVICE], isOpen: true, serving: ADVICE, usuallyOpen: null },
  ...given,
})
const floor = (desks: readonly DeskAtWork[], given: Partial<FloorNow> = {}): FloorNow => ({
  ...{ minuteOfDay: 600, desks, courtesies: new Map(), expectedMinutes: new Map([[UNKNOWN, 20]]) },
  paces: new Map([ADVICE, LAWYER].map((service) => [service, { mean: 10, deviation: 4 }])),
  ...given,
})
const ahead = (advice: number) => ({ ahead: new Map([[ADVICE, advice]]), ordinary: true })
const middle = (range: Readonly<{ low: number; high: number }> | null) => (range ? (range.low + range.high) / 2 : NaN)

test('nothing is promised where no desk is open, or too little is known of the service', () => {
  expect(estimateWaits(floor([]), ahead(3))(ADVICE)).toBeNull()
  expect(estimateWaits(floor([desk({ isOpen: false })]), ahead(3))(ADVICE)).toBeNull()
  expect(estimateWaits(floor([desk()]), ahead(3))(LAWYER)).toBeNull()
  expect(estimateWaits(floor([desk({ services: [UNKNOWN] })]), ahead(0))(UNKNOWN)).toBeNull()
})

test('at a free desk without a queue the wait is next to nothing', () => {
  expect(estimateWaits(floor([desk({ serving: null })]), ahead(0))(ADVICE)).toEqual({ low: 0, high: 2 })
})

test('the range grows with those ahead and shrinks with the desks', () => {
  const wait = (desks: number, people: number) =>
    middle(estimateWaits(floor(Array.from({ length: desks }, () => desk())), ahead(people))(ADVICE))
  expect(wait(1, 6)).toBeGreaterThan(wait(1, 3))
  expect(wait(3, 6)).toBeLessThan(wait(1, 6) / 2)
  expect(wait(1, 6)).toBeGreaterThan(55)
  expect(wait(1, 6)).toBeLessThan(75)
})

test('beyond a quarter of an hour the range is rounded outward to five minutes', () => {
  const { low, high } = estimateWaits(floor([desk()]), ahead(9))(ADVICE) ?? { low: 1, high: 1 }
  expect([low % 5, high % 5]).toEqual([0, 0])
  expect(low).toBeLessThan(100)
  expect(high).toBeGreaterThan(90)
})

test('visitors of other services at the same desks count as well', () => {
  const shared = floor([desk({ services: [ADVICE, LAWYER] })])
  const waiting = { ahead: new Map([[LAWYER, 5]]), ordinary: true }
  expect(middle(estimateWaits(shared, waiting)(ADVICE))).toBeGreaterThan(40)
})

test('who comes with a courtesy later lengthens the wait of the others only', () => {
  const busy = floor([desk()], { courtesies: new Map([[ADVICE, 0.02]]) })
  const ordinary = middle(estimateWaits(busy, ahead(5))(ADVICE))
  const first = middle(estimateWaits(busy, { ...ahead(5), ordinary: false })(ADVICE))
  expect(ordinary).toBeGreaterThan(first * 1.1)
})

test('the pause a desk usually makes is foreseen, and a day that ends before their turn promises nothing', () => {
  const open = Array.from({ length: 96 }, (_, quarter) => (quarter < 68 && quarter !== 42 && quarter !== 43 ? 1 : 0))
  const usual = floor([desk({ usuallyOpen: open })])
  const never = floor([desk()])
  expect(middle(estimateWaits(usual, ahead(4))(ADVICE))).toBeGreaterThan(
    middle(estimateWaits(never, ahead(4))(ADVICE)) + 25,
  )
  expect(estimateWaits(usual, ahead(60))(ADVICE)).toBeNull()
})
