import { z } from 'zod'
import { DeskId, ServiceId, TicketId } from '../model/ids.ts'
import { RATINGS } from '../model/rating.ts'
import { TICKET_STATES } from '../model/ticket-state.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS, type Role } from './roles.ts'
import { Instant, LocalDate } from './values.ts'

/** Who sees the floor's figures: they hold numbers of tickets and of desks, never a visitor. */
const FLOOR = [...READERS, 'administrator'] as const satisfies readonly Role[]
/** Those who work at the counter, and a tablet that stands on it. */
const AT_COUNTER = [...COUNTERS, 'kiosk'] as const satisfies readonly Role[]

/** The state a ticket had when the day ended, or has now; carried: it went on to another day. */
const DayState = z.enum([...TICKET_STATES, 'carried'])
export type DayState = z.output<typeof DayState>

/** Whole minutes; null where nothing happened yet. */
const Minutes = z.int().nullable()

const ServiceFigures = z.object({
  service: ServiceId,
  /** How many tickets of the day stand in each state; each is a list of its own, see `ticketsOfDay`. */
  states: z.record(DayState, z.int()),
  total: z.int(),
  /** From arrival to the first call, half of the visitors and nine in ten. */
  waitMedian: Minutes,
  waitNinth: Minutes,
  serviceMedian: Minutes,
})

const DeskFigures = z.object({
  desk: DeskId,
  finished: z.int(),
  servingMinutes: z.int(),
  openMinutes: z.int(),
  pauses: z.array(z.object({ reason: z.string(), minutes: z.int(), times: z.int() })),
  /** Given at the counter; who gave none is not counted as satisfied. */
  ratings: z.record(z.enum(RATINGS), z.int()),
})

const Figures = z.object({ date: LocalDate, services: z.array(ServiceFigures), desks: z.array(DeskFigures) })
export type FloorFigures = z.output<typeof Figures>

const DayTicket = z.object({
  id: TicketId,
  label: z.string(),
  service: ServiceId,
  state: DayState,
  desk: DeskId.nullable(),
  arrivedAt: Instant,
  /** When it came into that state. */
  since: Instant,
})
export type DayTicket = z.output<typeof DayTicket>

const Interval = z.object({
  state: z.enum(TICKET_STATES),
  service: ServiceId,
  businessDate: LocalDate,
  desk: DeskId.nullable(),
  /** Empty where the hall itself acted. */
  who: z.string(),
  reason: z.string(),
  startAt: Instant,
  endAt: Instant.nullable(),
})

export const figures = {
  figures: query('ticket', 'figures', FLOOR)
    .input(z.object({ date: LocalDate }))
    .output(Figures),
  /** The tickets behind a figure: one query layer, so a tile and its list can not disagree. */
  ticketsOfDay: query('ticket', 'ticketsOfDay', FLOOR)
    .input(z.object({ date: LocalDate, service: ServiceId.optional(), state: DayState.optional() }))
    .output(z.array(DayTicket)),
  /** Every state of one ticket with its clerk, desk and reason. */
  history: query('ticket', 'history', FLOOR)
    .input(z.object({ ticket: TicketId }))
    .output(z.array(Interval))
    .errors(failures('NOT_FOUND')),
  /** What the tablet on the counter asks about: what this desk has just finished, if it was not rated. */
  ratable: query('ticket', 'ratable', AT_COUNTER)
    .input(z.object({ desk: DeskId }))
    .output(z.object({ ticket: TicketId, label: z.string(), until: Instant }).nullable())
    .errors(failures('NOT_FOUND')),
  /** One touch; optional, once, and only just after the service. */
  rateService: command('ticket', 'rateService', AT_COUNTER)
    .input(commandInput({ ticket: TicketId, rating: z.enum(RATINGS) }))
    .output(z.object({ rating: z.enum(RATINGS) }))
    .errors(failures('ALREADY_RATED', 'WRONG_STATE')),
}
