/**
 * Where a caret stands after the text around it was changed by somebody else: between the same letters as before, and
 * where they are gone, at the place where they were. Positions count UTF-16 units, as fields do.
 */
export function caretAfter(before: string, after: string, caret: number): number {
  const start = sharedStart(before, after)
  if (caret <= start) return caret
  const fromEnd = before.length - caret
  if (fromEnd <= sharedEnd(before, after, start)) return after.length - fromEnd
  return withinChange(before, after, caret, start)
}

/**
 * What was typed over `before` while it became `now` under the typing hand: both changes, also where an input method held
 * its own back until a word was chosen.
 */
export function withTyped(before: string, typed: string, now: string): string {
  if (before === now) return typed
  const start = sharedStart(before, typed)
  const end = sharedEnd(before, typed, start)
  const from = caretAfter(before, now, start)
  const to = Math.max(from, caretAfter(before, now, before.length - end))
  return now.slice(0, from) + typed.slice(start, typed.length - end) + now.slice(to)
}

/** Several places were changed at once: the letters before the caret, and how many of them are found again, tell. */
function withinChange(before: string, after: string, caret: number, start: number): number {
  const last = after.length - sharedEnd(before, after, start)
  for (const reach of [32, 16, 8, 4, 2]) {
    const letters = before.slice(Math.max(0, caret - reach), caret)
    const places = placesOf(letters, after, start - letters.length, last)
    const [nearest] = places.toSorted((one, other) => Math.abs(one - caret) - Math.abs(other - caret))
    if (nearest !== undefined) return whole(after, nearest)
  }
  return whole(after, Math.min(caret, last))
}

/** Where the letters end in the text, between two places. */
function placesOf(letters: string, text: string, from: number, to: number): number[] {
  const places: number[] = []
  for (let at = text.indexOf(letters, Math.max(0, from)); at >= 0; at = text.indexOf(letters, at + 1)) {
    if (at + letters.length > to) break
    places.push(at + letters.length)
  }
  return places
}

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length)
  let count = 0
  while (count < most && one[count] === other[count]) count += 1
  return whole(one, whole(other, count))
}

function sharedEnd(one: string, other: string, start: number): number {
  const most = Math.min(one.length, other.length) - start
  let count = 0
  while (count < most && one[one.length - 1 - count] === other[other.length - 1 - count]) count += 1
  return one.length - wholeAfter(one, one.length - count)
}

/** Not between the halves of 𠮷. */
function whole(text: string, at: number): number {
  return isHalved(text, at) ? at - 1 : at
}

function wholeAfter(text: string, at: number): number {
  return isHalved(text, at) ? at + 1 : at
}

function isHalved(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1))
}
