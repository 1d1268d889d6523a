import type { VisitId } from '../../../shared/model/ids.ts'

/** 登记编号 within its day, for a visit that has neither ticket nor matter: the end of its identity, which is chance. */
export const registrationNumber = (visit: VisitId) => visit.slice(-8).toUpperCase()

/** A typed `2026-10-15-7F3A9C21` as the day and the end of the visit's identity; null where it is no such number. */
export function readRegistrationNumber(typed: string): Readonly<{ businessDate: string; end: string }> | null {
  const [, businessDate, end] = NUMBER.exec(typed.normalize('NFKC').trim()) ?? []
  return businessDate && end ? { businessDate, end: end.toLowerCase() } : null
}

const NUMBER = /^(\d{4}-\d{2}-\d{2})-([\da-f]{8})$/i
