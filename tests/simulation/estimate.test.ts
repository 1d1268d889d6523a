import { expect, test } from 'vitest'
import type { Played } from '../../electron/simulation/play-day.ts'
import { BusinessDate } from '../../shared/model/time.ts'
import { figuresOf } from '../support/estimate-figures.ts'
import { replayDay } from '../support/replay.ts'
import { openTestHall } from '../support/test-hall.ts'

/** Two days to learn from, two to be measured on; `npm run bench` states the error over ten. */
const DAYS = ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15']

test('about four of five visitors are called within the range they were told', async () => {
  const hall = await openTestHall()
  const days: Played[] = []
  for (const [seed, day] of DAYS.entries()) {
    days.push(await replayDay(hall, { date: BusinessDate.parse(day), seed: seed + 1, visitors: 300 }))
  }
  expect(hall.bugs).toEqual([])
  expect(days.flatMap(({ failures }) => failures)).toEqual([])
  await hall.close()

  const first = days.slice(0, 1).flatMap(({ visitors }) => visitors)
  expect(first.slice(0, 20).every(({ issued }) => issued.wait === null)).toBe(true)
  const { told, asked, within, medianError } = figuresOf(days.slice(2).flatMap(({ visitors }) => visitors))
  expect(told / asked).toBeGreaterThan(0.95)
  expect(within).toBeGreaterThan(0.75)
  expect(within).toBeLessThan(0.95)
  expect(medianError).toBeLessThan(10)
}, 300_000)
