import { type ReadableDb, row, run, type WritableDb } from '../database.ts'

export type SpeechSetting = Readonly<{ folder: string | null; chosen: number }>

/** Nobody chose a model yet. */
const UNSET: SpeechSetting = { folder: null, chosen: 0 }

export function findSpeechSetting(db: ReadableDb): SpeechSetting {
  return row(db, 'SELECT folder, chosen FROM speech_settings') ?? UNSET
}

export function saveSpeechSetting(db: WritableDb, { folder, chosen }: SpeechSetting): void {
  run(
    db,
    `INSERT INTO speech_settings (id, folder, chosen) VALUES (1, :folder, :chosen)
     ON CONFLICT (id) DO UPDATE SET folder = :folder, chosen = :chosen`,
    { folder, chosen },
  )
}
