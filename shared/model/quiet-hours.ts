import { type Instant, wallTimeOf } from './time.ts'

/** `HH:MM` on the hall's wall clock, both empty without quiet hours. */
export type QuietHours = Readonly<{ quietFrom: string; quietTo: string }>

/** Whether calls are shown only and not spoken at that instant; a span may go over midnight. */
export function isQuietAt({ quietFrom, quietTo }: QuietHours, now: Instant, timeZone: string): boolean {
  if (quietFrom === '' || quietTo === '' || quietFrom === quietTo) return false
  const time = wallTimeOf(now, timeZone)
  const [begun, over] = [quietFrom <= time, quietTo <= time]
  return quietFrom < quietTo ? begun && !over : begun || !over
}
