import { expect, test } from 'vitest'
import { createRefresher } from './refresher.ts'

function recorded() {
  const rounds: string[] = []
  const finish: (() => void)[] = []
  const refresher = createRefresher((group) => {
    rounds.push(group)
    return new Promise<void>((resolve) => finish.push(resolve))
  })
  const settle = async () => {
    for (const resolve of finish.splice(0)) resolve()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { rounds, refresher, settle }
}

test('a change is refreshed at once', () => {
  const { rounds, refresher } = recorded()
  refresher.touch('ticket')
  expect(rounds).toEqual(['ticket'])
})

test('changes during a round make one more round, not one each', async () => {
  const { rounds, refresher, settle } = recorded()
  refresher.touch('ticket')
  for (let i = 0; i < 100; i++) refresher.touch('ticket')
  await settle()
  await settle()
  expect(rounds).toEqual(['ticket', 'ticket'])
})

test('a change of a matter refreshes every view of matters', () => {
  const { rounds, refresher } = recorded()
  refresher.touch('handling')
  expect(new Set(rounds)).toEqual(new Set(['casefile', 'routing', 'handling', 'slip', 'followup']))
})

test('everything covers what else was touched', async () => {
  const { rounds, refresher, settle } = recorded()
  refresher.touch('ticket')
  refresher.touch('visit')
  refresher.touch('everything')
  await settle()
  expect(rounds).toEqual(['ticket', 'everything'])
})

test('a refresh that fails does not stop the next one', async () => {
  const rounds: string[] = []
  const refresher = createRefresher(async (group) => {
    rounds.push(group)
    throw new Error('offline')
  })
  refresher.touch('ticket')
  await new Promise((resolve) => setTimeout(resolve, 0))
  refresher.touch('visit')
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(rounds).toEqual(['ticket', 'visit'])
})
