import words from '../../resources/rules/account-facts.json' with { type: 'json' }
import { NUMERAL_SIGNS } from './chinese-number.ts'

/** A piece of a text and where it begins. */
export type Piece = Readonly<{ text: string; at: number }>

/** Of two alternatives that begin alike the longer one is meant: 块钱 before 块. */
export const longestFirst = (list: readonly string[]): string =>
  list.toSorted((one, other) => other.length - one.length).join('|')

export const piecesOf = (text: string, pattern: RegExp): Piece[] =>
  [...text.matchAll(pattern)].map((match) => ({ text: match[0], at: match.index }))

/** Figures as a wide keyboard writes them, 12,300 and 4.5 among them; every sign stays in its place. */
export const inPlainFigures = (text: string): string =>
  text.replace(/[０-９％]|(?<=[0-9０-９])[，．](?=[0-9０-９])/g, (sign) => sign.normalize('NFKC'))

/** Signs of a number that counts units; 几 among them, for about so many. */
export const COUNTED = NUMERAL_SIGNS + words.about
