/** Whole minutes since the ticket was issued; never negative, also where this computer's clock is behind. */
export function minutesWaited(issuedAt: number, now: number): number {
  return Math.max(0, Math.floor((now - issuedAt) / 60_000))
}
