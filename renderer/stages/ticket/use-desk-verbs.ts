import { useQueryClient } from '@tanstack/react-query'
import type { DeskId } from '../../../shared/model/ids.ts'
import { hall } from '../../app/hall-client.ts'
import { type Commands, useCommands } from '../../app/use-command.ts'

/**
 * All that a desk does with visitors, one thing at a time: until the desk's new state is on the page every button is
 * locked, so that nobody acts on a visitor who is not there any more.
 */
export function useDeskVerbs(desk: DeskId): Commands {
  const client = useQueryClient()
  const queryKey = hall.ticket.atDesk.key({ input: { desk } })
  return useCommands(() => Promise.race([client.invalidateQueries({ queryKey }), longest()]))
}

// A line that hangs must not lock the desk; the page follows the hall by itself once it is back.
const LONGEST_MS = 3_000

function longest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LONGEST_MS))
}
