import { createContext, useContext } from 'react'
import type { DeskQueue, TicketView } from '../../../shared/contract/ticket.ts'
import type { DeskId } from '../../../shared/model/ids.ts'
import type { Commands } from '../../app/use-command.ts'
import type { DeskAct, RowAct } from './desk-acts.ts'

/** The one panel that is open: about the desk, the ticket at it, or a row of a list. */
export type Panel = Readonly<{ act: DeskAct | RowAct | 'issue' | 'more' | 'row'; ticket: TicketView | null }>

/** What every part of the desk's queue works with. */
export type AtDesk = Readonly<{
  desk: DeskId
  queue: DeskQueue
  verbs: Commands
  panel: Panel | null
  open: (panel: Panel) => void
  /** Closes the panel and puts the focus back to where it was before. */
  close: () => void
  /** Closes the panel and leaves the focus where it is now. */
  leave: () => void
  /** A visitor is at the desk now. */
  onCalled: () => void
}>

export const AtDeskContext = createContext<AtDesk | null>(null)

export function useAtDesk(): AtDesk {
  const atDesk = useContext(AtDeskContext)
  if (!atDesk) throw new Error('useAtDesk needs a DeskQueue')
  return atDesk
}
