import { z } from 'zod'
import { HeardText, SpeechManifest } from '../../../shared/model/speech-model.ts'

const session = z.int().positive()

/** What the engine needs to start; the folder's files were verified before. */
export const SpeechLoad = z.strictObject({
  folder: z.string(),
  manifest: SpeechManifest,
  /** The model that tells speech from other sounds. */
  detector: z.string(),
  /** A short recording, to measure how fast this computer recognises. */
  sample: z.string(),
})
export type SpeechLoad = z.output<typeof SpeechLoad>

/** What the process of the engine is told. `sound` is 16-bit PCM, 16 kHz, mono, in base64. */
export const ToSpeech = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('start'), load: SpeechLoad }),
  /** `heard`: samples of the session that another process heard before this one. */
  z.strictObject({ what: z.literal('open'), session, heard: z.int(), segment: z.int() }),
  z.strictObject({ what: z.literal('sound'), session, sound: z.string() }),
  /** What is being said now ends here. */
  z.strictObject({ what: z.literal('end'), session }),
  z.strictObject({ what: z.literal('forget'), session }),
  z.strictObject({ what: z.literal('stop') }),
])
export type ToSpeech = z.output<typeof ToSpeech>

export const FromSpeech = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('ready'), realTimeFactor: z.number() }),
  z.strictObject({ what: z.literal('failed'), reason: z.enum(['NO_ENGINE', 'MODEL_REFUSED']) }),
  z.strictObject({ what: z.literal('text'), session, heard: HeardText }),
  /** One piece of sound was heard, so that the hall knows how far behind the engine is. */
  z.strictObject({ what: z.literal('heard'), session, samples: z.int() }),
  z.strictObject({ what: z.literal('ended'), session }),
])
export type FromSpeech = z.output<typeof FromSpeech>
