import type { AccountId } from '../../../shared/model/ids.ts'
import { type ReadableDb, row, rows, run, type WritableDb } from '../database.ts'

/** How one display looks and speaks; `services` and `packs` are JSON lists that were parsed before they were written. */
export type DisplayRow = Readonly<{
  account: AccountId
  services: string
  large: number
  contrast: number
  volume: number
  packs: string
}>

export function findDisplay(db: ReadableDb, account: AccountId): DisplayRow | undefined {
  return row(db, 'SELECT * FROM displays WHERE account = :account', { account })
}

export function saveDisplay(db: WritableDb, display: DisplayRow): void {
  run(
    db,
    `INSERT INTO displays (account, services, large, contrast, volume, packs)
     VALUES (:account, :services, :large, :contrast, :volume, :packs)
     ON CONFLICT (account) DO UPDATE SET services = :services, large = :large, contrast = :contrast,
       volume = :volume, packs = :packs`,
    display,
  )
}

export type VoiceClip = Readonly<{
  pack: string
  phrase: string
  type: string
  digest: string
  addedAt: number
  addedBy: AccountId
  bytes: Uint8Array
}>

export function saveVoiceClip(db: WritableDb, clip: VoiceClip): void {
  run(
    db,
    `INSERT INTO voice_clips (pack, phrase, type, digest, added_at, added_by, bytes)
     VALUES (:pack, :phrase, :type, :digest, :addedAt, :addedBy, :bytes)
     ON CONFLICT (pack, phrase) DO UPDATE SET type = :type, digest = :digest, added_at = :addedAt,
       added_by = :addedBy, bytes = :bytes`,
    clip,
  )
}

/** How many there were to remove. */
export function deleteVoiceClip(db: WritableDb, pack: string, phrase: string): number {
  return run(db, 'DELETE FROM voice_clips WHERE pack = :pack AND phrase = :phrase', { pack, phrase })
}

export type ListedClip = Omit<VoiceClip, 'bytes' | 'addedBy'> & Readonly<{ size: number }>

export function listVoiceClips(db: ReadableDb): ListedClip[] {
  return rows(
    db,
    `SELECT pack, phrase, type, digest, added_at, length(bytes) AS size FROM voice_clips ORDER BY pack, phrase`,
  )
}

/** The sound itself, whatever phrase it is for. */
export function findVoiceClip(db: ReadableDb, digest: string): Pick<VoiceClip, 'type' | 'bytes'> | undefined {
  return row(db, 'SELECT type, bytes FROM voice_clips WHERE digest = :digest LIMIT 1', { digest })
}

/** Another text after every change of the recordings; asked at every change of the board, so both come from an index. */
export function voiceClipsVersion(db: ReadableDb): string {
  const found = row<{ clips: number; newest: number | null }>(
    db,
    'SELECT (SELECT count(*) FROM voice_clips) AS clips, (SELECT max(added_at) FROM voice_clips) AS newest',
  )
  return `${found?.clips ?? 0}-${found?.newest ?? 0}`
}
