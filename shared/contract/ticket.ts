import { z } from 'zod'
import { DeskId, ServiceId, TicketId } from '../model/ids.ts'
import { TICKET_STATES } from '../model/ticket-state.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS, READERS, ROLES } from './roles.ts'
import { Instant, LocalDate } from './values.ts'

export const TicketState = z.enum(TICKET_STATES)

export const ServiceView = z.object({
  id: ServiceId,
  code: z.string(),
  prefix: z.string(),
  name: z.string(),
  nameEn: z.string(),
  description: z.string(),
  kiosk: z.boolean(),
  expectedMinutes: z.int(),
  waiting: z.int(),
})

const PriorityView = z.object({ code: z.string(), name: z.string(), nameEn: z.string(), weight: z.int() })

export const TicketView = z.object({
  id: TicketId,
  label: z.string(),
  service: ServiceId,
  priority: z.string(),
  state: TicketState,
  businessDate: LocalDate,
  issuedAt: Instant,
  calledAt: Instant.nullable(),
  callCount: z.int(),
  desk: DeskId.nullable(),
})
export type TicketView = z.output<typeof TicketView>

const IssuedTicket = TicketView.extend({ ahead: z.int() })
export type IssuedTicket = z.output<typeof IssuedTicket>

const DeskQueue = z.object({
  current: TicketView.nullable(),
  waiting: z.array(TicketView),
  notHere: z.array(TicketView),
})

/** One announcement; `sequence` grows with every call, so that a display knows what it has not spoken yet. */
const Announcement = z.object({
  sequence: z.int(),
  label: z.string(),
  desk: z.object({ code: z.string(), name: z.string(), nameEn: z.string(), direction: z.string() }),
  calledAt: Instant,
})
export type Announcement = z.output<typeof Announcement>

const Board = z.object({ calls: z.array(Announcement), services: z.array(ServiceView) })

const onTicket = commandInput({ ticket: TicketId })

export const ticket = {
  services: query('ticket', 'services', ROLES).output(z.array(ServiceView)),
  priorities: query('ticket', 'priorities', ROLES).output(z.array(PriorityView)),
  /** What one desk sees: whom it serves, who is next in calling order, who did not come. */
  atDesk: query('ticket', 'atDesk', READERS)
    .input(z.object({ desk: DeskId }))
    .output(DeskQueue)
    .errors(failures('NOT_FOUND')),
  /** What the hall display shows; names never appear here. */
  board: query('ticket', 'board', ROLES).output(Board),
  issue: command('ticket', 'issue', ['kiosk', ...COUNTERS])
    .input(commandInput({ service: ServiceId, priority: z.string().max(40) }))
    .output(IssuedTicket)
    .errors(failures('RANGE_EXHAUSTED', 'SERVICE_CLOSED')),
  callNext: command('ticket', 'callNext', COUNTERS)
    .input(commandInput({ desk: DeskId }))
    .output(TicketView)
    .errors(failures('QUEUE_EMPTY', 'DESK_BUSY', 'NOT_YOUR_DESK')),
  callAgain: command('ticket', 'callAgain', COUNTERS)
    .input(onTicket)
    .output(TicketView)
    .errors(failures('WRONG_STATE', 'NOT_YOUR_DESK')),
  markNotHere: command('ticket', 'markNotHere', COUNTERS)
    .input(onTicket)
    .output(TicketView)
    .errors(failures('WRONG_STATE', 'NOT_YOUR_DESK')),
  serve: command('ticket', 'serve', COUNTERS)
    .input(onTicket)
    .output(TicketView)
    .errors(failures('WRONG_STATE', 'NOT_YOUR_DESK')),
  finish: command('ticket', 'finish', COUNTERS)
    .input(onTicket)
    .output(TicketView)
    .errors(failures('WRONG_STATE', 'NOT_YOUR_DESK')),
}
