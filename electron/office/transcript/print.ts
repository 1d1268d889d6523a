import { createHash } from 'node:crypto'
import { COUNTERS, READERS } from '../../../shared/contract/roles.ts'
import type { AccountId, TranscriptId, TranscriptSheetId, VisitId } from '../../../shared/model/ids.ts'
import { type ReadableDb, write } from '../../store/database.ts'
import { findCasefileByVisit } from '../../store/tables/casefile.ts'
import { digestOf, hasEntryAfter } from '../../store/tables/journal.ts'
import { findTranscript, type TranscriptRow } from '../../store/tables/transcript.ts'
import {
  findSheet,
  findSheetOf,
  findSheetPrint,
  insertSheet,
  insertSheetPrint,
  type PrintedSheet,
  type SheetPrint,
} from '../../store/tables/transcript-sheets.ts'
import type { Work } from '../command.ts'
import { sheetOfCopy } from '../copy-mark.ts'
import type { Documents } from '../documents.ts'
import { appendEntry } from '../journal/journal.ts'
import type { Actor, Office, Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { mayReadAccount, readableAccount } from './access.ts'
import { revisionOf } from './revisions.ts'
import { accountTitle, type PrintedVersion, renderAccount } from './sheet.ts'

/** `revision` 0 is the account as it is being written: a draft, to be signed by hand or with a thumbprint. */
type Asked = Readonly<{ transcript: TranscriptId; revision: number }>

/** Who signs beside the one who prints; null where nobody did. */
type Seconded = Readonly<{ second: Actor | null }>

/** The account as it is or would be on paper; NOT_FOUND where there is no such revision or nothing is being written, SEAL_BROKEN. */
export function accountSheet(documents: Documents, reading: Reading, input: Asked) {
  const transcript = readableAccount(reading.db, reading.actor, input.transcript)
  const which = versionAsked(reading, transcript, input)
  const printed = findSheetOf(reading.db, which)
  const html = printed?.html || renderAccount(documents, reading, transcript.visit, which)
  const fileName = `${accountTitle(reading.db, transcript.visit, which.revision)}.pdf`
  return { html, version: which.version, copies: printed?.copies ?? 0, fileName }
}

/**
 * The same to be kept as a file: an accusation's leaves the hall on paper only (SECOND_PERSON_NEEDED), and before its matter
 * is opened an account may become one (NOT_OPENED).
 */
export function accountToSave(documents: Documents, reading: Reading, input: Asked) {
  const transcript = readableAccount(reading.db, reading.actor, input.transcript)
  if (!findCasefileByVisit(reading.db, transcript.visit)) refuse('NOT_OPENED')
  refuseAlone(reading, transcript, null)
  return accountSheet(documents, reading, input)
}

/**
 * Counts one copy of an account. What the first one looked like is kept, encrypted, and every later copy is that sheet
 * with the mark of a reprint. The words do not enter the command's result, which is kept for a week. An accusation is
 * printed by two, both of whom may read it (articles 30 and 46): SECOND_PERSON_NEEDED.
 */
export function printAccount(work: Work, input: Asked & Seconded): { sheet: TranscriptSheetId; copy: number } {
  const transcript = readableAccount(work.db, work.actor, input.transcript)
  refuseLookers(work, transcript)
  const second = refuseAlone(work, transcript, input.second)
  const which = versionAsked(work, transcript, input)
  return countCopy(work, findSheetOf(work.db, which) ?? keepSheet(work, transcript, which), second)
}

/** One more copy of a sheet that was printed before; of an accusation only as in `printAccount`. */
export function printAccountAgain(work: Work, input: Readonly<{ sheet: TranscriptSheetId }> & Seconded) {
  const sheet = readableSheet(work.db, work.actor, input.sheet)
  const transcript = found(findTranscript(work.db, sheet.transcript))
  refuseLookers(work, transcript)
  const second = refuseAlone(work, transcript, input.second)
  if (sheet.revision > 0) provenVersion(work, sheet.transcript, sheet.revision)
  return countCopy(work, sheet, second)
}

/**
 * One copy as it comes out of the printer; NOT_FOUND where nobody asked for that copy. Of an accusation two people signed for
 * one paper: it is given once, to who asked for it, and stands in the journal; then SECOND_PERSON_NEEDED.
 */
export function printedAccount(
  office: Pick<Office, 'db' | 'documents' | 'now'>,
  actor: Actor,
  input: Readonly<{ sheet: TranscriptSheetId; copy: number }>,
): { html: string } {
  return write(office.db, () => {
    const sheet = readableSheet(office.db, actor, input.sheet)
    const print = found(findSheetPrint(office.db, sheet.id, input.copy))
    const { visit } = found(findTranscript(office.db, sheet.transcript))
    if (isAccusation(office.db, visit)) handOutOnce(office, actor, print)
    return { html: sheetOfCopy(office, sheet, print) }
  })
}

function handOutOnce({ db, now }: Pick<Office, 'db' | 'now'>, actor: Actor, print: SheetPrint): void {
  const after = digestOf(db, JSON.stringify({ given: print.copy }))
  if (print.account !== actor.id || hasEntryAfter(db, print.sheet, after)) refuse('SECOND_PERSON_NEEDED')
  const what = 'transcript.printed'
  appendEntry(db, { at: now(), actor, what, stage: 'transcript', id: print.sheet, before: '', after })
}

/** A sheet of an account that this person may read, else NOT_FOUND. The administrator reads none. */
export function readableSheet(db: ReadableDb, actor: Actor, id: TranscriptSheetId): PrintedSheet {
  const sheet = found(findSheet(db, id))
  if (actor.role === 'administrator') refuse('NOT_FOUND')
  readableAccount(db, actor, sheet.transcript)
  return sheet
}

function versionAsked(reading: Reading, transcript: TranscriptRow, { revision }: Asked): PrintedVersion {
  const { id, version, confirmedVersion, correctionAt } = transcript
  if (revision > 0) return { transcript: id, revision, version: provenVersion(reading, id, revision) }
  const isSealed = confirmedVersion !== null && correctionAt === null
  return isSealed ? refuse('NOT_FOUND') : { transcript: id, revision, version }
}

/** Also for a sheet that was printed before: it says that the account was confirmed so, and that is no longer certain. */
function provenVersion(reading: Reading, transcript: TranscriptId, revision: number): number {
  const { version, proof } = revisionOf(reading, { transcript, revision })
  return proof === 'broken' ? refuse('SEAL_BROKEN') : version
}

function keepSheet(work: Work, { visit }: TranscriptRow, which: PrintedVersion): PrintedSheet {
  const html = renderAccount(work.office.documents, work, visit, which)
  const digest = createHash('sha256').update(html).digest('base64url')
  const id = work.newId<TranscriptSheetId>()
  const sheet = { ...which, id, html, digest, issuedAt: work.now, issuedBy: work.actor.id }
  insertSheet(work.db, sheet)
  return { ...sheet, copies: 0 }
}

const isAccusation = (db: ReadableDb, visit: VisitId) => findCasefileByVisit(db, visit)?.kind === 'accusation'

/** Leaders and supervisors print what takes two, and look at the rest. */
function refuseLookers({ db, actor }: Reading, { visit }: TranscriptRow): void {
  if (!COUNTERS.some((role) => role === actor.role) && !isAccusation(db, visit)) refuse('FORBIDDEN')
}

/** The second person where the account is an accusation's; null for any other. */
function refuseAlone({ db, actor }: Reading, { visit }: TranscriptRow, second: Actor | null): AccountId | null {
  if (!isAccusation(db, visit)) return null
  if (second === null || second.id === actor.id) return refuse('SECOND_PERSON_NEEDED')
  const reads = READERS.some((role) => role === second.role) && mayReadAccount(db, second, visit)
  return reads ? second.id : refuse('SECOND_PERSON_NEEDED')
}

function countCopy({ db, now, actor, changed }: Work, sheet: PrintedSheet, second: AccountId | null) {
  const { id, transcript, copies, revision, version, digest } = sheet
  const copy = copies + 1
  insertSheetPrint(db, { sheet: id, copy, at: now, account: actor.id, second })
  changed('transcript', transcript, { before: { copies }, after: { copies: copy, revision, version, digest, second } })
  return { sheet: id, copy }
}
