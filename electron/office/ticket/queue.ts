import type { Board, DeskQueue, IssuedTicket, ServiceView, TicketView } from '../../../shared/contract/ticket.ts'
import type { DeskId, ServiceId } from '../../../shared/model/ids.ts'
import { isOpenAt, opensLater, readHours } from '../../../shared/model/opening-hours.ts'
import { whyHere } from '../../../shared/model/why-next.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findDesk } from '../../store/tables/staff.ts'
import {
  findAtDesk,
  findTicketByLabel,
  lastFinished,
  listAside,
  listCalls,
  listCallsFor,
  newestCall,
} from '../../store/tables/ticket.ts'
import { lastReason } from '../../store/tables/ticket-intervals.ts'
import {
  countIssued,
  findFloor,
  listPriorities,
  listServices,
  type ServiceRow,
} from '../../store/tables/ticket-services.ts'
import { hallRules } from '../hall/settings.ts'
import type { Reading } from '../office.ts'
import { found } from '../refusal.ts'
import { deskNow } from './desk-state.ts'
import { displayNow } from './display.ts'
import { waits } from './estimate.ts'
import { waitingFor } from './mine.ts'
import { standingOf } from './standing.ts'
import { toTicketView } from './view.ts'

const SHOWN_CALLS = 20

export function services(reading: Reading): ServiceView[] {
  const rows = listServices(reading.db, reading.today)
  const waitFor = waits(reading, { ahead: new Map(rows.map(({ id, waiting }) => [id, waiting])), ordinary: true })
  return rows.map((row) => {
    const { id, code, prefix, name, nameEn, description, expectedMinutes, waiting } = row
    const [kiosk, active] = [row.kiosk === 1, row.active === 1]
    const offered = kiosk && active
    const closed = offered ? closedBy(reading, row) : null
    const opensAt =
      closed === 'hours' ? opensLater(readHours(row.hours), reading.now, hallRules(reading.db).timeZone) : null
    const is = { kiosk, active, open: offered && closed === null, closed, opensAt }
    return { id, code, prefix, name, nameEn, description, ...is, expectedMinutes, waiting, wait: waitFor(id) }
  })
}

function closedBy({ db, now, today }: Reading, { id, hours, dailyLimit }: ServiceRow): ServiceView['closed'] {
  if (!isOpenAt(readHours(hours), now, hallRules(db).timeZone)) return 'hours'
  return dailyLimit !== null && countIssued(db, id, today) >= dailyLimit ? 'limit' : null
}

/** See the contract; the number of a ticket whose letter and day the visitor has in the hand. */
export function standing(reading: Reading, asked: { businessDate: string; label: string }): IssuedTicket {
  const ticket = found(findTicketByLabel(reading.db, asked))
  return { ...toTicketView(ticket), ...standingOf(reading, ticket) }
}

/** The priorities that are offered now, ordinary first. */
export function priorities({ db }: Reading) {
  return listPriorities(db).flatMap(({ active, ...priority }) => (active === 1 ? [priority] : []))
}

/** One read for what a desk shows, so that its counts and its list are never of two moments. */
export function atDesk(reading: Reading, { desk }: { desk: DeskId }): DeskQueue {
  const { db, today: queueDate } = reading
  found(findDesk(db, desk))
  const current = findAtDesk(db, desk)
  const waiting = waitingFor(reading, desk)
  const whys = whyHere(waiting)
  const finished = lastFinished(db, desk, queueDate)
  const aside = (state: 'held' | 'not-here' | 'left') => listAside(db, { desk, state, queueDate }).map(toTicketView)
  const held = aside('held')
  const sent = waiting.filter(({ returned }) => returned === 'transferred')
  return {
    desk: deskNow(db, desk, queueDate),
    current: current ? toTicketView(current) : null,
    callsLeft: current ? Math.max(0, findFloor(db).callLimit - current.callCount) : 0,
    waiting: waiting.map((row, index) => ({ ...toTicketView(row), why: whys[index] ?? null, busyAt: row.busyAt })),
    held,
    notHere: aside('not-here'),
    left: aside('left'),
    finished: finished ? toTicketView(finished) : null,
    said: saidOf(db, [...(current ? [current] : []), ...held, ...sent]),
  }
}

function saidOf(db: ReadableDb, tickets: readonly Pick<TicketView, 'id'>[]): Record<string, string> {
  const all = tickets.map(({ id }) => [id, lastReason(db, id)] as const)
  return Object.fromEntries(all.filter(([, reason]) => reason !== ''))
}

/** The last calls of the day, newest first, and who waits for what, as far as the asking display shows it. */
export function board(reading: Reading): Board {
  const { db, today: businessDate } = reading
  const display = displayNow(reading)
  const calls = lastCalls(db, businessDate, display.services)
  const concerns = ({ id }: ServiceView) => display.services.length === 0 || display.services.includes(id)
  return {
    calls: calls.map(({ sequence, label, service, calledAt, code, name, nameEn, direction }) => ({
      ...{ sequence, label, service, calledAt },
      desk: { code, name, nameEn, direction },
    })),
    services: services(reading).filter((service) => service.active && concerns(service)),
    newest: newestCall(db),
    now: reading.now,
    display,
  }
}

function lastCalls(db: ReadableDb, businessDate: string, shown: readonly ServiceId[]) {
  const last = { businessDate, limit: SHOWN_CALLS }
  if (shown.length === 0) return listCalls(db, last)
  // Each by its own index: looking through a whole day for the few of a small display would cost more with every call.
  const calls = shown.flatMap((service) => listCallsFor(db, service, last))
  return calls.toSorted((a, b) => b.sequence - a.sequence).slice(0, SHOWN_CALLS)
}
