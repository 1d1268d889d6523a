import { hash } from 'node:crypto'
import type { Recording, VoicePacks } from '../../../shared/contract/ticket-display.ts'
import { phrasesOfHall, STANDARD_PACK } from '../../../shared/model/clip-plan.ts'
import { spokenWords } from '../../../shared/model/rule-packs.ts'
import { soundOf } from '../../../shared/model/sound-file.ts'
import {
  deleteVoiceClip,
  findVoiceClip,
  type ListedClip,
  listVoiceClips,
  saveVoiceClip,
} from '../../store/tables/displays.ts'
import { listDesks } from '../../store/tables/staff.ts'
import { listServices } from '../../store/tables/ticket-services.ts'
import type { Work } from '../command.ts'
import type { Office, Reading } from '../office.ts'
import { refuse } from '../refusal.ts'

const LONGEST_SECONDS = 10

/** The hall's own recordings by pack, and every phrase its calls are joined from. */
export function voicePacks({ db, today }: Reading): VoicePacks {
  const clips = listVoiceClips(db)
  const names = [...new Set([STANDARD_PACK, ...clips.map(({ pack }) => pack)])]
  const deskNames = listDesks(db).map(({ name }) => name)
  const prefixes = listServices(db, today).map(({ prefix }) => prefix)
  return {
    packs: names.map((name) => ({ name, clips: clips.filter(({ pack }) => pack === name).map(toRecording) })),
    phrases: [...phrasesOfHall(deskNames, prefixes, spokenWords)],
  }
}

/** See the contract. What a file is called does not count: a page or a text is refused as NOT_A_SOUND. */
export function addClip(work: Work, input: { pack: string; phrase: string; base64: string }): Recording {
  const { db, now, actor, changed } = work
  const { pack, phrase } = input
  const bytes = Buffer.from(input.base64, 'base64')
  const sound = soundOf(bytes) ?? refuse('NOT_A_SOUND')
  if (sound.seconds !== null && sound.seconds > LONGEST_SECONDS) refuse('SOUND_TOO_LONG')
  const clip = { pack, phrase, type: sound.type, digest: hash('sha256', bytes, 'hex'), addedAt: now }
  saveVoiceClip(db, { ...clip, addedBy: actor.id, bytes })
  changed('ticket', `${pack}/${phrase}`, { after: clip })
  return toRecording({ ...clip, size: bytes.length })
}

/** The phrase is spoken by the standard or the built-in recording from now on. */
export function removeClip({ db, changed }: Work, input: { pack: string; phrase: string }): { removed: true } {
  if (deleteVoiceClip(db, input.pack, input.phrase) === 0) refuse('NOT_FOUND')
  changed('ticket', `${input.pack}/${input.phrase}`)
  return { removed: true }
}

/** The sound at `/voice/<digest>`; undefined when it was removed. */
export function voiceClip({ db }: Office, digest: string) {
  return findVoiceClip(db, digest)
}

function toRecording({ phrase, digest, type, addedAt, size }: Omit<ListedClip, 'pack'>): Recording {
  return { phrase, digest, type, bytes: size, addedAt }
}
