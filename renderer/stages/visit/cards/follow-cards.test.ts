import { expect, test } from 'vitest'
import type { NextCard } from '../../../../shared/contract/host.ts'
import { type ReadCard, readWedge } from '../../../../shared/model/wedge-card.ts'
import { followingCards } from './follow-cards.ts'

const CARD = readWedge('11010519491231002X', null)
const READY: NextCard = { what: 'reader', status: { state: 'ready', reason: null } }

function shell() {
  const clock = { now: 0 }
  let answer: (news: NextCard) => void = () => {}
  const asked: unknown[] = []
  const follow = followingCards(
    ({ after }) =>
      new Promise((resolve) => {
        asked.push(after?.state ?? null)
        answer = resolve
      }),
    () => clock.now,
  )
  const heard: (ReadCard | string)[] = []
  const begin = () =>
    follow({ setStatus: (status) => heard.push(status?.state ?? 'none'), tell: (card) => heard.push(card) })
  const say = async (news: NextCard) => {
    answer(news)
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { clock, asked, heard, begin, say }
}
const card = (): NextCard => {
  if (!CARD) throw new Error('this is a number')
  return { what: 'card', card: CARD }
}

test('a form hears what the reader does and reads, and asks only for news', async () => {
  const { asked, heard, begin, say } = shell()
  begin()
  await say(READY)
  await say(card())
  expect(heard).toEqual(['none', 'ready', CARD])
  expect(asked).toEqual([null, 'ready', 'ready'])
})

test('a card that came between two forms is for the next one, but not for one much later', async () => {
  const { clock, heard, begin, say } = shell()
  begin()()
  await say(card())
  const stop = begin()
  await new Promise((resolve) => setTimeout(resolve))
  expect(heard).toEqual(['none', 'none', CARD])
  stop()
  await say(card())
  clock.now += 60_000
  begin()
  await new Promise((resolve) => setTimeout(resolve))
  expect(heard.filter((each) => each === CARD)).toHaveLength(1)
})
