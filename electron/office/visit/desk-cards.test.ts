import { expect, test } from 'vitest'
import { DeskId } from '../../../shared/model/ids.ts'
import { readWedge } from '../../../shared/model/wedge-card.ts'
import { createDeskCards } from './desk-cards.ts'

const DESK = DeskId.parse('019a0000-0000-7000-8000-000000000001')

test('a card that nobody took in time is forgotten', async () => {
  const cards = createDeskCards(() => ({ status: null, wedge: null }), 20)
  const card = readWedge('11010519491231002X', null)
  if (!card) throw new Error('this is a number')
  cards.lay(DESK, card)
  await new Promise((resolve) => setTimeout(resolve, 60))
  const end = new AbortController()
  const late = cards.follow(DESK, () => true, end.signal)
  expect((await late.next()).value).toEqual({ what: 'reader', status: null, wedge: null })
  setTimeout(() => end.abort(), 20)
  expect(await late.next()).toEqual({ done: true, value: undefined })
})
