import { expect, test } from 'vitest'
import { followingLookUps } from './look-ups.ts'

function slips() {
  const asked: PromiseWithResolvers<string>[] = []
  const follow = followingLookUps(() => {
    const answer = Promise.withResolvers<string>()
    asked.push(answer)
    return answer.promise
  })
  return { asked, follow }
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0))

test('every slip is told, one after the other', async () => {
  const { asked, follow } = slips()
  const told: string[] = []
  follow((code) => told.push(code))
  asked[0]?.resolve('FIRST')
  await soon()
  asked[1]?.resolve('SECOND')
  await soon()
  expect(told).toEqual(['FIRST', 'SECOND'])
})

test('a slip opened while nobody follows waits for the next, and is told once', async () => {
  const { asked, follow } = slips()
  const told: string[] = []
  follow((code) => told.push(`gone ${code}`))()
  asked[0]?.resolve('FIRST')
  await soon()
  follow((code) => told.push(code))
  await soon()
  expect(told).toEqual(['FIRST'])
  expect(asked).toHaveLength(2)
})

test('a refused call is not asked again at once', async () => {
  const { asked, follow } = slips()
  follow(() => undefined)
  asked[0]?.reject(new Error('unknown sender'))
  await soon()
  expect(asked).toHaveLength(1)
})
