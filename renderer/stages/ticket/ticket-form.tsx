import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { Panel } from './at-desk.ts'
import { CallForm } from './call-form.tsx'
import type { ListName } from './desk-acts.ts'
import { HoldForm } from './hold-form.tsx'
import { PutBackForm } from './put-back-form.tsx'
import { TransferForm } from './transfer-form.tsx'

type Props = Readonly<{ act: Panel['act']; ticket: TicketView; list: ListName | null }>

/** What is asked before something is done with one number. */
export function TicketForm({ act, ticket, list }: Props) {
  if (act === 'call') return <CallForm ticket={ticket} />
  if (act === 'hold') return <HoldForm ticket={ticket} />
  if (act === 'put-back') return <PutBackForm ticket={ticket} aside={list !== null} />
  return act === 'transfer' ? <TransferForm ticket={ticket} /> : null
}
