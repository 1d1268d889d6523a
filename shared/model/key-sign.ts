export type PressedKey = Readonly<{ key: string; code: string; shiftKey: boolean }>

/**
 * The sign on the key itself, letters in capitals; empty for keys without one. An input method that composes swallows
 * what a key means ("Process") but not which key it was.
 */
export function signOf({ key, code, shiftKey }: PressedKey): string {
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  if (letter) return letter
  const [, digit] = /^(?:Digit|Numpad)(\d)$/.exec(code) ?? []
  if (digit && !shiftKey) return digit
  const known = SIGNS.get(code)
  if (known && key.length !== 1) return known.charAt(shiftKey ? 1 : 0)
  if (code === 'Minus') return '-'
  return [...key].length === 1 ? key : ''
}

/** Keys that separate what a device types, plain and with shift, as the usual keyboard has them. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['Backslash', '\\|'],
  ['Comma', ',<'],
  ['Semicolon', ';:'],
  ['Slash', '/?'],
  ['Period', '.>'],
  ['Equal', '=+'],
  ['Backquote', '`~'],
  ['Digit3', '3#'],
  ['Digit4', '4$'],
  ['Digit6', '6^'],
  ['Digit7', '7&'],
  ['Digit8', '8*'],
  ['Space', '  '],
])
