import { expect, test } from 'vitest'
import { createUpdateProgress } from './update-progress.ts'

test('a page that asks for one step after the other hears of all of them and of the end', async () => {
  const { report, next } = createUpdateProgress()
  const first = next(null)
  report('verify')
  expect(await first).toBe('verify')
  const second = next('verify')
  report('backUp')
  expect(await second).toBe('backUp')
  const end = next('backUp')
  report(null)
  expect(await end).toBeNull()
})

test('a page that is late, or was loaded anew, is told at once where the update is', async () => {
  const { report, next } = createUpdateProgress()
  report('verify')
  report('dryRun')
  expect(await next('verify')).toBe('dryRun')
  expect(await next(null)).toBe('dryRun')
  report(null)
  expect(await next('dryRun')).toBeNull()
})

test('a page that nobody updates waits', async () => {
  const { report, next } = createUpdateProgress()
  const told: (string | null)[] = []
  const asked = next(null).then((step) => told.push(step))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(told).toEqual([])
  report('verify')
  await asked
  expect(told).toEqual(['verify'])
})
