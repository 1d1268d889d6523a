/** One line as it is printed; `opens` where a paragraph begins that is set in. */
export type PrintedLine = Readonly<{ text: string; opens: boolean }>

/**
 * Breaks a text into lines of at most so many characters (ems), by rules alone, so that a line has the same number on
 * paper, in a PDF and in a test. A line never begins with a mark that closes nor ends with one that opens (GB/T 15834);
 * Latin words and numbers stay whole unless they are longer than a line. Put together, the lines of a paragraph are the
 * paragraph to the letter; lines without a visible character are not printed.
 */
export function printedLines(text: string, characters: number, indent = 2): PrintedLine[] {
  return (
    text
      // A tab is drawn as wide as up to eight characters.
      .replaceAll('\t', ' ')
      .split(PARAGRAPH_END)
      .filter((paragraph) => paragraph.trim() !== '')
      .flatMap((paragraph) => linesOf(paragraph, characters * EM, indent * EM))
  )
}

/** The width of a text in characters (ems), rather too wide than too narrow: type faces differ. */
export function printedWidth(text: string): number {
  return widthsOf(text.trimEnd()) / EM
}

const PARAGRAPH_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/

/** Widths are counted in tenths of an em, as whole numbers. */
const EM = 10

function linesOf(paragraph: string, most: number, indent: number): PrintedLine[] {
  const lines: string[] = ['']
  // The first line is set in, unless whoever typed it did that already.
  const opens = indent > 0 && !/^\s/.test(paragraph)
  let left = opens ? most - indent : most
  for (const piece of clusters(paragraph).flatMap((cluster) => cut(cluster, most - indent))) {
    // Spaces at the end of a line take no room.
    if (widthsOf(piece.trimEnd()) > left && lines.at(-1) !== '') {
      lines.push('')
      left = most
    }
    lines[lines.length - 1] += piece
    left -= widthsOf(piece)
  }
  return lines.map((text, index) => ({ text, opens: index === 0 && opens }))
}

/** What stays on one line: a word, or a character with the marks that belong to it and the space behind. */
function clusters(paragraph: string): string[] {
  const found: string[] = []
  let last = ''
  for (const grapheme of graphemes(paragraph)) {
    if (last !== '' && sticks(last, grapheme)) found.push((found.pop() ?? '') + grapheme)
    else found.push(grapheme)
    // A space behind an opening mark does not free it from what it opens.
    if (!isSpace(grapheme) || !OPENING.test(last)) last = grapheme
  }
  return found
}

function sticks(last: string, grapheme: string): boolean {
  if (isCommon(last) && isCommon(grapheme)) return false
  if (isSpace(grapheme) || CLOSING.test(grapheme)) return true
  return OPENING.test(last) || (isWord(last) && isWord(grapheme))
}

/** What is longer than a line is cut where it must be. */
function cut(cluster: string, most: number): string[] {
  if (widthsOf(cluster.trimEnd()) <= most) return [cluster]
  const pieces: string[] = []
  let left = 0
  for (const grapheme of graphemes(cluster)) {
    const width = widthOf(grapheme)
    if (width > left) {
      pieces.push('')
      left = most
    }
    pieces[pieces.length - 1] += grapheme
    left -= width
  }
  return pieces
}

const widthsOf = (text: string) => graphemes(text).reduce((sum, grapheme) => sum + widthOf(grapheme), 0)

function widthOf(grapheme: string): number {
  if (isCommon(grapheme)) return EM
  if (/^\p{Extended_Pictographic}/u.test(grapheme)) return 14
  if (!/^[\u0020-\u024f]/.test(grapheme) || /^[MWmw@%&\u00c6\u0152]/.test(grapheme)) return EM
  return /^\p{Lu}/u.test(grapheme) ? 8 : 6
}

/** Nearly all that is told: without this a long account takes five times as long. */
const isCommon = (grapheme: string) => grapheme >= '\u4e00' && grapheme <= '\u9fff'

const isSpace = (grapheme: string) => /^[^\S\u3000]/.test(grapheme)

/** Letters, digits and what joins them, of scripts that put spaces between words. */
const isWord = (grapheme: string) => !WITHOUT_SPACES.test(grapheme) && WORD.test(grapheme)

const WITHOUT_SPACES =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\uff00-\uffef]/u
const WORD = /^[\p{L}\p{N}\p{M}!-/:-@[-`{-~]/u

/** Marks that no line begins with, and marks that no line ends with. */
const CLOSING =
  /^[\u3001\u3002\uff0c\uff0e\uff1a\uff1b\uff1f\uff01\u201d\u2019\u300d\u300f\u300b\u3009\u3011\u3015\u3017\uff09\uff3d\uff5d\u2026\u2014\u2013\uff5e\u301c\u00b7\u30fb\uff05\u2030\u2103\u00b0!),.:;?\]}%]/
const OPENING = /^[\u201c\u2018\u300c\u300e\u300a\u3008\u3010\u3014\u3016\uff08\uff3b\uff5b\uffe5\uff04\u00a5$([{]/

function graphemes(text: string): string[] {
  if (!JOINED.test(text)) return [...text]
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment)
}

/** Without these every character stands alone, and asking the segmenter takes thirty times as long. */
const JOINED = /\p{M}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|[\u1100-\u11ff]/u
const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'grapheme' })
