/** What was typed or scanned, without full-width forms, spaces and dashes, in capitals. */
export function plainCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Dash_Punctuation}\u2212]/gu, '')
    .toUpperCase()
}
