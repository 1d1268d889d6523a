/** What is wrong with a PIN that is typed twice, or null when it can be kept. */
export function pinProblem(pin: string, again: string): 'length' | 'different' | null {
  if (!/^\d{6,12}$/.test(pin)) return 'length'
  return pin === again ? null : 'different'
}
