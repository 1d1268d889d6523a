import type { Floor } from '../../../shared/contract/ticket-services.ts'
import { clockTime } from './clock-time.ts'
import { wholeNumber } from './whole-number.ts'

/** The limits of the numbers, as the contract has them. */
const LIMITS = {
  callLimit: [1, 20],
  putBackPlaces: [1, 99],
  earlyMinutes: [0, 240],
  lateMinutes: [0, 240],
} as const
type Numbers = keyof typeof LIMITS

/** The floor's settings as they are typed. */
export type FloorDraft = Readonly<
  Omit<Floor, Numbers | 'repeats' | 'rating'> &
    Record<Numbers, string> & { repeats: '1' | '2' | '3'; rating: 'on' | 'off' }
>

export function floorDraft(floor: Floor): FloorDraft {
  const { callLimit, putBackPlaces, earlyMinutes, lateMinutes, repeats, rating, ...rest } = floor
  return {
    ...rest,
    callLimit: String(callLimit),
    putBackPlaces: String(putBackPlaces),
    earlyMinutes: String(earlyMinutes),
    lateMinutes: String(lateMinutes),
    repeats: REPEATS.find((times) => Number(times) === repeats) ?? '2',
    rating: rating ? 'on' : 'off',
  }
}

export const REPEATS = ['1', '2', '3'] as const

export function floorFaults(draft: FloorDraft): Partial<Record<keyof FloorDraft, 'number' | 'time' | 'both' | false>> {
  const number = (field: Numbers) => wholeNumber(draft[field], limitsOf(field)) === null && 'number'
  const time = (typed: string, other: string) =>
    typed.trim() === '' ? other.trim() !== '' && 'both' : clockTime(typed) === null && 'time'
  return {
    callLimit: number('callLimit'),
    putBackPlaces: number('putBackPlaces'),
    earlyMinutes: number('earlyMinutes'),
    lateMinutes: number('lateMinutes'),
    quietFrom: time(draft.quietFrom, draft.quietTo),
    quietTo: time(draft.quietTo, draft.quietFrom),
  }
}

/** What is sent of a draft without faults. */
export function floorFields(draft: FloorDraft): Floor {
  return {
    ...draft,
    callLimit: Number(draft.callLimit),
    putBackPlaces: Number(draft.putBackPlaces),
    earlyMinutes: Number(draft.earlyMinutes),
    lateMinutes: Number(draft.lateMinutes),
    repeats: Number(draft.repeats),
    quietFrom: clockTime(draft.quietFrom) ?? '',
    quietTo: clockTime(draft.quietTo) ?? '',
    rating: draft.rating === 'on',
  }
}

export function limitsOf(field: Numbers): Readonly<{ least: number; most: number }> {
  const [least, most] = LIMITS[field]
  return { least, most }
}
