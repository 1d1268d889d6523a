import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import { NUMERAL_SIGNS } from './chinese-number.ts'

/** A piece of a text and where it begins. */
export type Piece = Readonly<{ text: string; at: number }>

/** Of two alternatives that begin alike the longer one is meant: 块钱 before 块. */
export const longestFirst = (list: readonly string[]): string =>
  list.toSorted((one, other) => other.length - one.length).join('|')

export const piecesOf = (text: string, pattern: RegExp): Piece[] =>
  [...text.matchAll(pattern)].map((match) => ({ text: match[0], at: match.index }))

/**
 * A text as the rules read it: figures of a wide keyboard are plain ones (12,300 and 4.5 among them), and no space parts
 * a figure from its word (3 万元). `said` gives back what stood there.
 */
export function inPlainFigures(text: string): Readonly<{ plain: string; said: (piece: Piece) => Piece }> {
  const wide = text
    .replace(/[０-９％]|(?<=[0-9０-９])[，．](?=[0-9０-９])/g, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=\d)[wWｗＷ](?![A-Za-z\d])/g, TEN_THOUSAND)
  const gaps = new Set([...wide.matchAll(GAP)].map(({ index }) => index))
  const kept = Array.from({ length: text.length }, (_, index) => index).filter((index) => !gaps.has(index))
  const said = ({ text: piece, at }: Piece): Piece => {
    const [begin = 0, last = 0] = [kept[at], kept[at + piece.length - 1]]
    return { text: text.slice(begin, last + 1), at: begin }
  }
  return { plain: kept.map((index) => wide.charAt(index)).join(''), said }
}

/** 15w. */
const TEN_THOUSAND = words.amountRules.tenThousand
/** 3 万元, 10 000 元. */
const GAP = new RegExp(
  [
    '(?<=\\d)[ \\u3000](?=\\p{Script=Han}|㎡)',
    '(?<=\\p{Script=Han})[ \\u3000](?=\\d)',
    `(?<=(?<!\\d)\\d{1,3}(?: \\d{3})*) (?=\\d{3}(?: \\d{3})*(?: ?[${words.amountRules.grouped}]))`,
  ].join('|'),
  'gu',
)

/** Signs of a number that counts units; 几 among them, for about so many. */
export const COUNTED = NUMERAL_SIGNS + words.about

/** A rule with its parts put in: `@measure@` stands for the part of that name. */
export const filled = (rule: string, parts: Readonly<Record<string, string>>): string =>
  rule.replaceAll(/@(\w+)@/g, (_, part: string) => parts[part] ?? '')
