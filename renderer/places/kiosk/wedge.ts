/** What a scanner typed so far; it types faster than any hand and ends with Enter. */
export type Wedge = Readonly<{ typed: string; at: number }>
export const NOTHING_TYPED: Wedge = { typed: '', at: 0 }

/** Milliseconds between two keys of a scanner, with room for a busy computer; people take longer. */
const GAP = 60
/** The shortest thing worth scanning: the six digits of an appointment. */
const SHORTEST = 6

export type Key = Readonly<{ key: string; code: string; shiftKey: boolean }>

/** The wedge after a key at `now`; `scanned` is what it was when Enter ended it. */
export function keyed({ typed, at }: Wedge, pressed: Key, now: number): Readonly<{ wedge: Wedge; scanned?: string }> {
  const inTime = now - at <= GAP ? typed : ''
  if (pressed.key === 'Enter' || pressed.code === 'Enter' || pressed.code === 'NumpadEnter') {
    return inTime.length >= SHORTEST ? { wedge: NOTHING_TYPED, scanned: inTime } : { wedge: NOTHING_TYPED }
  }
  const sign = signOf(pressed)
  // Shift and its like come between the signs of a scanner.
  return { wedge: { typed: inTime + sign, at: sign === '' && inTime === '' ? at : now } }
}

/** The sign on the key, not what an input method would make of it. */
function signOf({ key, code, shiftKey }: Key): string {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  if (letter) return letter
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? []
  if (digit && !shiftKey) return digit
  if (code === 'Minus') return '-'
  return key.length === 1 ? key : ''
}
