import type { ServiceInFull } from '../../../shared/contract/ticket-services.ts'

type Range = Readonly<Pick<ServiceInFull, 'first' | 'last' | 'issuedToday'>>

/** How much of a service's numbers the day has used; `low` from the last tenth, or the last five numbers, on. */
export function rangeUse({ first, last, issuedToday }: Range) {
  const size = Math.max(0, last - first + 1)
  const left = Math.max(0, size - issuedToday)
  const low = left <= Math.max(FEW, size / 10) && issuedToday > 0
  return { size, left, share: size === 0 ? 1 : Math.min(1, issuedToday / size), low }
}

/** The last number after one touch on "extend"; null where no number can follow. */
export function extendedLast({ last }: Pick<Range, 'last'>): number | null {
  return last < MOST_NUMBER ? Math.min(MOST_NUMBER, last + EXTENSION) : null
}

const FEW = 5
const EXTENSION = 100
/** As the contract has it. */
export const MOST_NUMBER = 99_999
