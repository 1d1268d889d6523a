import type { ClockView } from '../../../shared/contract/casefile.ts'
import { type ClockFacts, clocksOf } from '../../../shared/model/casefile-clocks.ts'
import { rulePack, rulePacks } from '../../../shared/model/rule-packs.ts'
import { addDays, type BusinessDate, endOfDate } from '../../../shared/model/time.ts'
import type { ReadableDb } from '../../store/database.ts'
import type { CasefileRecord } from '../../store/tables/casefile.ts'
import { listRoutings, type RoutingRow } from '../../store/tables/routing.ts'
import { clockRules } from '../hall/settings.ts'

/** The clocks of a matter as they stand today, computed from what happened; nothing of them is stored. */
export function clocks(db: ReadableDb, casefile: CasefileRecord, today: BusinessDate): ClockView[] {
  return clockReader(db, today)(casefile, listRoutings(db, casefile.id))
}

/** As {@link clocks}, for a list: the hall's rules are read once, and the caller brings the routings it has. */
export function clockReader(db: ReadableDb, today: BusinessDate) {
  const rules = clockRules(db)
  return (casefile: CasefileRecord, routings: readonly RoutingRow[]): ClockView[] => {
    const ofMatter = { ...rules, pack: rulePack(casefile.rulePack), today }
    return clocksOf(factsOf(casefile, routings), ofMatter).map((clock) => ({ ...clock, shifts: [...clock.shifts] }))
  }
}

/**
 * The starts before which a clock may be near its end today or late, as instants: a clock lasts its days at least,
 * whatever moves its last day. What started later needs no looking at.
 */
export function earliestPressing(db: ReadableDb, today: BusinessDate) {
  const { timeZone } = clockRules(db)
  const latest = (clock: 'dispatch' | 'notify' | 'handle') =>
    Math.max(
      ...rulePacks().map(({ clocks: { [clock]: rule }, counting }) =>
        endOfDate(addDays(today, counting.nearDays - rule.days + 1), timeZone),
      ),
    )
  return { dispatch: latest('dispatch'), notify: latest('notify'), handle: latest('handle') }
}

/** The running clock that ends first, or null when none runs. */
export function pressingClock(all: readonly ClockView[]): ClockView | null {
  const running = all.filter(({ endedOn, clock }) => endedOn === null && clock !== 'object')
  return running.toSorted((a, b) => a.due.localeCompare(b.due))[0] ?? null
}

function factsOf({ kind, receivedAt }: CasefileRecord, routings: readonly RoutingRow[]): ClockFacts {
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
