import { type PressedKey, signOf } from './key-sign.ts'

/** What a device that acts as a keyboard typed so far. */
export type WedgeTyping = Readonly<{ typed: string; begun: number; at: number; last: string }>
export const NOTHING_TYPED: WedgeTyping = { typed: '', begun: 0, at: 0, last: '' }

/** Milliseconds within which a device strikes its next key; hands take longer, but for two or three keys at once. */
export const WEDGE_GAP = 35

export type WedgeKey = PressedKey & Readonly<{ altKey: boolean }>

/**
 * The typing after a key at `now`; `ended` is all of it where Enter ended it. A pause of more than {@link WEDGE_GAP}
 * begins anew, so that what a person typed before never becomes part of it.
 */
export function afterKey(
  typing: WedgeTyping,
  key: WedgeKey,
  now: number,
): Readonly<{ typing: WedgeTyping; ended?: string }> {
  const before = inTime(typing, now)
  if (ENTER.has(key.key) || ENTER.has(key.code)) return { typing: NOTHING_TYPED, ended: before.typed }
  // With Alt the digits are the code of a character, which comes as text and not as a key.
  const sign = key.altKey ? '' : key.code === 'Tab' ? '\t' : signOf(key)
  return { typing: { ...before, typed: before.typed + sign, at: now, last: sign } }
}

/**
 * The typing after text that came by no key of its own: hanzi that a device writes by their codes. It belongs to the key
 * before it; its own time is when a busy page came to it.
 */
export function afterText(typing: WedgeTyping, text: string): WedgeTyping {
  return text === typing.last ? { ...typing, last: '' } : { ...typing, typed: typing.typed + text, last: '' }
}

const ENTER = new Set(['Enter', 'NumpadEnter'])

const inTime = (typing: WedgeTyping, now: number): WedgeTyping =>
  now - typing.at <= WEDGE_GAP ? typing : { ...NOTHING_TYPED, begun: now }
