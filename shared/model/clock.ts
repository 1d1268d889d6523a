import { calendarKnown, type DayOff, dayOff, isWorkingDay, type WorkCalendars } from './calendar.ts'
import type { ClockName, RulePack } from './rule-pack.ts'
import { addDays, type BusinessDate, daysBetween, type Instant, localDateOf } from './time.ts'

export type ClockRules = Readonly<{ pack: RulePack; calendars: WorkCalendars; timeZone: string }>

/** Time that does not count, such as a hearing (article 36). For one that still lasts pass `to: now`. */
export type Pause = Readonly<{ from: Instant; to: Instant }>

type Shift = Readonly<{ from: BusinessDate; to: BusinessDate; reason: DayOff }>

/** A last day that explains itself. `days` includes an extension; `pausedDays` came on top of them. */
export type DueDate = Readonly<{
  clock: ClockName
  article: string
  startedOn: BusinessDate
  days: number
  unit: 'calendar' | 'working'
  shifts: Shift[]
  pausedDays: number
  due: BusinessDate
  calendarKnown: boolean
}>

export type Standing = 'running' | 'near' | 'late' | 'met' | 'missed'

/**
 * The last day of a clock that started at `start`, by the pack's way of counting.
 * Throws a RangeError for an extension of another clock than `handle`, or a longer one than article 34 allows.
 */
export function dueDate(
  clock: ClockName,
  start: Instant,
  rules: ClockRules & Readonly<{ pauses?: readonly Pause[]; extensionDays?: number }>,
): DueDate {
  const { pauses = [], extensionDays = 0 } = rules
  const startedOn = localDateOf(start, rules.timeZone)
  if (pauses.length > 0 || extensionDays !== 0) return countDueDate(clock, startedOn, rules, pauses, extensionDays)
  const known = plainDueDates(rules)
  const key = `${clock} ${startedOn}`
  const due = known.get(key) ?? countDueDate(clock, startedOn, rules, [], 0)
  known.set(key, due)
  return { ...due, shifts: [...due.shifts] }
}

function countDueDate(
  clock: ClockName,
  startedOn: BusinessDate,
  { pack, calendars, timeZone }: ClockRules,
  pauses: readonly Pause[],
  extensionDays: number,
): DueDate {
  const { unit, article, days: ownDays } = pack.clocks[clock]
  checkExtension(clock, extensionDays, pack)
  const days = ownDays + extensionDays
  const beforeFirst = pack.counting.firstDayCounted ? addDays(startedOn, -1) : startedOn
  const counts = (day: BusinessDate) => unit === 'calendar' || isWorkingDay(day, calendars)
  const counted = countDays(beforeFirst, days, counts, pausedDates(pauses, timeZone))
  const shifts = pack.counting.lastDayMovesToWorkingDay ? shiftsFrom(counted.last, calendars) : []
  const due = shifts.at(-1)?.to ?? counted.last
  // A calendar clock looks the calendar up for its last day only, a working clock for every day it counts.
  const known = calendarKnown(unit === 'working' ? startedOn : counted.last, due, calendars)
  return { clock, article, startedOn, days, unit, shifts, pausedDays: counted.pausedDays, due, calendarKnown: known }
}

// A list of hundreds of matters asks for the same few dozen days over and over; counting one takes some 0.1 ms.
const countedBefore = new WeakMap<RulePack, WeakMap<WorkCalendars, Map<string, DueDate>>>()

function plainDueDates({ pack, calendars }: ClockRules): Map<string, DueDate> {
  const ofPack = countedBefore.get(pack) ?? new WeakMap<WorkCalendars, Map<string, DueDate>>()
  countedBefore.set(pack, ofPack)
  const known = ofPack.get(calendars) ?? new Map<string, DueDate>()
  ofPack.set(calendars, known)
  return known
}

/** How a clock stands: computed whenever it is asked for, never stored. Near means `nearDays` or fewer are left. */
export function standing(
  due: BusinessDate,
  today: BusinessDate,
  endedOn?: BusinessDate | null,
  nearDays = 3,
): Standing {
  if (endedOn) return endedOn <= due ? 'met' : 'missed'
  const left = daysLeft(due, today)
  if (left < 0) return 'late'
  return left <= nearDays ? 'near' : 'running'
}

/** Calendar days until the last day: 0 on that day, negative after it. */
export function daysLeft(due: BusinessDate, today: BusinessDate): number {
  return daysBetween(today, due)
}

function checkExtension(clock: ClockName, extensionDays: number, pack: RulePack): void {
  if (extensionDays === 0) return
  if (clock !== 'handle') throw new RangeError(`the ${clock} clock cannot be extended`)
  if (extensionDays < 0 || extensionDays > pack.extension.maxDays) {
    throw new RangeError(`an extension is 1 to ${pack.extension.maxDays} days, not ${extensionDays}`)
  }
}

function countDays(
  before: BusinessDate,
  days: number,
  counts: (day: BusinessDate) => boolean,
  paused: ReadonlySet<BusinessDate>,
): Readonly<{ last: BusinessDate; pausedDays: number }> {
  let last = before
  let pausedDays = 0
  for (let left = days; left > 0; ) {
    last = addDays(last, 1)
    if (!counts(last)) continue
    if (paused.has(last)) pausedDays += 1
    else left -= 1
  }
  return { last, pausedDays }
}

/** The day a pause begins does not count, the day it ends does; overlapping pauses count once. */
function pausedDates(pauses: readonly Pause[], timeZone: string): ReadonlySet<BusinessDate> {
  const dates = new Set<BusinessDate>()
  for (const { from, to } of pauses) {
    const end = localDateOf(to, timeZone)
    for (let day = localDateOf(from, timeZone); day < end; day = addDays(day, 1)) dates.add(day)
  }
  return dates
}

/** One step per run of free days of the same kind, from the counted last day to the next working day. */
function shiftsFrom(last: BusinessDate, calendars: WorkCalendars): Shift[] {
  const shifts: Shift[] = []
  let day = last
  for (let reason = dayOff(day, calendars); reason; reason = dayOff(day, calendars)) {
    const from = day
    while (dayOff(day, calendars) === reason) day = addDays(day, 1)
    shifts.push({ from, to: day, reason })
  }
  return shifts
}
