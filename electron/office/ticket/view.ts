import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { TicketRow } from '../../store/tables/ticket.ts'

export function toTicketView(row: TicketRow): TicketView {
  const { id, label, service, priority, state, businessDate, issuedAt, calledAt, callCount, desk } = row
  return { id, label, service, priority, state, businessDate, issuedAt, calledAt, callCount, desk }
}
