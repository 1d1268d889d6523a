import { expect, test } from 'vitest'
import { type UploadEnd, UploadQueue } from './upload-queue.ts'

/** A queue whose files end as the test says; `sent` are their names in the order they went. */
function queueEnding(...ends: UploadEnd[]) {
  const sent: string[] = []
  const queue = new UploadQueue(async ({ name }) => {
    sent.push(name)
    return ends.shift() ?? { state: 'done' }
  })
  const states = () => queue.get().map(({ name, state }) => `${name} ${state}`)
  return { queue, sent, states }
}
const failed = (failure: 'OFFLINE' | 'TOO_MANY_FILES' | 'UNKNOWN_FILE_TYPE') => ({ state: 'failed', failure }) as const
const files = (...names: string[]) => names.map((name) => new File(['x'], name))

test('files go one after another, and are held until the hall has them', async () => {
  const { queue, sent, states } = queueEnding({ state: 'done' }, { state: 'there' })
  queue.add(files('a', 'b'))
  expect([states(), queue.holds()]).toEqual([['a waiting', 'b waiting'], true])
  await queue.settled()
  expect([sent, states(), queue.holds()]).toEqual([['a', 'b'], ['a done', 'b there'], false])
  queue.forgetSeen()
  expect(states()).toEqual([])
})

test('what only the line was in the way of goes by itself when it is back, the rest when somebody says so', async () => {
  const { queue, sent, states } = queueEnding(failed('OFFLINE'), failed('TOO_MANY_FILES'))
  queue.add(files('a', 'b'))
  await queue.settled()
  queue.forgetSeen()
  expect([states(), queue.holds()]).toEqual([['a failed', 'b failed'], true])
  queue.resume()
  await queue.settled()
  expect([sent, states()]).toEqual([
    ['a', 'b', 'a'],
    ['a done', 'b failed'],
  ])
  queue.again(queue.get()[1]?.id ?? '')
  await queue.settled()
  expect([states(), queue.holds()]).toEqual([['a done', 'b done'], false])
})

test('nobody is kept for a file that the hall never takes, or that was given up', async () => {
  const { queue, states } = queueEnding(failed('UNKNOWN_FILE_TYPE'), failed('OFFLINE'))
  queue.add(files('a'))
  await queue.settled()
  expect([states(), queue.holds()]).toEqual([['a failed'], false])
  queue.add(files('b'))
  await queue.settled()
  expect(queue.holds()).toBe(true)
  queue.stop(queue.get()[1]?.id ?? '')
  expect([states(), queue.holds()]).toEqual([['a failed'], false])
})
