import type { IssuedTicket } from '../../../shared/contract/ticket.ts'
import { turnOf } from '../../../shared/model/call-order.ts'
import type { ServiceId, TicketId } from '../../../shared/model/ids.ts'
import { nextNumber, ticketLabel } from '../../../shared/model/ticket-label.ts'
import { lastCount, setCount } from '../../store/tables/hall.ts'
import { countAhead, findPriority, findService, insertTicket, type TicketRow } from '../../store/tables/ticket.ts'
import type { Work } from '../command.ts'
import { currentPack } from '../hall/settings.ts'
import { found, refuse } from '../refusal.ts'
import { toTicketView } from './view.ts'

/**
 * Issues the next number of a service on the hall's business day. RANGE_EXHAUSTED after the last number of the
 * range, SERVICE_CLOSED for a kiosk where the service is issued by clerks only.
 */
export function issue(work: Work, input: { service: ServiceId; priority: string }): IssuedTicket {
  const { db, now, today, actor, changed } = work
  const service = found(findService(db, input.service))
  const priority = found(findPriority(db, input.priority))
  if (actor.role === 'kiosk' && service.kiosk === 0) refuse('SERVICE_CLOSED')
  // The counter belongs to the day: a new business day starts anew and yesterday stays as it was.
  const counter = `ticket:${today}:${service.id}`
  const number = nextNumber(lastCount(db, counter), service) ?? refuse('RANGE_EXHAUSTED')
  setCount(db, counter, number)
  const ageing = currentPack(db).queue.ageingMinutes
  const ticket: TicketRow = {
    id: work.newId<TicketId>(),
    businessDate: today,
    service: service.id,
    number,
    label: ticketLabel(service.prefix, number),
    priority: priority.code,
    weight: priority.weight,
    turn: turnOf({ weight: priority.weight, arrivedAt: now }, ageing ?? PRIORITY_FIRST),
    state: 'waiting',
    issuedAt: now,
    issuedBy: actor.id,
    calledAt: null,
    callCount: 0,
    desk: null,
    servedAt: null,
    endedAt: null,
  }
  insertTicket(db, ticket)
  changed('ticket', ticket.id, { after: ticket })
  return { ...toTicketView(ticket), ahead: countAhead(db, ticket) }
}

/** Without ageing one step of weight outweighs any wait of the day. */
const PRIORITY_FIRST = 24 * 60
