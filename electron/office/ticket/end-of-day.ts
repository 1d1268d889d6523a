import { BusinessDate, endOfBusinessDate, type Instant } from '../../../shared/model/time.ts'
import type { Work } from '../command.ts'
import { hallRules } from '../hall/settings.ts'

/** A day that nobody closed ended with the day, not when the computer was switched on again; today ends now. */
export function endOfDay({ db, now }: Pick<Work, 'db' | 'now'>, date: string): Instant {
  return Math.min(now, endOfBusinessDate(BusinessDate.parse(date), hallRules(db)))
}
