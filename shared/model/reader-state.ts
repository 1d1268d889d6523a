import { z } from 'zod'

/** What a card reader does at the moment. After `crashed` it is started again by itself; `stopped` was asked for. */
export const ReaderState = z.enum(['starting', 'ready', 'no-device', 'card-present', 'misread', 'crashed', 'stopped'])
export type ReaderState = z.output<typeof ReaderState>

/**
 * Why a reader cannot read. `DRIVER_MISSING`: this installation has no module for such readers; `LIBRARY_UNFIT`: the
 * library is damaged, of another processor or without the functions; `ADDRESS_NOT_LOCAL`: the service stands on
 * another computer and the administrator has not allowed that; `ANSWER_UNFIT`: the mapping does not fit the answer.
 */
export const ReaderReason = z.enum([
  'DRIVER_MISSING',
  'LIBRARY_MISSING',
  'LIBRARY_UNFIT',
  'NODE_MISSING',
  'NOT_CONNECTED',
  'SERVICE_AWAY',
  'ADDRESS_NOT_LOCAL',
  'FOLDER_MISSING',
  'READ_FAILED',
  'CARD_REFUSED',
  'ANSWER_UNFIT',
  'SILENT',
  'ENDED',
])
export type ReaderReason = z.output<typeof ReaderReason>

/** A state with its reason; null where there is nothing to explain. It never tells anything of a card. */
export const ReaderStatus = z.strictObject({ state: ReaderState, reason: ReaderReason.nullable() })
export type ReaderStatus = z.output<typeof ReaderStatus>
