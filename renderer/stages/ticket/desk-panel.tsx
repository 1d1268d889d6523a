import { useAtDesk } from './at-desk.ts'
import { CloseForm } from './close-form.tsx'
import { IssueForm } from './issue-form.tsx'
import { PauseForm } from './pause-form.tsx'
import { TicketForm } from './ticket-form.tsx'

/** The open panel, where it is about the desk or the visitor at it; those about a row open below their row. */
export function DeskPanel() {
  const { panel, queue } = useAtDesk()
  if (!panel) return null
  const { act, ticket } = panel
  if (act === 'pause') return <PauseForm />
  if (act === 'close') return <CloseForm />
  if (act === 'issue' || act === 'walk-direct') return <IssueForm key={act} what={act} visitor={null} />
  if (!ticket || ticket.id !== queue.current?.id) return null
  if (act === 'another') return <IssueForm what={act} visitor={ticket} />
  return <TicketForm act={act} ticket={ticket} list={null} />
}
