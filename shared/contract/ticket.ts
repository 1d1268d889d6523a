import { z } from 'zod'
import { DeskId, ServiceId } from '../model/ids.ts'
import { WHYS } from '../model/why-next.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS, ROLES } from './roles.ts'
import { appointments } from './ticket-appointments.ts'
import { deskVerbs, floorAround } from './ticket-desk.ts'
import { DisplayNow, displays } from './ticket-display.ts'
import { figures } from './ticket-figures.ts'
import { floorAdministration } from './ticket-services.ts'
import { DeskNow, TicketView, WaitRange } from './ticket-views.ts'
import { Instant, LocalDate } from './values.ts'

export { TicketState, type TicketView } from './ticket-views.ts'

export const ServiceView = z.object({
  id: ServiceId,
  code: z.string(),
  prefix: z.string(),
  name: z.string(),
  nameEn: z.string(),
  description: z.string(),
  kiosk: z.boolean(),
  active: z.boolean(),
  /** Whether a kiosk issues its numbers now: active, within its hours and below its daily limit. */
  open: z.boolean(),
  /** Why a kiosk issues none of its numbers now, where it otherwise would. */
  closed: z.enum(['hours', 'limit']).nullable(),
  /** `HH:MM` on the hall's wall clock when it opens later today. */
  opensAt: z.string().nullable(),
  expectedMinutes: z.int(),
  waiting: z.int(),
  /** What the next visitor would wait; null where the hall does not know. */
  wait: WaitRange.nullable(),
})

export type ServiceView = z.output<typeof ServiceView>

const PriorityView = z.object({ code: z.string(), name: z.string(), nameEn: z.string(), weight: z.int() })

const IssuedTicket = TicketView.extend({ ahead: z.int(), wait: WaitRange.nullable() })
export type IssuedTicket = z.output<typeof IssuedTicket>

const WaitingTicket = TicketView.extend({
  /** Why it stands where it stands; null where it is simply its turn. */
  why: z.enum(WHYS).nullable(),
  /** The desk that serves the same visitor under another number: it is passed over until they are free. */
  busyAt: DeskId.nullable(),
})
export type WaitingTicket = z.output<typeof WaitingTicket>

const DeskQueue = z.object({
  desk: DeskNow,
  current: TicketView.nullable(),
  /** How often the current ticket may still be called. */
  callsLeft: z.int(),
  waiting: z.array(WaitingTicket),
  held: z.array(TicketView),
  notHere: z.array(TicketView),
  /** Who went away before being served; they can be called until the day ends. */
  left: z.array(TicketView),
  /** What this desk finished last today, as long as it can be taken back. */
  finished: TicketView.nullable(),
  /** By ticket, the reason last given for whoever is at the desk, on hold or was sent here. */
  said: z.record(z.string(), z.string()),
})
export type DeskQueue = z.output<typeof DeskQueue>

/** One announcement; `sequence` grows with every call, so that a display knows what it has not spoken yet. */
const Announcement = z.object({
  sequence: z.int(),
  label: z.string(),
  service: ServiceId,
  desk: z.object({ code: z.string(), name: z.string(), nameEn: z.string(), direction: z.string() }),
  calledAt: Instant,
})
export type Announcement = z.output<typeof Announcement>

const Board = z.object({
  /** The last calls of the day that concern this display, newest first. */
  calls: z.array(Announcement),
  services: z.array(ServiceView),
  /** The newest call of the hall, whatever this display shows of it; a smaller one than before is another database. */
  newest: z.int(),
  /** The hall's clock: how old a call is must not depend on that of the display's computer. */
  now: Instant,
  display: DisplayNow,
})
export type Board = z.output<typeof Board>

export const ticket = {
  services: query('ticket', 'services', ROLES).output(z.array(ServiceView)),
  priorities: query('ticket', 'priorities', ROLES).output(z.array(PriorityView)),
  /** What one desk sees: whom it serves, who is next in calling order and why, who did not come. */
  atDesk: query('ticket', 'atDesk', READERS)
    .input(z.object({ desk: DeskId }))
    .output(DeskQueue)
    .errors(failures('NOT_FOUND')),
  /** What the hall display shows; names never appear here. */
  board: query('ticket', 'board', ROLES).output(Board),
  /** `visitor` is another number of the same person: two desks never call them at once. */
  issue: command('ticket', 'issue', ['kiosk', ...COUNTERS])
    .input(
      commandInput({
        service: ServiceId,
        priority: z.string().max(40),
        visitor: TicketView.shape.id.nullable().default(null),
      }),
    )
    .output(IssuedTicket)
    .errors(failures('RANGE_EXHAUSTED', 'SERVICE_CLOSED', 'DAILY_LIMIT')),
  /** Where a number stands in line, by what its ticket says; any number may be asked for, for it names nobody. */
  standing: query('ticket', 'standing', ['kiosk', ...COUNTERS])
    .input(z.object({ businessDate: LocalDate, label: z.string().max(12) }))
    .output(IssuedTicket)
    .errors(failures('NOT_FOUND')),
  ...deskVerbs,
  ...floorAround,
  ...floorAdministration,
  ...displays,
  ...appointments,
  ...figures,
  /**
   * Ends the business day by the hall's policy: whoever waits has left, or stays to be carried over with place. The hall
   * does the same by itself when the next day begins.
   */
  closeDay: command('ticket', 'closeDay', ['leader', 'administrator'])
    .input(commandInput({}))
    .output(z.object({ finished: z.int(), left: z.int(), carried: z.int() })),
}
