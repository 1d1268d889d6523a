import type { DayState, DayTicket, FloorFigures } from '../../../shared/contract/ticket-figures.ts'
import type { DeskId, ServiceId } from '../../../shared/model/ids.ts'

/** Which number a list is behind: of one service or of all, in one state or in any, finished at one desk. */
export type Behind = Readonly<{ service?: ServiceId; state?: DayState; desk?: DeskId }>
export type DayRead = Readonly<{ figures: FloorFigures; behind: Behind | null; tickets: readonly DayTicket[] }>

type OfDay = { date: string; service?: ServiceId; state?: DayState }
type Asked = Readonly<{
  figures: (input: { date: string }) => Promise<FloorFigures>
  ticketsOfDay: (input: OfDay) => Promise<DayTicket[]>
}>

/**
 * The figures of a day and the list behind one of them, both of the same moment: where a ticket moved between the two
 * answers they are asked for again, so that no number ever stands beside a list of another length.
 */
export async function readDay(ask: Asked, date: string, behind: Behind | null): Promise<DayRead> {
  for (let tries = 1; ; tries += 1) {
    const [figures, listed] = await Promise.all([ask.figures({ date }), behind ? list(ask, date, behind) : []])
    if (!behind || tries === TRIES || listed.length === countOf(figures, behind)) {
      return { figures, behind, tickets: listed }
    }
  }
}

/** The number that the list is behind. */
export function countOf({ services, desks }: FloorFigures, { service, state, desk }: Behind): number {
  if (desk) return desks.find((each) => each.desk === desk)?.finished ?? 0
  const counted = services.filter((each) => service === undefined || each.service === service)
  return counted.reduce((sum, each) => sum + (state ? each.states[state] : each.total), 0)
}

export function sameBehind(one: Behind | null, other: Behind | null): boolean {
  // All tickets are the list behind a number too: no list at all is another thing.
  if (one === null || other === null) return one === other
  return one.service === other.service && one.state === other.state && one.desk === other.desk
}

/** A hall in which something moves at every question is read as it is after so many. */
const TRIES = 8

async function list(ask: Asked, date: string, { service, state, desk }: Behind): Promise<DayTicket[]> {
  const tickets = await ask.ticketsOfDay({ date, ...(service && { service }), ...(state && { state }) })
  return desk ? tickets.filter((ticket) => ticket.desk === desk) : tickets
}
