/** A whole number as typed, within its limits; null where it is none. */
export function wholeNumber(typed: string, { least, most }: Readonly<{ least: number; most: number }>): number | null {
  if (!/^\d{1,6}$/.test(typed.trim())) return null
  const number = Number(typed)
  return number >= least && number <= most ? number : null
}
