import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../shared/contract/contract.ts'
import type { IssuedTicket } from '../../shared/contract/ticket.ts'
import type { ServiceId, TicketId } from '../../shared/model/ids.ts'
import type { PlannedVisitor } from '../../shared/model/simulated-day.ts'
import type { Instant } from '../../shared/model/time.ts'
import type { PassOfTime } from './pass-of-time.ts'

export type HallClient = ContractRouterClient<Contract>

/** A visitor as the day went; call and end are filled in as they happen. */
export type PlayedVisitor = {
  readonly plan: PlannedVisitor
  readonly issued: IssuedTicket
  calledAt: Instant | null
  end: 'waiting' | 'finished' | 'not-here'
}

/** What everybody who plays a part in the day shares. */
export type Floor = Readonly<{
  time: PassOfTime
  connect: (account: string) => Promise<HallClient>
  services: ReadonlyMap<string, Readonly<{ id: ServiceId; name: string }>>
  visitors: Map<TicketId, PlayedVisitor>
  /** Given up by a desk and about to come after all. */
  late: { ticket: TicketId; at: Instant }[]
  /** When the next visitor for one of these services comes; Infinity when nobody does. */
  nextArrival: (services: readonly ServiceId[]) => Instant
  /** The instant of a moment of the plan. */
  at: (minutes: number) => Instant
  failed: (error: unknown) => void
}>

export const MINUTE = 60_000
