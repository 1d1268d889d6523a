/**
 * A name as it is kept and looked for: without full-width forms, one space where there are several, and one middle dot
 * (U+00B7, as GB/T 15834 writes it) for the many that keyboards have. A full stop between Chinese characters is one too.
 */
export function plainName(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(MIDDLE_DOTS, '·')
    .replace(/(?<=\p{Script=Han})\.(?=\p{Script=Han})/gu, '·')
    .replace(/\s+/g, ' ')
    .trim()
}

// Bullet, hyphenation point, bullet operator, dot operator, katakana dot, word separator dot, Greek and runic dot.
const MIDDLE_DOTS = /[\u2022\u2027\u2219\u22C5\u30FB\u2E31\u0387\u16EB]/g
