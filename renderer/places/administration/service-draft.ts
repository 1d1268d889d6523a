import type { ServiceInFull } from '../../../shared/contract/ticket-services.ts'
import { clockTime } from './clock-time.ts'
import { MOST_NUMBER } from './range-use.ts'
import { isShortCode } from './short-code.ts'
import { wholeNumber } from './whole-number.ts'

export type SpanDraft = Readonly<{ row: number; weekdays: readonly number[]; from: string; to: string }>

/** A service as it is typed: numbers are text until they are sent. */
export type ServiceDraft = Readonly<{
  code: string
  prefix: string
  name: string
  nameEn: string
  description: string
  first: string
  last: string
  dailyLimit: string
  expectedMinutes: string
  slotCapacity: string
  taken: 'kiosk' | 'clerk'
  hours: readonly SpanDraft[]
}>

type Fault = 'missing' | 'code' | 'prefix' | 'number' | 'order' | 'minutes' | 'capacity' | 'hours' | 'hoursNeeded'

export function newService(): ServiceDraft {
  const words = { code: '', prefix: '', name: '', nameEn: '', description: '' }
  const numbers = { first: '1', last: '999', dailyLimit: '', expectedMinutes: '20', slotCapacity: '0' }
  return { ...words, ...numbers, taken: 'kiosk', hours: [] }
}

export function serviceDraft(service: ServiceInFull): ServiceDraft {
  const { code, prefix, name, nameEn, description, first, last, dailyLimit, expectedMinutes, slotCapacity } = service
  return {
    ...{ code, prefix, name, nameEn, description },
    first: String(first),
    last: String(last),
    dailyLimit: dailyLimit === null ? '' : String(dailyLimit),
    expectedMinutes: String(expectedMinutes),
    slotCapacity: String(slotCapacity),
    taken: service.kiosk ? 'kiosk' : 'clerk',
    hours: service.hours.map((span, row) => ({ row, ...span })),
  }
}

/** What of it cannot be saved, by field; the words stand in the texts. */
export function serviceFaults(draft: ServiceDraft): Partial<Record<keyof ServiceDraft, Fault | false>> {
  const [first, last] = [wholeNumber(draft.first, NUMBERS), wholeNumber(draft.last, NUMBERS)]
  const capacity = wholeNumber(draft.slotCapacity, { least: 0, most: 99 })
  const wrongWay = first !== null && last !== null && last < first
  const needed = capacity !== null && capacity > 0 && draft.hours.length === 0
  return {
    code: !isShortCode(draft.code) && 'code',
    prefix: !/^[A-Z]$/.test(draft.prefix) && 'prefix',
    name: draft.name.trim() === '' && 'missing',
    first: first === null && 'number',
    last: last === null ? 'number' : wrongWay && 'order',
    dailyLimit: draft.dailyLimit !== '' && wholeNumber(draft.dailyLimit, NUMBERS) === null && 'number',
    expectedMinutes: wholeNumber(draft.expectedMinutes, { least: 1, most: 480 }) === null && 'minutes',
    slotCapacity: capacity === null && 'capacity',
    hours: draft.hours.some(isWrong) ? 'hours' : needed && 'hoursNeeded',
  }
}

const NUMBERS = { least: 1, most: MOST_NUMBER }

/** What is sent of a draft without faults. */
export function serviceFields(draft: ServiceDraft): Omit<ServiceInFull, 'id' | 'code' | 'issuedToday' | 'active'> {
  const { prefix, name, nameEn, description } = draft
  return {
    ...{ prefix, name, nameEn, description, kiosk: draft.taken === 'kiosk' },
    first: Number(draft.first),
    last: Number(draft.last),
    dailyLimit: draft.dailyLimit === '' ? null : Number(draft.dailyLimit),
    expectedMinutes: Number(draft.expectedMinutes),
    slotCapacity: Number(draft.slotCapacity),
    hours: draft.hours.map(({ weekdays, from, to }) => ({
      weekdays: [...weekdays].sort((a, b) => a - b),
      from: clockTime(from) ?? from,
      to: clockTime(to) ?? to,
    })),
  }
}

/** A service as it is, to be sent back with one thing changed. */
export function unchanged({ id: service, code: _code, issuedToday: _issued, ...fields }: ServiceInFull) {
  return { service, ...fields }
}

function isWrong({ weekdays, from, to }: SpanDraft): boolean {
  const [begin, end] = [clockTime(from), clockTime(to)]
  return weekdays.length === 0 || begin === null || end === null || begin >= end
}
