import type { IssuedTicket } from '../../../shared/contract/ticket.ts'
import type { Timing } from '../../../shared/model/appointment.ts'
import type { Scanned } from '../../../shared/model/scanned-code.ts'
import type { Service } from './choose-service.tsx'

export type Taken = IssuedTicket & Readonly<{ timing?: Timing }>

export type Step =
  | Readonly<{ at: 'home' | 'leave' }>
  | Readonly<{ at: 'look-up'; queryCode: string }>
  | Readonly<{ at: 'check-in'; code: string }>
  | Readonly<{ at: 'standing'; businessDate: string; label: string }>
  | Readonly<{ at: 'priority'; service: Service }>
  | Readonly<{ at: 'number'; ticket: Taken }>

export const HOME: Step = { at: 'home' }

/** What differs between two pages that only a second code tells apart. */
export function nameOf(step: Step): string {
  const { at, ...rest } = step
  return at === 'priority' || at === 'number' ? at : `${at} ${Object.values(rest).join(' ')}`
}

/** Where a paper that is held to the scanner leads. */
export function scannedStep(scanned: Scanned): Step {
  if (scanned.what === 'progress') return { at: 'look-up', queryCode: scanned.queryCode }
  if (scanned.what === 'appointment') return { at: 'check-in', code: scanned.code }
  return { at: 'standing', businessDate: scanned.businessDate, label: scanned.label }
}

/** Seconds without a touch until the next visitor finds the start page. Reading an answer takes longest. */
export function idleSeconds({ at }: Step, large: boolean): number {
  return IDLE_SECONDS[at] * (large ? 2 : 1)
}

const IDLE_SECONDS = {
  home: 60,
  priority: 30,
  number: 30,
  'check-in': 60,
  standing: 30,
  'look-up': 120,
  leave: 30,
} as const
