/**
 * How many characters must be put in, left out or exchanged to make `heard` of `spoken`; white space and punctuation do not
 * count, because recognisers write them or not. The error rate is this number divided by `length`.
 */
export function characterErrors(spoken: string, heard: string): Readonly<{ errors: number; length: number }> {
  const [wanted, found] = [lettersOf(spoken), lettersOf(heard)]
  let before = Array.from({ length: found.length + 1 }, (_, at) => at)
  for (const [row, letter] of wanted.entries()) {
    const now = [row + 1]
    for (const [column, other] of found.entries()) {
      const exchanged = (before[column] ?? 0) + (letter === other ? 0 : 1)
      now.push(Math.min(exchanged, (before[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1))
    }
    before = now
  }
  return { errors: before.at(-1) ?? 0, length: wanted.length }
}

/** By code point: a rare character is one character. */
const lettersOf = (text: string) => [
  ...text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, ''),
]
