import { z } from 'zod'
import { AccountId, DeskId, ServiceId, TicketId } from '../model/ids.ts'
import { PAUSE_REASONS } from '../model/ticket-state.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { COUNTERS } from './roles.ts'
import { DeskNow, TicketView } from './ticket-views.ts'
import { optionalText, text } from './values.ts'

const REASON_LENGTH = 100
const onTicket = { ticket: TicketId }
const atDesk = { desk: DeskId }
const verb = (name: string) => command('ticket', name, COUNTERS)
const notMine = failures('WRONG_STATE', 'NOT_YOUR_DESK')

export const TransferTarget = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('service'), service: ServiceId }),
  z.strictObject({ to: z.literal('desk'), desk: DeskId }),
  z.strictObject({ to: z.literal('person'), account: AccountId }),
])
export type TransferTarget = z.output<typeof TransferTarget>

const DeskAround = DeskNow.extend({ id: DeskId, services: z.array(ServiceId) })
export type DeskAround = z.output<typeof DeskAround>
const Colleague = z.object({ id: AccountId, name: z.string(), title: z.string(), desk: DeskId })
export type Colleague = z.output<typeof Colleague>

/** The other desks as they are now, and who sits where: to transfer somebody, and to see who goes on when one closes. */
export const floorAround = {
  around: query('ticket', 'around', COUNTERS).output(
    z.object({ desks: z.array(DeskAround), people: z.array(Colleague) }),
  ),
}

/** What a desk does with visitors; each verb answers with the ticket as it is then. */
export const deskVerbs = {
  callNext: verb('callNext')
    .input(commandInput(atDesk))
    .output(TicketView)
    .errors(failures('QUEUE_EMPTY', 'DESK_BUSY', 'DESK_PAUSED', 'NOT_YOUR_DESK')),
  /** Calls one that is not next, was set aside, did not come or had left. Out of turn it needs a reason. */
  callChosen: verb('callChosen')
    .input(commandInput({ ...atDesk, ...onTicket, reason: optionalText(REASON_LENGTH) }))
    .output(TicketView)
    .errors(failures('DESK_BUSY', 'DESK_PAUSED', 'HELD_ELSEWHERE', 'REASON_NEEDED', 'WRONG_STATE', 'NOT_YOUR_DESK')),
  callAgain: verb('callAgain')
    .input(commandInput(onTicket))
    .output(TicketView)
    .errors({ ...notMine, ...failures('CALL_LIMIT') }),
  /** A visitor who already stands at the desk: a number that is served at once and never called. */
  walkDirect: verb('walkDirect')
    .input(commandInput({ ...atDesk, service: ServiceId, priority: z.string().max(40) }))
    .output(TicketView)
    .errors(failures('DESK_BUSY', 'DESK_PAUSED', 'NOT_YOUR_DESK', 'RANGE_EXHAUSTED', 'SERVICE_CLOSED', 'DAILY_LIMIT')),
  markNotHere: verb('markNotHere').input(commandInput(onTicket)).output(TicketView).errors(notMine),
  markLeft: verb('markLeft').input(commandInput(onTicket)).output(TicketView).errors(notMine),
  serve: verb('serve').input(commandInput(onTicket)).output(TicketView).errors(notMine),
  finish: verb('finish').input(commandInput(onTicket)).output(TicketView).errors(notMine),
  /** Takes an accidental finish back: the desk serves that visitor again. */
  reopen: verb('reopen')
    .input(commandInput(onTicket))
    .output(TicketView)
    .errors({ ...notMine, ...failures('DESK_BUSY', 'DESK_PAUSED', 'HELD_ELSEWHERE') }),
  /** Waits again behind `places` others; 0 is the place of the arrival. */
  putBack: verb('putBack')
    .input(commandInput({ ...onTicket, places: z.int().min(0).max(99) }))
    .output(TicketView)
    .errors(notMine),
  /** Sets the visitor aside, to fetch a paper or to calm down; the arrival counts on. */
  hold: verb('hold')
    .input(commandInput({ ...onTicket, reason: optionalText(REASON_LENGTH) }))
    .output(TicketView)
    .errors(notMine),
  /** One step: never in no queue and never in two. The place is kept or begins anew, as the hall has set. */
  transfer: verb('transfer')
    .input(commandInput({ ...onTicket, target: TransferTarget, reason: text(REASON_LENGTH) }))
    .output(TicketView)
    .errors({ ...notMine, ...failures('SERVICE_CLOSED', 'DESK_CLOSED') }),
  pauseDesk: verb('pauseDesk')
    .input(commandInput({ ...atDesk, reason: z.enum(PAUSE_REASONS), note: optionalText(REASON_LENGTH) }))
    .output(DeskNow)
    .errors(failures('DESK_BUSY', 'NOT_YOUR_DESK')),
  openDesk: verb('openDesk').input(commandInput(atDesk)).output(DeskNow).errors(failures('NOT_YOUR_DESK')),
  closeDesk: verb('closeDesk')
    .input(commandInput(atDesk))
    .output(DeskNow)
    .errors(failures('DESK_BUSY', 'NOT_YOUR_DESK')),
}
