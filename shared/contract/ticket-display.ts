import { z } from 'zod'
import { AccountId, ServiceId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { Instant, text } from './values.ts'

const ADMINISTRATOR = ['administrator'] as const

/** Recordings of one speaker or dialect; its phrases are joined to calls. */
const PackName = text(20)
const Phrase = text(20)

/** 1 MB of sound, as it travels. */
export const LARGEST_CLIP = 1_048_576
const base64Length = (bytes: number) => 4 * Math.ceil(bytes / 3)

const settings = {
  /** The services whose calls and counts it shows; empty is all. */
  services: z.array(ServiceId).max(200),
  large: z.boolean(),
  contrast: z.boolean(),
  /** Percent; 0 is silent. */
  volume: z.int().min(0).max(100),
  /** The packs a call is spoken in, one after the other; empty is the hall's own standard. */
  packs: z.array(PackName).max(5),
}

/** How the display that asks looks and speaks. */
export const DisplayNow = z.object({
  ...settings,
  repeats: z.int(),
  /** `HH:MM` hall time, both empty without quiet hours; a span may go over midnight. */
  quietFrom: z.string(),
  quietTo: z.string(),
  /** Changes whenever a recording was added or removed. */
  recordings: z.string(),
})
export type DisplayNow = z.output<typeof DisplayNow>

const DisplaySetting = z.object({ account: AccountId, name: z.string(), active: z.boolean(), ...settings })
export type DisplaySetting = z.output<typeof DisplaySetting>

const Recording = z.object({
  phrase: z.string(),
  /** The recording is at `/voice/<digest>` of the hall. */
  digest: z.string(),
  type: z.string(),
  bytes: z.int(),
  addedAt: Instant,
})
export type Recording = z.output<typeof Recording>

const VoicePacks = z.object({
  /** The pack of the hall's own standard first; it is always there. */
  packs: z.array(z.object({ name: z.string(), clips: z.array(Recording) })),
  /** Every phrase that the calls of this hall are joined from, in speaking order. */
  phrases: z.array(z.string()),
})
export type VoicePacks = z.output<typeof VoicePacks>

/** The hall's displays and their voice; what the administrator sets is seen and heard at once. */
export const displays = {
  displays: query('ticket', 'displays', ADMINISTRATOR).output(z.array(DisplaySetting)),
  setDisplay: command('ticket', 'setDisplay', ADMINISTRATOR)
    .input(commandInput({ account: AccountId, ...settings }))
    .output(DisplaySetting),
  voicePacks: query('ticket', 'voicePacks', ['display', ...ADMINISTRATOR]).output(VoicePacks),
  /** A recording of one phrase, instead of an earlier one: Ogg, WAV, MP3 or WebM, told by its content; at most 10 s. */
  addClip: command('ticket', 'addClip', ADMINISTRATOR)
    .input(commandInput({ pack: PackName, phrase: Phrase, base64: z.base64().max(base64Length(LARGEST_CLIP)) }))
    .output(Recording)
    .errors(failures('NOT_A_SOUND', 'SOUND_TOO_LONG')),
  removeClip: command('ticket', 'removeClip', ADMINISTRATOR)
    .input(commandInput({ pack: PackName, phrase: Phrase }))
    .output(z.object({ removed: z.literal(true) })),
}
