import { expect, test } from 'vitest'
import { createUnsaved } from './unsaved.ts'

function pageWith(...parts: boolean[]) {
  const page = new EventTarget()
  const unsaved = createUnsaved(() => page)
  const ends = parts.map((wouldLose) => unsaved.part(() => wouldLose))
  const asks = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  return { asks, unsaved, ends }
}

test('a page that would lose nothing ends without a question', () => {
  expect(pageWith().asks()).toBe(false)
  expect(pageWith(false, false).asks()).toBe(false)
})

test('one part that holds something is enough, for as long as it does', () => {
  const { asks, unsaved, ends } = pageWith(false, true)
  expect([asks(), unsaved.any()]).toEqual([true, true])
  ends[1]?.()
  expect([asks(), unsaved.any()]).toEqual([false, false])
})

test('what a part holds is asked when the page ends, not before', () => {
  const { asks, unsaved } = pageWith()
  const words = { waiting: false }
  unsaved.part(() => words.waiting)
  expect(asks()).toBe(false)
  words.waiting = true
  expect(asks()).toBe(true)
})
