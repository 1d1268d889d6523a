import { z } from 'zod'

/** The kinds of models that the engine recognises whole sentences with, and the files that each of them needs. */
export const SPEECH_KINDS = {
  zipformerCtc: ['model', 'tokens'],
  senseVoice: ['model', 'tokens'],
  paraformer: ['model', 'tokens'],
  transducer: ['encoder', 'decoder', 'joiner', 'tokens'],
  wenetCtc: ['model', 'tokens'],
  nemoCtc: ['model', 'tokens'],
  dolphin: ['model', 'tokens'],
  fireRedAsr: ['encoder', 'decoder', 'tokens'],
  whisper: ['encoder', 'decoder', 'tokens'],
} as const satisfies Record<string, readonly string[]>

export type SpeechKind = keyof typeof SPEECH_KINDS
export const SpeechKind = z.enum(Object.keys(SPEECH_KINDS) as [SpeechKind, ...SpeechKind[]])

/** A file below the model's folder: no way out of it, whatever the system's rules for paths are. */
const InsidePath = z
  .string()
  .min(1)
  .max(200)
  .refine((path) => !/^[/\\]|^[A-Za-z]:|\\|\0/.test(path) && !path.split('/').includes('..'))

const words = z.string().trim().min(1).max(120)

export const SpeechModelWords = z.strictObject({
  name: words,
  licence: words,
  language: words,
  kind: SpeechKind,
})
export type SpeechModelWords = z.output<typeof SpeechModelWords>

/** Which file plays which part. */
export const SpeechFiles = z.record(z.string().max(20), InsidePath)
export type SpeechFiles = z.output<typeof SpeechFiles>

/** `manifest.json` in the folder of a model: what it is, and what its files must be, byte by byte. */
export const SpeechManifest = z
  .object({
    ...SpeechModelWords.shape,
    files: z.record(
      z.string(),
      z.strictObject({
        path: InsidePath,
        sha256: z
          .string()
          .toLowerCase()
          .regex(/^[0-9a-f]{64}$/),
      }),
    ),
    sampleRate: z.literal(16_000).default(16_000),
    features: z.int().min(20).max(256).default(80),
  })
  .refine(({ kind, files }) => SPEECH_KINDS[kind].every((part) => part in files))
export type SpeechManifest = z.output<typeof SpeechManifest>

export const MANIFEST_FILE = 'manifest.json'

/** What is wrong with a folder; `ENDS_ENGINE`: its files are what the manifest says, and the engine still breaks on them. */
export const SpeechFault = z.enum([
  'NO_FOLDER',
  'NO_MANIFEST',
  'MANIFEST_UNFIT',
  'FILE_MISSING',
  'FILE_OUTSIDE',
  'FILE_CHANGED',
  'MODEL_REFUSED',
  'ENDS_ENGINE',
])
export type SpeechFault = z.output<typeof SpeechFault>

/**
 * How dictation stands in this hall. `off`: no model was chosen. `no-engine`: there is none for this computer.
 * `crashed`: it ended and starts again by itself. `damaged`: nothing more happens until the administrator acts.
 * `realTimeFactor`: the time to recognise a sound, divided by its length.
 */
export const SpeechStatus = z.discriminatedUnion('state', [
  z.object({ state: z.literal('off') }),
  z.object({ state: z.literal('no-engine') }),
  z.object({ state: z.literal('verifying'), percent: z.int().min(0).max(100) }),
  z.object({ state: z.literal('damaged'), fault: SpeechFault, file: z.string().nullable() }),
  z.object({ state: z.literal('starting') }),
  z.object({ state: z.literal('ready'), realTimeFactor: z.number() }),
  z.object({ state: z.literal('crashed') }),
])
export type SpeechStatus = z.output<typeof SpeechStatus>

/** What was heard. Times are milliseconds since the dictation began; a `partial` is replaced by what follows it. */
export const HeardText = z.object({
  kind: z.enum(['partial', 'final']),
  segment: z.int(),
  text: z.string(),
  fromMs: z.int(),
  toMs: z.int(),
})
export type HeardText = z.output<typeof HeardText>
