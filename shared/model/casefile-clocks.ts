import { type ClockRules, type DueDate, daysLeft, dueDate, type Pause, type Standing, standing } from './clock.ts'
import type { CasefileKind, RoutingMethod } from './kinds.ts'
import { type BusinessDate, type Instant, localDateOf } from './time.ts'

/** What happened to a matter, as far as its clocks care. Times are those of the stage now running. */
export type ClockFacts = Readonly<{
  kind: CasefileKind
  /** Route of a claim by article 31, 1 to 6; unknown counts as the sixth. */
  route?: number | null
  receivedAt: Instant
  routedAt?: Instant | null
  method?: RoutingMethod | null
  departmentReceivedAt?: Instant | null
  signedAt?: Instant | null
  acceptedAt?: Instant | null
  noticeAt?: Instant | null
  objectedAt?: Instant | null
  answeredAt?: Instant | null
  finishedAt?: Instant | null
  /** Name or address is unclear, so no written notice is owed (article 23). */
  unreachable?: boolean
  extensionDays?: number
  pauses?: readonly Pause[]
}>

/** The clocks that run by themselves; the others start with a request of the visitor. */
type CasefileClock = 'dispatch' | 'notify' | 'object' | 'handle'

export type ClockReading = DueDate &
  Readonly<{ clock: CasefileClock; endedOn: BusinessDate | null; standing: Standing; daysLeft: number }>

/** The clocks of a matter in the order they begin, each with its end and standing on the day `today`. */
export function clocksOf(facts: ClockFacts, rules: ClockRules & Readonly<{ today: BusinessDate }>): ClockReading[] {
  return [dispatchClock, notifyClock, objectClock, handleClock].flatMap((clockIn) => {
    const span = clockIn(facts)
    return span ? [read(span, facts, rules)] : []
  })
}

type Span = Readonly<{ clock: CasefileClock; start: Instant; ends: readonly (Instant | null | undefined)[] }>

function dispatchClock({ receivedAt, routedAt, answeredAt, finishedAt }: ClockFacts): Span {
  return { clock: 'dispatch', start: receivedAt, ends: [routedAt, answeredAt, finishedAt] }
}

/** Owed by the responsible unit (article 23). Guidance to another procedure makes no unit responsible. */
function notifyClock(facts: ClockFacts): Span | null {
  const start = receivedByUnit(facts)
  if (start === null || facts.unreachable) return null
  return { clock: 'notify', start, ends: [facts.noticeAt, facts.answeredAt, facts.finishedAt] }
}

/** The time in which a unit may object to a handover (article 23.3); litigation is guided, not disputed. */
function objectClock(facts: ClockFacts): Span | null {
  const start = receivedByUnit(facts)
  if (start === null || facts.kind === 'litigation') return null
  return { clock: 'object', start, ends: [facts.objectedAt, facts.acceptedAt, facts.answeredAt, facts.finishedAt] }
}

/** Only claims of the sixth route have the handling time limit (articles 31(6), 34). */
function handleClock({ kind, route, acceptedAt, answeredAt, finishedAt }: ClockFacts): Span | null {
  if (kind !== 'claim' || (route ?? 6) !== 6 || !isSet(acceptedAt)) return null
  return { clock: 'handle', start: acceptedAt, ends: [answeredAt, finishedAt] }
}

function receivedByUnit({ routedAt, departmentReceivedAt, method }: ClockFacts): Instant | null {
  return method === 'guidance' ? null : (departmentReceivedAt ?? routedAt ?? null)
}

function read(span: Span, facts: ClockFacts, rules: ClockRules & Readonly<{ today: BusinessDate }>): ClockReading {
  const ofHandling = span.clock === 'handle' ? { extensionDays: facts.extensionDays ?? 0 } : {}
  const due = dueDate(span.clock, span.start, { ...rules, ...ofHandling, pauses: facts.pauses ?? [] })
  const endedOn = endOf(span, due.due, rules)
  const nearDays = rules.pack.counting.nearDays
  return {
    ...due,
    clock: span.clock,
    endedOn,
    standing: standing(due.due, rules.today, endedOn, nearDays),
    daysLeft: daysLeft(due.due, rules.today),
  }
}

function endOf(
  { clock, ends }: Span,
  due: BusinessDate,
  { timeZone, today }: Readonly<{ timeZone: string; today: BusinessDate }>,
): BusinessDate | null {
  const first = Math.min(...ends.filter(isSet))
  if (Number.isFinite(first)) return localDateOf(first, timeZone)
  // To object is a right, not a duty: a unit that lets the time pass has confirmed the handover, it is not late.
  return clock === 'object' && today > due ? due : null
}

function isSet(instant: Instant | null | undefined): instant is Instant {
  return instant !== null && instant !== undefined
}
