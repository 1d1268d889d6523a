/** Characters of all parts as a person counts them: punctuation is one, a rare character is one, white space is none. */
export const accountLength = (parts: Readonly<Record<string, string>>): number =>
  Object.values(parts).reduce((sum, text) => sum + [...text.replaceAll(/\s/g, '')].length, 0)
