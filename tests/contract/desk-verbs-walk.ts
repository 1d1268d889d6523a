import type { DeskId } from '../../shared/model/ids.ts'
import { type Connect, type HallClient, key, withCode } from '../support/whole-walk.ts'

/** Two desks pass visitors through every verb of a counter. */
export async function walkDeskVerbs(connect: Connect): Promise<void> {
  const [clerk, other] = [await connect('front1'), await connect('front2')]
  const [desk, second] = [await deskOf(clerk), await deskOf(other)]
  const service = withCode(await clerk.ticket.services(), 'advice').id
  const take = async () => (await clerk.ticket.issue({ key: key(), service, priority: 'ordinary' })).id

  await clerk.ticket.openDesk({ key: key(), desk })
  const { desks, people } = await clerk.ticket.around()
  if (desks.find(({ id }) => id === desk)?.state !== 'open') throw new Error('the desk is not open')
  const colleague = people.find((person) => person.desk === second)?.id ?? ''

  const [first, late] = [await take(), await take()]
  await clerk.ticket.callChosen({ key: key(), desk, ticket: late, reason: 'must leave at ten' })
  await clerk.ticket.putBack({ key: key(), ticket: late, places: 3 })
  await clerk.ticket.callChosen({ key: key(), desk, ticket: first, reason: 'chosen' })
  await clerk.ticket.hold({ key: key(), ticket: first, reason: 'fetches a paper' })
  await clerk.ticket.markLeft({ key: key(), ticket: late })
  const target = { to: 'person', account: colleague } as const
  await clerk.ticket.transfer({ key: key(), ticket: first, target, reason: 'knows the matter' })
  const { waiting } = await other.ticket.atDesk({ desk: second })
  if (waiting.find(({ id }) => id === first)?.why !== 'for-you') throw new Error('the colleague does not see why')
  await clerk.ticket.pauseDesk({ key: key(), desk, reason: 'meal', note: '' })
  await clerk.ticket.openDesk({ key: key(), desk })
  const direct = await clerk.ticket.walkDirect({ key: key(), desk, service, priority: 'ordinary' })
  await clerk.ticket.finish({ key: key(), ticket: direct.id })
  await clerk.ticket.reopen({ key: key(), ticket: direct.id })
  await clerk.ticket.finish({ key: key(), ticket: direct.id })
  await clerk.ticket.closeDesk({ key: key(), desk })
  await (await connect('leader1')).ticket.closeDay({ key: key() })
}

async function deskOf(client: HallClient): Promise<DeskId> {
  const { desk } = await client.session.me()
  if (desk === null) throw new Error('nobody sits there')
  return desk
}
