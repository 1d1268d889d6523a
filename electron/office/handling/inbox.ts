import type { InboxRow } from '../../../shared/contract/handling.ts'
import type { RoutingId } from '../../../shared/model/ids.ts'
import { findCasefile } from '../../store/tables/casefile.ts'
import { findRouting, listNotes, listOpenRoutings, listOwingFeedback } from '../../store/tables/routing.ts'
import { readable } from '../casefile/access.ts'
import { clockReader, pressingClock } from '../casefile/clocks.ts'
import { toRow } from '../casefile/view.ts'
import type { Reading } from '../office.ts'
import { found } from '../refusal.ts'
import { toRoutingView } from '../routing/view.ts'

/** Everything the caller's department still owes something for: open work first by its clock, then owed feedback. */
export function inbox({ db, actor, today }: Reading): InboxRow[] {
  if (actor.department === null) return []
  const routings = [...listOpenRoutings(db, actor.department), ...listOwingFeedback(db, actor.department)]
  const clocksIn = clockReader(db, today)
  return routings
    .map((routing) => {
      const casefile = found(findCasefile(db, routing.casefile))
      const clock = pressingClock(clocksIn(casefile, [routing]))
      return { routing: toRoutingView(db, routing), casefile: toRow(casefile), clock }
    })
    .toSorted((a, b) => lastDay(a).localeCompare(lastDay(b)) || a.routing.sentAt - b.routing.sentAt)
}

export function notes({ db, actor }: Reading, input: { routing: RoutingId }) {
  const routing = found(findRouting(db, input.routing))
  readable(db, actor, routing.casefile)
  return listNotes(db, routing.id)
}

function lastDay({ clock, routing }: InboxRow): string {
  return clock?.due ?? routing.feedbackDue ?? '9999-12-31'
}
