import { expect, test } from 'vitest'
import { createTries } from './tries.ts'

test('a name is exhausted by its own failures within the window', () => {
  const tries = createTries(3, 1000)
  for (const at of [0, 100, 200]) tries.failed('lin', at)
  expect(tries.exhausted('lin', 200)).toBe(true)
  expect(tries.exhausted('wu', 200)).toBe(false)
})

test('old failures are forgiven one by one', () => {
  const tries = createTries(3, 1000)
  for (const at of [0, 100, 200]) tries.failed('lin', at)
  expect([tries.exhausted('lin', 999), tries.exhausted('lin', 1000)]).toEqual([true, false])
  tries.failed('lin', 1050)
  expect([tries.exhausted('lin', 1099), tries.exhausted('lin', 1100)]).toEqual([true, false])
})

test('a success forgets the failures before it', () => {
  const tries = createTries(1, 1000)
  tries.failed('lin', 0)
  tries.forget('lin')
  expect(tries.exhausted('lin', 1)).toBe(false)
})
