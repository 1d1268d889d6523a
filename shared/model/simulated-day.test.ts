import { expect, test } from 'vitest'
import { simulatedDay } from './simulated-day.ts'

const day = simulatedDay({ seed: 1, visitors: 300 })

test('a seed gives the same day every time, and another seed another', () => {
  expect(simulatedDay({ seed: 1, visitors: 300 })).toEqual(day)
  expect(simulatedDay({ seed: 2, visitors: 300 })).not.toEqual(day)
})

test('visitors come in the order of time, most of them in the morning, one a group of twelve', () => {
  const times = day.visitors.map(({ at }) => at)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times.filter((at) => at < 12 * 60).length).toBeGreaterThan(times.length / 2)
  expect(day.visitors.filter(({ heads }) => heads === 12)).toHaveLength(1)
})

test('every desk has its lunch, and two are paused besides', () => {
  const reasons = day.desks.flatMap(({ pauses }) => pauses.map(({ reason }) => reason))
  expect(reasons.filter((reason) => reason === 'meal')).toHaveLength(day.desks.length)
  expect(reasons.filter((reason) => reason !== 'meal').sort()).toEqual(['equipment', 'meeting'])
})

test('some visitors stay far longer than usual, and some never come when called', () => {
  const advice = day.visitors.filter(({ service }) => service === 'advice').map(({ takes }) => takes)
  const mean = advice.reduce((sum, takes) => sum + takes, 0) / advice.length
  expect(Math.max(...advice)).toBeGreaterThan(2.5 * mean)
  expect(new Set(day.visitors.map(({ comes }) => comes))).toEqual(new Set(['at-once', 'late', 'never']))
})
