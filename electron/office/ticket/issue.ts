import type { IssuedTicket, TicketView } from '../../../shared/contract/ticket.ts'
import type { DeskId, ServiceId, TicketId } from '../../../shared/model/ids.ts'
import { isOpenAt, readHours } from '../../../shared/model/opening-hours.ts'
import { nextNumber, ticketLabel } from '../../../shared/model/ticket-label.ts'
import { lastCount, setCount } from '../../store/tables/hall.ts'
import { findTicket, isCarried, type TicketRow, updateTicket } from '../../store/tables/ticket.ts'
import { countIssued, findPriority, findService, type ServiceRow } from '../../store/tables/ticket-services.ts'
import type { Work } from '../command.ts'
import { hallRules } from '../hall/settings.ts'
import { found, refuse } from '../refusal.ts'
import { closeEarlierDays } from './day.ts'
import { openForVisitors } from './desk-state.ts'
import { begin, enter } from './ledger.ts'
import { freeDesk } from './mine.ts'
import { arrivalNow, turnIn } from './place.ts'
import { standingOf } from './standing.ts'
import { toTicketView } from './view.ts'

type Wanted = Readonly<{ service: ServiceId; priority: string; visitor?: TicketId | null }>
/** `arrivesAt`: from when the wait counts, in UTC milliseconds. */
type Appointed = Omit<Wanted, 'visitor'> & Readonly<{ arrivesAt: number }>

/**
 * Issues the next number of a service on the hall's business day. RANGE_EXHAUSTED after the last number of the range,
 * until the administrator extends it; DAILY_LIMIT when the day's numbers are given; SERVICE_CLOSED where the service is
 * not offered, and for a kiosk also outside its hours or where clerks alone issue it.
 */
export function issue(work: Work, input: Wanted): IssuedTicket {
  return issued(work, issueTicket(work, input))
}

/** The number of an appointment: the hall agreed to it, so neither hours nor the kiosk's choice close it. */
export function issueAppointed(work: Work, input: Appointed): IssuedTicket {
  return issued(work, issueTicket(work, input))
}

/** See the contract: issued and served in one step, never announced. */
export function walkDirect(work: Work, input: Omit<Wanted, 'visitor'> & { desk: DeskId }): TicketView {
  const desk = freeDesk(work, input.desk)
  openForVisitors(work, desk)
  const served = { state: 'serving', desk, servedAt: work.now } as const
  return toTicketView(enter(work, issueTicket(work, input), served))
}

function issued(work: Work, ticket: TicketRow): IssuedTicket {
  return { ...toTicketView(ticket), ...standingOf(work, ticket) }
}

function issueTicket(work: Work, input: Wanted | Appointed): TicketRow {
  const { db, now, today, actor } = work
  // Numbers that visitors keep from yesterday must be known before today's are given.
  closeEarlierDays(work)
  const service = found(findService(db, input.service))
  const priority = found(findPriority(db, input.priority))
  if (priority.active === 0) refuse('NOT_FOUND')
  const appointed = 'arrivesAt' in input
  if (service.active === 0) refuse('SERVICE_CLOSED')
  if (!appointed) refuseClosed(work, service)
  const number = takeNumber(work, service)
  const arrivedAt = Math.max(arrivalNow(work), appointed ? input.arrivesAt : 0)
  return begin(work, {
    id: work.newId<TicketId>(),
    ...{ businessDate: today, queueDate: today, service: service.id, queue: service.id, number },
    label: ticketLabel(service.prefix, number),
    ...{ priority: priority.code, weight: priority.weight, arrivedAt },
    turn: turnIn(work, { weight: priority.weight, arrivedAt }),
    ...{ state: 'waiting', issuedAt: now, issuedBy: actor.id, calledAt: null, callCount: 0, desk: null },
    ...{ servedAt: null, endedAt: null, forDesk: null, forAccount: null, returned: null },
    visitor: !appointed && input.visitor ? sameVisitor(work, input.visitor) : null,
  })
}

function refuseClosed({ db, now, today, actor }: Work, service: ServiceRow): void {
  // A clerk may still take in whoever stands at the desk after hours.
  const atKiosk = actor.role === 'kiosk'
  if (atKiosk && service.kiosk === 0) refuse('SERVICE_CLOSED')
  if (atKiosk && !isOpenAt(readHours(service.hours), now, hallRules(db).timeZone)) refuse('SERVICE_CLOSED')
  if (service.dailyLimit !== null && countIssued(db, service.id, today) >= service.dailyLimit) refuse('DAILY_LIMIT')
}

function takeNumber({ db, today }: Work, service: ServiceRow): number {
  // The counter belongs to the day: a new business day starts anew and yesterday stays as it was.
  const counter = `ticket:${today}:${service.id}`
  let number = nextNumber(lastCount(db, counter), service)
  while (number !== null && isCarried(db, service.id, number, today)) number = nextNumber(number, service)
  setCount(db, counter, number ?? refuse('RANGE_EXHAUSTED'))
  return number ?? refuse('RANGE_EXHAUSTED')
}

/** Both numbers carry the first one as their visitor. */
function sameVisitor({ db }: Work, other: TicketId): TicketId {
  const first = found(findTicket(db, other))
  if (first.visitor === null) updateTicket(db, first.id, { visitor: first.id })
  return first.visitor ?? first.id
}
