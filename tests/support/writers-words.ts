/** Two who write in one account, each by the rare hanzi that all of their words begin with. */
export const WRITERS = ['𠮷', '𬭎'] as const
export type WriterSign = (typeof WRITERS)[number]

/** Where their other hanzi come from: common ones, those of extension A from 㛃 on, and such as take two units of a string. */
const FIRST = { 𠮷: [0x4e00, 0x36c3, 0x22000], 𬭎: [0x6e00, 0x3a00, 0x24000] } as const

/** A word like no other of the two: a merge that mixes hanzi of different words cannot hide. */
export const wordOf = (writer: WriterSign, count: number): string =>
  writer + String.fromCodePoint(...FIRST[writer].map((first) => first + count))

export const wordsOf = (writer: WriterSign, text: string): string[] =>
  text.match(new RegExp(`${writer}\\p{Script=Han}{3}`, 'gu')) ?? []

export const wordsOfBoth = (text: string): string[] => text.match(new RegExp(WORD, 'gu')) ?? []

/** What ends a word here. */
export const ENDS = ['，', '，', '，', '。', '；', '\n'] as const

/** Words with their ends, and all that is neither, so that nothing of the text is missing. */
export const piecesOf = (text: string): string[] =>
  text.match(new RegExp(`${WORD}${END}*|${END}+|[\\s\\S]`, 'gu')) ?? []

/** What is neither a whole word nor the end of one. */
export const mixedIn = (text: string): string => text.replaceAll(new RegExp(`${WORD}|${END}`, 'gu'), '')

export const without = (word: string, text: string): string => text.replace(new RegExp(`${word}${END}?`, 'u'), '')

const WORD = `[${WRITERS.join('')}]\\p{Script=Han}{3}`
const END = `[${ENDS.join('')}]`
