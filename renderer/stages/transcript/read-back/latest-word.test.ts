import { expect, test } from 'vitest'
import { createLatestWord } from './latest-word.ts'

test('while one word is on its way only the newest waits', async () => {
  const sent: number[] = []
  const arrivals: (() => void)[] = []
  const say = createLatestWord((word: number) => {
    sent.push(word)
    return new Promise<void>((resolve) => arrivals.push(resolve))
  })
  for (const word of [1, 2, 3, 4]) say(word)
  expect(sent).toEqual([1])
  arrivals[0]?.()
  await new Promise((resolve) => setTimeout(resolve))
  expect(sent).toEqual([1, 4])
})

test('a word that was lost does not hold up the next', async () => {
  const sent: number[] = []
  const say = createLatestWord(async (word: number) => {
    sent.push(word)
    throw new Error('no line')
  })
  say(1)
  await new Promise((resolve) => setTimeout(resolve))
  say(2)
  expect(sent).toEqual([1, 2])
})
