import type { DayState, DayTicket, FloorFigures } from '../../../shared/contract/ticket-figures.ts'
import type { DeskId, ServiceId, TicketId } from '../../../shared/model/ids.ts'
import { quantile } from '../../../shared/model/quantile.ts'
import { RATINGS } from '../../../shared/model/rating.ts'
import { TICKET_STATES } from '../../../shared/model/ticket-state.ts'
import { findAccount, listDesks } from '../../store/tables/staff.ts'
import { findTicket } from '../../store/tables/ticket.ts'
import {
  countStates,
  deskTimes,
  finishedAtDesks,
  listOfDay,
  ratingsOfDay,
  servicesOfDay,
  waitsOfDay,
} from '../../store/tables/ticket-figures.ts'
import { intervalsOf } from '../../store/tables/ticket-intervals.ts'
import { listServices } from '../../store/tables/ticket-services.ts'
import type { Reading } from '../office.ts'
import { found } from '../refusal.ts'

const MINUTE = 60_000
const STATES: readonly DayState[] = [...TICKET_STATES, 'carried']

/** The day of the floor, all of it from the intervals of tickets and desks. */
export function figures(reading: Reading, { date }: { date: string }): FloorFigures {
  const { db } = reading
  const counts = countStates(db, date)
  const waits = waitsOfDay(db, date)
  const served = servicesOfDay(db, date)
  const services = listServices(db, date).map(({ id }) => {
    const mine = counts.filter(({ queue }) => queue === id)
    const states = tally(STATES, (state) => mine.find((count) => count.state === state)?.tickets ?? 0)
    const ownWaits = waits.flatMap(({ queue, wait }) => (queue === id ? [wait] : []))
    return {
      ...{ service: id, states, total: mine.reduce((sum, { tickets }) => sum + tickets, 0) },
      ...{ waitMedian: inMinutes(ownWaits, 0.5), waitNinth: inMinutes(ownWaits, 0.9) },
      serviceMedian: inMinutes(
        served.flatMap(({ queue, served: length }) => (queue === id ? [length] : [])),
        0.5,
      ),
    }
  })
  return { date, services, desks: desksOfDay(reading, date, served) }
}

type OfDay = Readonly<{ date: string; service?: ServiceId | undefined; state?: DayState | undefined }>

export function ticketsOfDay({ db }: Reading, { date, service, state }: OfDay): DayTicket[] {
  return listOfDay(db, { date, service: service ?? null, state: state ?? null })
}

export function history({ db }: Reading, { ticket }: { ticket: TicketId }) {
  found(findTicket(db, ticket))
  return intervalsOf(db, ticket).map(({ state, queue, queueDate, desk, account, reason, startAt, endAt }) => ({
    ...{ state, service: queue, businessDate: queueDate, desk, reason, startAt, endAt },
    who: account === null ? '' : (findAccount(db, account)?.name ?? ''),
  }))
}

function desksOfDay({ db, now }: Reading, date: string, served: ReturnType<typeof servicesOfDay>) {
  const times = deskTimes(db, date, now)
  const given = ratingsOfDay(db, date)
  const finished = new Map(finishedAtDesks(db, date).map((one) => [one.desk, one.finished]))
  const sum = (desk: DeskId, state: string) =>
    times.reduce((spent, time) => (time.desk === desk && time.state === state ? spent + time.spent : spent), 0)
  return listDesks(db).map(({ id: desk }) => ({
    ...{ desk, finished: finished.get(desk) ?? 0, openMinutes: minutes(sum(desk, 'open')) },
    servingMinutes: minutes(served.reduce((spent, one) => (one.desk === desk ? spent + one.served : spent), 0)),
    pauses: times.flatMap(({ desk: at, state, reason, spent, times: count }) =>
      at === desk && state === 'paused' ? [{ reason, minutes: minutes(spent), times: count }] : [],
    ),
    ratings: tally(RATINGS, (rating) => given.find((one) => one.desk === desk && one.rating === rating)?.given ?? 0),
  }))
}

const minutes = (milliseconds: number) => Math.round(milliseconds / MINUTE)

function inMinutes(lengths: readonly number[], share: number): number | null {
  const length = quantile(lengths, share)
  return length === null ? null : minutes(length)
}

function tally<Key extends string>(keys: readonly Key[], count: (key: Key) => number): Record<Key, number> {
  // Object.fromEntries forgets its keys; they are exactly those passed in.
  return Object.fromEntries(keys.map((key) => [key, count(key)])) as Record<Key, number>
}
