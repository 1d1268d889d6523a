import type { TranscriptId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findHall } from '../../store/tables/hall.ts'
import { findAccount } from '../../store/tables/staff.ts'
import { findVersion, type TranscriptRow } from '../../store/tables/transcript.ts'
import { findVisit } from '../../store/tables/visit.ts'
import { chineseDate, chineseMoment } from '../chinese-date.ts'
import type { Documents } from '../documents.ts'
import { hallRules } from '../hall/settings.ts'
import type { Reading } from '../office.ts'
import { found } from '../refusal.ts'
import { attendantsOf, representativesOf } from '../visit/view.ts'
import { guideOf } from './account.ts'
import { numberOf } from './number.ts'
import { revisionOf } from './revisions.ts'
import { accountFields, type PrintableAccount } from './sheet-fields.ts'

/** One version of an account; `revision` is 0 where it is printed before the visitor confirmed it. */
export type PrintedVersion = Readonly<{ transcript: TranscriptId; version: number; revision: number }>

/** The account as it stands on paper, complete and ready to print. */
export function renderAccount(
  documents: Documents,
  reading: Reading,
  visitId: TranscriptRow['visit'],
  which: PrintedVersion,
): string {
  const { db } = reading
  const visit = found(findVisit(db, visitId))
  const hall = found(findHall(db))
  const { timeZone } = hallRules(db)
  const account: PrintableAccount = {
    hallName: hall.name,
    place: hall.address,
    number: numberOf(db, visit),
    visitorName: visit.name,
    partyType: visit.type,
    headcount: visit.headcount,
    channel: visit.channel,
    representatives: representativesOf(visit).map(({ name }) => name),
    attendants: attendantsOf(visit),
    toldAt: chineseMoment(visit.receivedAt ?? visit.registeredAt, timeZone),
    version: which.version,
    ...(which.revision === 0 ? draftOf(db, which) : sealedOf(reading, which, timeZone)),
  }
  return documents.render('transcript', accountFields(account, documents.words))
}

/** A title for queues and files that names nobody. */
export function accountTitle(db: ReadableDb, visit: TranscriptRow['visit'], revision: number): string {
  return `${numberOf(db, found(findVisit(db, visit)))}-account-${revision === 0 ? 'draft' : revision}`
}

type Told = Pick<PrintableAccount, 'guide' | 'clerk' | 'sealed'>

function draftOf(db: ReadableDb, { transcript, version }: PrintedVersion): Told {
  const told = found(findVersion(db, transcript, version))
  return { guide: guideOf(told), clerk: findAccount(db, told.savedBy)?.name ?? '', sealed: null }
}

function sealedOf(reading: Reading, { transcript, revision }: PrintedVersion, timeZone: string): Told {
  const { signature, ...sealed } = revisionOf(reading, { transcript, revision })
  const { guide, sealedBy, sealedAt, manner, reason, digest } = sealed
  const [at, on] = [chineseMoment(sealedAt, timeZone), chineseDate(sealedAt, timeZone)]
  return { guide, clerk: sealedBy, sealed: { revision, at, on, manner, reason, digest, signature } }
}
