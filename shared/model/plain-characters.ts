/** What was typed, pasted or scanned, without full-width forms, spaces, dashes and invisible marks, in capitals. */
export function plainCharacters(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[\s\p{Dash_Punctuation}\p{Format}\u2212]/gu, '')
      .toUpperCase()
      // Capitals may come in parts, and parts that a mark kept asunder may join.
      .normalize('NFKC')
  )
}
