import type { TicketView } from '../../../shared/contract/ticket.ts'
import type { PartyId } from '../../../shared/model/ids.ts'
import { EarlierMatters } from '../../stages/casefile/earlier-matters.tsx'
import type { Opened } from './use-opened.ts'
import type { Visitor } from './use-visitor.ts'

type Props = Readonly<{
  opened: Opened
  current: TicketView | null
  visitor: Visitor
  /** Whom of the hall's parties the form is about, before they are registered. */
  known: PartyId | null
}>

/**
 * What the visitor in the middle column brought before; nothing for somebody the hall does not know. Nothing either where
 * somebody else goes on with the visit: its own matter would stand here as one of before.
 */
export function EarlierBeside({ opened, current, visitor, known }: Props) {
  if (visitor.visit && !visitor.visit.mayContinue) return null
  const isBeingRegistered = opened.what === 'new' || (opened.what === 'ticket' && current !== null)
  const party = visitor.visit?.party.id ?? (isBeingRegistered ? known : null)
  return (
    party && (
      <EarlierMatters key={party} party={party} visit={visitor.visit ?? undefined} casefile={visitor.casefile?.id} />
    )
  )
}
