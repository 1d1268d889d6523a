/** A time of day as people type it (`9:00`, `0900`, `9`), written `HH:MM`; null where it is none. */
export function clockTime(typed: string): string | null {
  const found = /^(\d{1,2})(?::?(\d\d))?$/.exec(typed.trim())
  if (!found) return null
  const [, hours = '', minutes = '00'] = found
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null
}
