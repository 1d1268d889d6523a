import type { HallClient } from '../support/whole-walk.ts'
import { key, withCode } from '../support/whole-walk.ts'

/** A visitor is served and rates the counter; the leader sees the day and the ticket's history. */
export async function walkFigures(clerk: HallClient, kiosk: HallClient, leader: HallClient): Promise<void> {
  const desk = (await clerk.session.me()).desk ?? ''
  const service = withCode(await clerk.ticket.services(), 'advice').id
  const { id: ticket } = await clerk.ticket.walkDirect({ key: key(), desk, service, priority: 'ordinary' })
  await clerk.ticket.finish({ key: key(), ticket })
  const asked = await clerk.ticket.ratable({ desk })
  if (asked?.ticket !== ticket) throw new Error('the counter does not ask about the service just finished')
  await kiosk.ticket.rateService({ key: key(), ticket, rating: 'satisfied' })
  const { businessDate: date } = await leader.hall.about()
  const { services } = await leader.ticket.figures({ date })
  const listed = await leader.ticket.ticketsOfDay({ date })
  const total = services.reduce((sum, each) => sum + each.total, 0)
  if (listed.length !== total) throw new Error(`${total} tickets are counted and ${listed.length} listed`)
  await leader.ticket.history({ ticket })
}
