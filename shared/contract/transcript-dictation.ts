import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { TranscriptId } from '../model/ids.ts'
import { HeardText, SpeechFault, SpeechFiles, SpeechModelWords, SpeechStatus } from '../model/speech-model.ts'
import { failures } from './errors.ts'
import { command, commandInput, query, said, stream } from './procedure.ts'
import { COUNTERS, type Role } from './roles.ts'

const ADMINISTRATOR = ['administrator'] as const satisfies readonly Role[]

/** Two seconds of sound: far more than a page sends at once. */
const LARGEST_SOUND = 96_000

/**
 * Why a dictation ended; `slow`: the engine could not keep up, `account`: nobody may write there any more, `elsewhere`:
 * the same person began another one.
 */
const DictationEnd = z.enum(['asked', 'engine', 'slow', 'account', 'elsewhere'])

const DictationEvent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('engine'), status: SpeechStatus }),
  /** The engine listens; `session` is where sound is sent to. */
  z.object({ what: z.literal('open'), session: z.uuid() }),
  z.object({ what: z.literal('text'), heard: HeardText }),
  z.object({ what: z.literal('ended'), why: DictationEnd }),
])
export type DictationEvent = z.output<typeof DictationEvent>

const Folder = z.string().trim().min(1).max(400)

export const SpeechSettings = z.object({
  /** Null where dictation is off. */
  folder: z.string().nullable(),
  model: SpeechModelWords.nullable(),
  status: SpeechStatus,
})
export type SpeechSettings = z.output<typeof SpeechSettings>

const SpeechFolder = z.object({
  /** Null where the folder has no list of its files that could be used. */
  model: SpeechModelWords.nullable(),
  fault: SpeechFault.nullable(),
  files: z.array(z.object({ path: z.string(), bytes: z.int() })),
  /** Not all of its files are told. */
  more: z.boolean(),
})
export type SpeechFolder = z.output<typeof SpeechFolder>

const Described = z.object({
  fault: SpeechFault.nullable(),
  file: z.string().nullable(),
  files: z.array(z.object({ part: z.string(), path: z.string(), sha256: z.string(), bytes: z.int() })),
})
export type Described = z.output<typeof Described>

/**
 * Part of the group `transcript`: speech becomes text beside an account, never in it. What is said is in no journal,
 * change, log or file; sound and text live in the memory of the hall until the dictation ends.
 */
export const transcriptDictation = {
  /** For who may write this account now. The texts come here, the sound goes by {@link dictated}. */
  dictation: stream('transcript', 'dictation', COUNTERS)
    .input(z.object({ transcript: TranscriptId }))
    .output(eventIterator(DictationEvent))
    .errors(failures('NOT_FOUND', 'ALREADY_CONFIRMED', 'WITHDRAWN')),
  /**
   * Sound of an open dictation in its order: 16-bit PCM, 16 kHz, mono. With `last` what is being said ends here.
   * `behindMs`: what the engine has not heard yet.
   */
  dictated: said('transcript', 'dictated', [...COUNTERS, ...ADMINISTRATOR])
    .input(
      z.strictObject({ session: z.uuid(), sound: z.base64().max(LARGEST_SOUND), last: z.boolean().default(false) }),
    )
    .output(z.object({ behindMs: z.int() }))
    .errors(failures('NOT_FOUND')),
  speech: query('transcript', 'speech', ADMINISTRATOR).output(SpeechSettings),
  /** What lies in a folder of the hall's computer that may be a model. */
  speechFolder: query('transcript', 'speechFolder', ADMINISTRATOR)
    .input(z.object({ folder: Folder }))
    .output(SpeechFolder),
  /**
   * Reads the files through and tells their digests; with `write` they count as genuine from now on, by a manifest in
   * the folder.
   */
  describeSpeech: said('transcript', 'describeSpeech', ADMINISTRATOR)
    .input(z.strictObject({ folder: Folder, words: SpeechModelWords, files: SpeechFiles, write: z.boolean() }))
    .output(Described),
  /** Null turns dictation off. The folder is verified anew, also where it is the same. */
  chooseSpeech: command('transcript', 'chooseSpeech', ADMINISTRATOR)
    .input(commandInput({ folder: Folder.nullable() }))
    .output(z.object({ chosen: z.literal(true) })),
  /** A dictation that belongs to no account, to try the microphone. */
  tryDictation: stream('transcript', 'tryDictation', ADMINISTRATOR).output(eventIterator(DictationEvent)),
}
