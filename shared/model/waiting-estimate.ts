import type { ServiceId } from './ids.ts'

/** How long one visitor of a service keeps a desk, from the call to the end, in minutes. */
export type Pace = Readonly<{ mean: number; deviation: number }>

export type DeskAtWork = Readonly<{
  services: readonly ServiceId[]
  isOpen: boolean
  /** The service of the visitor at this desk; null when it is free. */
  serving: ServiceId | null
  /** For each quarter of an hour of a day the share of it that the desk used to be open; null where nothing is known. */
  usuallyOpen: readonly number[] | null
}>

export type FloorNow = Readonly<{
  /** Minutes after midnight on the hall's wall clock. */
  minuteOfDay: number
  /** The desks that are open or paused. */
  desks: readonly DeskAtWork[]
  /** By service, where enough of today and the last weeks is known. */
  paces: ReadonlyMap<ServiceId, Pace>
  /** What the hall was told a visitor takes, for services that others wait behind and nothing is known of. */
  expectedMinutes: ReadonlyMap<ServiceId, number>
  /** How many with a courtesy come for a service in a minute. */
  courtesies: ReadonlyMap<ServiceId, number>
}>

export type WaitRange = Readonly<{ low: number; high: number }>

type Asking = Readonly<{
  /** How many wait for what before this visitor. */
  ahead: ReadonlyMap<ServiceId, number>
  /** Whether later visitors with a courtesy will be called first. */
  ordinary: boolean
}>

/**
 * For each service the range of minutes, holding about four of five visitors, after which one who comes now is called;
 * null where no desk is open for it, where it will not be their turn today, or where too little is known.
 */
export function estimateWaits(floor: FloorNow, { ahead, ordinary }: Asking): (service: ServiceId) => WaitRange | null {
  const desks = floor.desks
    .filter(({ isOpen, usuallyOpen }) => isOpen || usuallyOpen !== null)
    .map((desk, _, all) => {
      const alike = all.filter((other) => isBusyAlike(desk, other))
      const place = alike.indexOf(desk)
      const before = pastTheVisitorNow(floor, desk, (2 * place + 1) / alike.length)
      return { ...desk, ...before, slowed: ordinary ? overtaken(floor, desk) : 1 }
    })
  for (const service of inTurn(ahead)) {
    const desk = firstFree(desks, service)
    if (desk) occupy(floor, desk, paceOf(floor, service))
  }
  return (service) => {
    const own = desks.filter(({ services }) => services.includes(service))
    const first = firstFree(own, service)
    const isServed = own.some(({ isOpen }) => isOpen)
    if (!(first && isServed && floor.paces.has(service) && first.free < END_OF_DAY)) return null
    const variance = own.reduce((sum, desk) => sum + desk.variance, 0) / own.length ** 2
    return rangeAround(first.free, Math.sqrt(variance))
  }
}

type Busy = DeskAtWork & { free: number; variance: number; slowed: number }

const QUARTER = 15
const END_OF_DAY = 24 * 60

function occupy(floor: FloorNow, desk: Busy, { mean, deviation }: Pace): void {
  desk.free = afterWork(floor, desk, mean * desk.slowed)
  desk.variance += deviation ** 2 * desk.slowed
}

/** When the desk will have worked that long, with the pauses it usually makes; beyond the day when it does not. */
function afterWork({ minuteOfDay }: FloorNow, { free, usuallyOpen }: Busy, work: number): number {
  if (usuallyOpen === null) return free + work
  let at = free
  let left = work
  while (at < END_OF_DAY) {
    const minute = minuteOfDay + at
    const untilNext = QUARTER - (minute % QUARTER)
    const open = at < SOON ? 1 : (usuallyOpen[Math.floor(minute / QUARTER)] ?? 0)
    if (left <= untilNext * open) return at + left / open
    left -= untilNext * open
    at += untilNext
  }
  return END_OF_DAY
}

/** What is open now stays open that long, whatever is usual. */
const SOON = 10

/** Busy desks of one kind do not become free together but one after the other: their visitors came one by one. */
function isBusyAlike(desk: DeskAtWork, other: DeskAtWork): boolean {
  return other.isOpen && other.serving !== null && `${desk.services}` === `${other.services}`
}

/** What is left of a visitor who is at the desk now, and of a pause. */
function pastTheVisitorNow(floor: FloorNow, desk: DeskAtWork, share: number): Pick<Busy, 'free' | 'variance'> {
  if (!desk.isOpen) return { free: afterPause(floor, desk), variance: 100 }
  if (desk.serving === null) return { free: 0, variance: 0 }
  const { mean, deviation } = paceOf(floor, desk.serving)
  return { free: (share * (mean ** 2 + deviation ** 2)) / (2 * mean), variance: deviation ** 2 }
}

function afterPause({ minuteOfDay }: FloorNow, { usuallyOpen }: DeskAtWork): number {
  const quarters = (usuallyOpen ?? []).slice(Math.floor(minuteOfDay / QUARTER))
  const next = quarters.findIndex((open) => open > 0.5)
  return next < 0 ? END_OF_DAY : Math.max(SOON, next * QUARTER - (minuteOfDay % QUARTER))
}

/** How much slower a desk gets on for ordinary visitors, because others go first who are yet to come. */
function overtaken({ desks, courtesies, paces }: FloorNow, { services }: DeskAtWork): number {
  const share = services.reduce((sum, service) => {
    const serving = desks.filter((other) => other.services.includes(service)).length
    return sum + ((courtesies.get(service) ?? 0) * (paces.get(service)?.mean ?? 0)) / Math.max(1, serving)
  }, 0)
  return 1 / (1 - Math.min(MOST_OVERTAKEN, share))
}

const MOST_OVERTAKEN = 0.5

/** Services in the order of those who wait, each as evenly spread as its number allows. */
function inTurn(ahead: ReadonlyMap<ServiceId, number>): ServiceId[] {
  return [...ahead]
    .flatMap(([service, count]) =>
      Array.from({ length: count }, (_, index) => ({ service, at: (index + 0.5) / count })),
    )
    .toSorted((a, b) => a.at - b.at)
    .map(({ service }) => service)
}

function firstFree(desks: readonly Busy[], service: ServiceId): Busy | undefined {
  let first: Busy | undefined
  for (const desk of desks) {
    if (desk.services.includes(service) && (!first || desk.free < first.free)) first = desk
  }
  return first
}

function paceOf({ paces, expectedMinutes }: FloorNow, service: ServiceId): Pace {
  const known = paces.get(service)
  if (known) return known
  const mean = expectedMinutes.get(service) ?? UNKNOWN_MINUTES
  return { mean, deviation: mean / 2 }
}

const UNKNOWN_MINUTES = 15

/** Whole minutes up to a quarter of an hour, beyond that outward to five: nothing finer could be kept. */
function rangeAround(middle: number, deviation: number): WaitRange {
  const spread = Math.sqrt(deviation ** 2 + (UNFORESEEN * middle) ** 2 + ALWAYS ** 2)
  const low = Math.max(0, middle - LOW * spread)
  const high = middle + HIGH * spread
  return {
    low: low > FINE ? Math.floor(low / COARSE) * COARSE : Math.floor(low),
    high: high > FINE ? Math.ceil(high / COARSE) * COARSE : Math.ceil(high),
  }
}

const FINE = 15
const COARSE = 5

// Measured over replayed days (tests/simulation/estimate.test.ts): pauses and no-shows that nobody could know of.
const UNFORESEEN = 0.2
const ALWAYS = 1
const LOW = 1.1
const HIGH = 1.2
