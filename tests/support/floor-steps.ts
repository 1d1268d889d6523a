import fc from 'fast-check'
import { PAUSE_REASONS } from '../../shared/model/ticket-state.ts'

export const CLERKS = [
  ...['front1', 'front2', 'front3', 'front4'],
  ...['planning', 'county-songdu', 'political-legal', 'lawyers'],
] as const
const SERVICES = ['advice', 'individual', 'group', 'litigation', 'lawyer'] as const
const PRIORITIES = ['ordinary', 'ordinary', 'appointment', 'elderly'] as const
const ON_TICKET = ['callAgain', 'markNotHere', 'markLeft', 'serve', 'finish', 'reopen'] as const

/** The ticket at the clerk's own desk, or any of the hall by its number in order of issue. */
type Pick = 'current' | number
type By = Readonly<{ clerk: string }>

/** One thing that happens in a busy hall. */
export type Step =
  | (By & Readonly<{ does: 'issue'; service: string; priority: string; sameAs: number | null }>)
  | (By & Readonly<{ does: 'walkDirect'; service: string }>)
  | (By & Readonly<{ does: 'callNext' }>)
  | (By & Readonly<{ does: 'openDesk' }>)
  | (By & Readonly<{ does: 'closeDesk' }>)
  | (By & Readonly<{ does: 'pauseDesk'; reason: (typeof PAUSE_REASONS)[number] }>)
  | (By & Readonly<{ does: (typeof ON_TICKET)[number]; pick: Pick }>)
  | (By & Readonly<{ does: 'callChosen' | 'hold'; pick: Pick; reason: string }>)
  | (By & Readonly<{ does: 'putBack'; pick: Pick; places: number }>)
  | (By & Readonly<{ does: 'transfer'; pick: Pick; to: 'service' | 'desk' | 'person'; where: number }>)
  | (By & Readonly<{ does: 'sitAt'; desk: string }>)
  | Readonly<{ does: 'clock'; minutes: number }>
  | Readonly<{ does: 'closeDay' }>
  | Readonly<{ does: 'minute' }>

const by = { clerk: fc.constantFrom(...CLERKS) }
const front = { clerk: fc.constantFrom(...CLERKS.slice(0, 4)) }
const pick = fc.oneof({ weight: 2, arbitrary: fc.constant('current' as const) }, { weight: 1, arbitrary: fc.nat(30) })
const service = fc.constantFrom(...SERVICES)
const reason = fc.constantFrom('', 'a reason')
const step = <Shape extends object>(weight: number, shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) => ({
  weight,
  arbitrary: fc.record(shape),
})
const one = <Does extends string>(...does: Does[]) => fc.constantFrom(...does)

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  step(12, {
    does: one('issue'),
    clerk: fc.constantFrom('kiosk1', 'kiosk1', 'front1'),
    service,
    priority: fc.constantFrom(...PRIORITIES),
    sameAs: fc.option(fc.nat(30), { freq: 4 }),
  }),
  step(2, { does: one('walkDirect'), ...by, service }),
  step(16, { does: one('callNext'), ...by }),
  step(3, { does: one('openDesk', 'closeDesk'), ...by }),
  step(2, { does: one('pauseDesk'), ...by, reason: fc.constantFrom(...PAUSE_REASONS) }),
  step(22, { does: one(...ON_TICKET), ...by, pick }),
  step(9, { does: one('callChosen', 'hold'), ...by, pick, reason }),
  step(6, { does: one('putBack'), ...by, pick, places: fc.nat(5) }),
  step(6, { does: one('transfer'), ...by, pick, to: fc.constantFrom('service', 'desk', 'person'), where: fc.nat(7) }),
  step(2, { does: one('sitAt'), ...front, desk: fc.constantFrom('1', '2', '3', '4') }),
  // Multiples of the ageing step make equal turns of different priorities.
  step(5, { does: one('clock'), minutes: fc.constantFrom(1, 1, 20, 20, 200, -7, -90, 1440, -1440) }),
  step(2, { does: one('minute') }),
  step(1, { does: one('closeDay') }),
)

/** Two days of a hall: how it is set, and what happens in whatever order. */
export const anyHistory = fc.record({
  closing: fc.constantFrom('left' as const, 'carried' as const),
  transferPlace: fc.constantFrom('kept' as const, 'end' as const),
  steps: fc.array(anyStep, { minLength: 20, maxLength: 90 }),
})
export type History = typeof anyHistory extends fc.Arbitrary<infer Value> ? Value : never
