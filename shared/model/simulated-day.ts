import { byShare, seededChance } from './chance.ts'
import type { PAUSE_REASONS } from './ticket-state.ts'

/** Moments are minutes after midnight on the hall's wall clock, lengths are minutes. */
export type PlannedVisitor = Readonly<{
  at: number
  service: string
  priority: string
  /** How many come under this number. */
  heads: number
  /** Whether they stand up when called, come a while after the desk gave them up, or have gone home. */
  comes: 'at-once' | 'late' | 'never'
  /** From the call to the desk. */
  walk: number
  takes: number
  /** The service they are sent on to, once served, and how long that takes. */
  onward: Readonly<{ service: string; takes: number }> | null
}>

export type PlannedDesk = Readonly<{
  /** Who works there, by the accounts of the sample hall. */
  account: string
  opens: number
  /** No further visitor after this, however many wait. */
  closes: number
  pauses: readonly Readonly<{ at: number; lasts: number; reason: (typeof PAUSE_REASONS)[number] }>[]
  /** From one visitor to the call of the next. */
  breath: number
}>

export type SimulatedDay = Readonly<{ visitors: readonly PlannedVisitor[]; desks: readonly PlannedDesk[] }>

/**
 * A day of the sample hall, the same for a seed on every machine: a busy morning with a group of twelve, lunch in two
 * shifts, two desks paused, closing. `visitors` is about how many come; the desks stay the same.
 */
export function simulatedDay({ seed, visitors }: Readonly<{ seed: number; visitors: number }>): SimulatedDay {
  const chance = seededChance(seed)
  // How heavy a day is and how long its visitors take differ from day to day.
  const many = Math.round(visitors * between(chance, 0.85, 1.15))
  const pace = between(chance, 0.9, 1.1)
  const list = Array.from({ length: many }, () => plannedVisitor(chance, pace))
  return { visitors: [...list, GROUP].toSorted((a, b) => a.at - b.at), desks: plannedDesks(chance) }
}

const OPENS = 8 * 60 + 30
const LAST_NUMBER = 16 * 60 + 45
const CLOSES = 17 * 60 + 30

const HOURS = [
  { from: OPENS, to: 9 * 60, share: 10 },
  { from: 9 * 60, to: 10 * 60, share: 20 },
  { from: 10 * 60, to: 11 * 60, share: 18 },
  { from: 11 * 60, to: 12 * 60, share: 10 },
  { from: 12 * 60, to: 13 * 60, share: 3 },
  { from: 13 * 60, to: 14 * 60, share: 8 },
  { from: 14 * 60, to: 15 * 60, share: 14 },
  { from: 15 * 60, to: 16 * 60, share: 11 },
  { from: 16 * 60, to: LAST_NUMBER, share: 6 },
] as const

const SERVICES = [
  { service: 'advice', share: 35, takes: 8 },
  { service: 'individual', share: 36, takes: 19 },
  { service: 'group', share: 4, takes: 35 },
  { service: 'litigation', share: 10, takes: 19 },
  { service: 'lawyer', share: 7, takes: 17 },
  { service: 'mediation', share: 4, takes: 34 },
  { service: 'counselling', share: 4, takes: 30 },
] as const

const PRIORITIES = [
  { priority: 'ordinary', share: 84 },
  { priority: 'elderly', share: 9 },
  { priority: 'veteran', share: 3 },
  { priority: 'disabled', share: 2 },
  { priority: 'infant', share: 2 },
] as const

const COMING = [
  { comes: 'at-once', share: 92 },
  { comes: 'late', share: 4 },
  { comes: 'never', share: 4 },
] as const

/** Twelve people with one concern and one number, in the busiest hour. */
const GROUP: PlannedVisitor = {
  ...{ at: 9 * 60 + 40, service: 'group', priority: 'ordinary', heads: 12, comes: 'at-once', walk: 1.5, takes: 55 },
  onward: null,
}

/** Of those who asked for advice and turn out to have a matter. */
const SENT_ON = 0.06

function plannedVisitor(chance: () => number, pace: number): PlannedVisitor {
  const { from, to } = byShare(chance(), HOURS)
  const { service, takes } = byShare(chance(), SERVICES)
  const lasts = (usual: number) => usual * pace * longTail(chance)
  const sentOn = service === 'advice' && chance() < SENT_ON
  return {
    at: between(chance, from, to),
    service,
    priority: byShare(chance(), PRIORITIES).priority,
    heads: service === 'group' ? 5 + Math.floor(chance() * 4) : 1,
    comes: byShare(chance(), COMING).comes,
    walk: between(chance, 0.3, 1.2),
    takes: lasts(takes),
    onward: sentOn ? { service: 'individual', takes: lasts(19) } : null,
  }
}

const LUNCH = { early: 12 * 60, late: 12 * 60 + 45, lasts: 45 }
const ACCOUNTS = [
  ...['front1', 'front2', 'front3', 'front4', 'reception', 'planning', 'housing', 'civil-affairs', 'county-mujiang'],
  ...['political-legal', 'lawyers', 'mediation', 'counselling'],
]

function plannedDesks(chance: () => number): PlannedDesk[] {
  return ACCOUNTS.map((account, index) => {
    const lunch = { at: index % 2 === 0 ? LUNCH.early : LUNCH.late, lasts: LUNCH.lasts, reason: 'meal' } as const
    const pauses = [lunch, ...PAUSES.flatMap(({ desk, ...pause }) => (desk === account ? [pause] : []))]
    const opens = OPENS + between(chance, 0, 6)
    return { account, opens, closes: CLOSES, pauses: pauses.toSorted(byTime), breath: between(chance, 0.2, 0.6) }
  })
}

const PAUSES = [
  { desk: 'front3', at: 10 * 60 + 10, lasts: 25, reason: 'equipment' },
  { desk: 'planning', at: 15 * 60, lasts: 40, reason: 'meeting' },
] as const

const byTime = (a: Readonly<{ at: number }>, b: Readonly<{ at: number }>) => a.at - b.at

const between = (chance: () => number, least: number, most: number) => least + chance() * (most - least)

/** Log-normal with mean 1: most visitors are brief and some stay four times as long as the others. */
function longTail(chance: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
  return Math.exp(SPREAD * normal - SPREAD ** 2 / 2)
}

const SPREAD = 0.55
