export type FontSlice = Readonly<{ name: string; characters: string }>

/**
 * Divides the characters of the interface into slices, so that a page downloads only what it shows: `core` holds
 * printable ASCII, common punctuation and every character used by at least three of the texts; each remaining
 * character belongs to the first text that uses it. No character is in two slices.
 */
export function fontSlices(texts: ReadonlyMap<string, string>): FontSlice[] {
  const users = usersOf(texts)
  const slices = new Map<string, string[]>([['core', [...ALWAYS]]])
  for (const [character, names] of [...users].sort(byCodePoint)) {
    if (ALWAYS.has(character)) continue
    const name = names.length >= SHARED_BY ? 'core' : (names[0] ?? 'core')
    slices.set(name, [...(slices.get(name) ?? []), character])
  }
  return [...slices].map(([name, characters]) => ({ name, characters: characters.sort().join('') }))
}

/** The CSS `unicode-range` that names exactly these characters, neighbours joined into ranges. */
export function unicodeRange(characters: string): string {
  const ranges: { first: number; last: number }[] = []
  for (const code of [...new Set([...characters].map(codeOf))].sort((a, b) => a - b)) {
    const open = ranges.at(-1)
    if (open && code === open.last + 1) open.last = code
    else ranges.push({ first: code, last: code })
  }
  return ranges.map(({ first, last }) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`).join(',')
}

/** True where a CSS `unicode-range` names the character. */
export function inRange(character: string, range: string): boolean {
  const code = codeOf(character)
  return range.split(',').some((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16)
  })
}

const SHARED_BY = 3
const PUNCTUATION = '\u00a0·×—–‘’“”…、。〈〉《》「」『』【】！（），．：；？￥％／～←↑→↓↖↗•・'
const ALWAYS = new Set([...Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)), ...PUNCTUATION])

function usersOf(texts: ReadonlyMap<string, string>): Map<string, string[]> {
  const users = new Map<string, string[]>()
  for (const [name, text] of texts) {
    for (const character of new Set(text)) {
      if (codeOf(character) < 32) continue
      users.set(character, [...(users.get(character) ?? []), name])
    }
  }
  return users
}

const codeOf = (character: string) => character.codePointAt(0) ?? 0
const hex = (code: number) => code.toString(16).toUpperCase()
const byCodePoint = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => codeOf(a) - codeOf(b)
