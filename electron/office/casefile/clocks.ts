import type { ClockView } from '../../../shared/contract/casefile.ts'
import { type ClockFacts, clocksOf } from '../../../shared/model/casefile-clocks.ts'
import type { BusinessDate } from '../../../shared/model/time.ts'
import type { ReadableDb } from '../../store/database.ts'
import type { CasefileRecord } from '../../store/tables/casefile.ts'
import { listRoutings } from '../../store/tables/routing.ts'
import { clockRules } from '../hall/settings.ts'

/** The clocks of a matter as they stand today, computed from what happened; nothing of them is stored. */
export function clocks(db: ReadableDb, casefile: CasefileRecord, today: BusinessDate): ClockView[] {
  const rules = { ...clockRules(db, casefile.rulePack), today }
  return clocksOf(factsOf(db, casefile), rules).map((clock) => ({ ...clock, shifts: [...clock.shifts] }))
}

/** The running clock that ends first, or null when none runs. */
export function pressingClock(all: readonly ClockView[]): ClockView | null {
  const running = all.filter(({ endedOn, clock }) => endedOn === null && clock !== 'object')
  return running.toSorted((a, b) => a.due.localeCompare(b.due))[0] ?? null
}

function factsOf(db: ReadableDb, { id, kind, receivedAt }: CasefileRecord): ClockFacts {
  const routings = listRoutings(db, id)
  // A returned routing has no running clock; the dispatch clock runs again from the receipt.
  const current = routings.findLast(({ state }) => state !== 'returned')
  if (!current) return { kind, receivedAt }
  const { method, sentAt, signedAt, acceptedAt, objectedAt, answeredAt, finishedAt } = current
  const times = {
    routedAt: sentAt,
    departmentReceivedAt: sentAt,
    signedAt,
    acceptedAt,
    objectedAt,
    answeredAt,
    finishedAt,
  }
  // Accepting is the written notice of article 23.
  return { kind, receivedAt, method, noticeAt: acceptedAt, ...times }
}
