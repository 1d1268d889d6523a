import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { AccountId, TranscriptId, VisitId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { said, stream } from './procedure.ts'
import { COUNTERS } from './roles.ts'
import { Manner, Part, Signature } from './transcript.ts'

/** One sentence of an account: which part, and which sentence of it from 0. */
export const Place = z.object({ part: Part, sentence: z.int().min(0).max(20_000) })
export type Place = z.output<typeof Place>

/** What the clerk's page says of the read-back that is under way. */
export const ReadingBack = z.strictObject({
  version: z.int(),
  place: Place.nullable(),
  /** How the visitor will agree: their screen says what comes next. */
  manner: Manner,
  /** The visitor is asked to sign on their screen; another number asks once more, on an empty pad. */
  asking: z.int().nullable(),
})
export type ReadingBack = z.output<typeof ReadingBack>

const Drawing = z.object({ strokes: z.union([Signature, z.tuple([])]), done: z.boolean() })
export type Drawing = z.output<typeof Drawing>

export const ReadBackView = z.object({
  /** How many visitor's screens of the counter that asks show this account. */
  screens: z.int(),
  /** Whose page reads; another person's waits until they are through. Where they are is told to their counter alone. */
  reader: z.object({ account: AccountId, name: z.string() }).nullable(),
  reading: ReadingBack.nullable(),
  drawing: Drawing,
})
export type ReadBackView = z.output<typeof ReadBackView>

/** Whose account is being read at a counter: its screen shows that, also where the visitor has no number. */
export const CounterView = z.object({ visit: VisitId.nullable() })
export type CounterView = z.output<typeof CounterView>

/**
 * The read-back while it is under way; part of the group `transcript`. It is in the memory of the hall alone: no row, no
 * journal. A signature is kept when the clerk seals the account with it.
 */
export const transcriptReadBack = {
  /** How it stands, and each change of it, for the clerk's page and for the visitor's screen. */
  followReadBack: stream('transcript', 'followReadBack', COUNTERS)
    .input(z.object({ transcript: TranscriptId, from: z.enum(['desk', 'screen']) }))
    .output(eventIterator(ReadBackView))
    .errors(failures('NOT_FOUND')),
  /** What is read back at the counter of who asks, and each change of it, for the visitor's screen there. */
  followCounter: stream('transcript', 'followCounter', COUNTERS).output(eventIterator(CounterView)),
  /** The clerk's page says where it is; null when it reads no longer. HELD_ELSEWHERE while another person reads it. */
  readBack: said('transcript', 'readBack', COUNTERS)
    .input(z.strictObject({ transcript: TranscriptId, reading: ReadingBack.nullable() }))
    .output(z.object({ heard: z.literal(true) }))
    .errors(failures('NOT_FOUND', 'ALREADY_CONFIRMED', 'WITHDRAWN', 'HELD_ELSEWHERE')),
  /** What the visitor drew so far. WRONG_STATE where nobody asks at this counter any more, or asked anew. */
  draw: said('transcript', 'draw', COUNTERS)
    .input(z.strictObject({ transcript: TranscriptId, asking: z.int(), ...Drawing.shape }))
    .output(z.object({ heard: z.literal(true) }))
    .errors(failures('NOT_FOUND', 'WRONG_STATE')),
}
