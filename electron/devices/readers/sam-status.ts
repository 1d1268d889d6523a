import { misread, noDevice, type ReaderProblem } from './reader.ts'

/** What the security module of every reader answers: the third status byte of a frame, the result of an SDT function. */
export const SAM = { done: 0x90, found: 0x9f, noCard: 0x80, notSelected: 0x81 } as const

/** What any other answer means. */
export function samProblem(status: number): ReaderProblem {
  // Below 0x10 the library speaks of the line to the module; 0x60 and 0x66: the module is broken or not authorised.
  if (status < 0x10 || status === 0x60 || status === 0x66) return noDevice('NOT_CONNECTED')
  // 0x31 to 0x33: card and module do not accept each other; 0x40: a card of another kind.
  if ((status >= 0x31 && status <= 0x33) || status === 0x40) return misread('CARD_REFUSED')
  return misread('READ_FAILED')
}
