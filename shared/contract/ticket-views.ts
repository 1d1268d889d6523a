import { z } from 'zod'
import { AccountId, DeskId, ServiceId, TicketId } from '../model/ids.ts'
import { DESK_STATES, RETURNS, TICKET_STATES } from '../model/ticket-state.ts'
import { Instant, LocalDate } from './values.ts'

export const TicketState = z.enum(TICKET_STATES)

/** Minutes, the honest range between which most visitors waited. */
export const WaitRange = z.object({ low: z.int(), high: z.int() })
export type WaitRange = z.output<typeof WaitRange>

export const TicketView = z.object({
  id: TicketId,
  label: z.string(),
  /** What the visitor waits for now; the letter of the number tells what it was taken for. */
  service: ServiceId,
  priority: z.string(),
  state: TicketState,
  /** The day of the number; a ticket carried over waits on a later one. */
  businessDate: LocalDate,
  issuedAt: Instant,
  /** From when the wait counts: the issue, or where the hall lets transferred visitors queue anew, the transfer. */
  arrivedAt: Instant,
  calledAt: Instant.nullable(),
  callCount: z.int(),
  desk: DeskId.nullable(),
  forDesk: DeskId.nullable(),
  forAccount: AccountId.nullable(),
  returned: z.enum(RETURNS).nullable(),
})
export type TicketView = z.output<typeof TicketView>

export const DeskNow = z.object({ state: z.enum(DESK_STATES), reason: z.string(), since: Instant.nullable() })
export type DeskNow = z.output<typeof DeskNow>
