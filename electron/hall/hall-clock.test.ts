import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { hallClock } from './hall-clock.ts'

test("without options the hall has the computer's clock", () => {
  expect(hallClock(null, 'Asia/Shanghai')).toBe(Date.now)
})

test('it starts at the wall time of the hall and runs as fast as it was told', async () => {
  const now = hallClock({ speed: 3600, start: '2026-10-15T08:30' }, 'Asia/Shanghai')
  const start = Date.parse('2026-10-15T08:30:00+08:00')
  expect(now() - start).toBeLessThan(600_000)
  await pause(50)
  expect(now() - start).toBeGreaterThan(100_000)
})
