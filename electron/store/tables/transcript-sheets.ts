import type { AccountId, TranscriptId, TranscriptSheetId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, run, type WritableDb } from '../database.ts'

/** An account as it was printed. `revision` is 0 where the visitor had not confirmed that version yet. */
export type SheetRow = Readonly<{
  id: TranscriptSheetId
  transcript: TranscriptId
  version: number
  revision: number
  html: string
  digest: string
  issuedAt: number
  issuedBy: AccountId
}>

export type PrintedSheet = SheetRow & Readonly<{ copies: number }>

export function insertSheet(db: WritableDb, sheet: SheetRow): void {
  run(
    db,
    `INSERT INTO transcript_sheets (id, transcript, version, revision, html, digest, issued_at, issued_by)
     VALUES (:id, :transcript, :version, :revision, seal('transcript_sheets.html:' || :id, :html), :digest, :issuedAt,
       :issuedBy)`,
    sheet,
  )
}

export function findSheet(db: ReadableDb, id: TranscriptSheetId): PrintedSheet | undefined {
  return row(db, `${SHEET} WHERE s.id = :id`, { id })
}

/** The sheet of one version, as a draft (revision 0) or as the visitor confirmed it. */
export function findSheetOf(
  db: ReadableDb,
  { transcript, version, revision }: Pick<SheetRow, 'transcript' | 'version' | 'revision'>,
): PrintedSheet | undefined {
  return row(db, `${SHEET} WHERE s.transcript = :transcript AND s.version = :version AND s.revision = :revision`, {
    transcript,
    version,
    revision,
  })
}

const SHEET = `SELECT s.id, s.transcript, s.version, s.revision, s.digest, s.issued_at, s.issued_by,
    coalesce(unseal('transcript_sheets.html:' || s.id, s.html), '') AS html,
    (SELECT count(*) FROM transcript_prints p WHERE p.sheet = s.id) AS copies
  FROM transcript_sheets s`

export type SheetPrint = Readonly<{
  sheet: TranscriptSheetId
  copy: number
  at: number
  account: AccountId
  second: AccountId | null
}>

export function insertSheetPrint(db: WritableDb, print: SheetPrint): void {
  insert(db, 'transcript_prints', print)
}

export function findSheetPrint(db: ReadableDb, sheet: TranscriptSheetId, copy: number): SheetPrint | undefined {
  return row(db, 'SELECT * FROM transcript_prints WHERE sheet = :sheet AND copy = :copy', { sheet, copy })
}
