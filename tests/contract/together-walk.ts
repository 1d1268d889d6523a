import { expect } from 'vitest'
import { type Connect, key } from '../support/whole-walk.ts'

/** Two clerks with one account open know of each other; what waits in the browser of one has that one's own key. */
export async function walkTogether(connect: Connect): Promise<void> {
  const [clerk, other] = [await connect('front1'), await connect('front2')]
  const party = { type: 'person', name: 'Lin', document: { type: 'none', number: '' }, phone: '', address: '' } as const
  const heads = { headcount: 1, representatives: [], noticeGiven: true as const }
  const { id: visit } = await clerk.visit.register({ key: key(), ticket: null, channel: 'phone', party, ...heads })
  const { id: transcript } = await clerk.transcript.begin({ key: key(), visit })
  expect(await clerk.transcript.here({ transcript, page: key(), at: 'what' })).toEqual([])
  const { name } = await clerk.session.me()
  expect(await other.transcript.here({ transcript, page: key(), at: 'account' })).toMatchObject([{ name, at: 'what' }])
  const own = await clerk.transcript.draftKey()
  expect(await clerk.transcript.draftKey()).toEqual(own)
  expect(await other.transcript.draftKey()).not.toEqual(own)
}
