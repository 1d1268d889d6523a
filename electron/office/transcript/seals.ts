import { createHash } from 'node:crypto'
import type { Proof } from '../../../shared/contract/transcript.ts'
import type { TranscriptId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findConfirmations, hasEntryAfter, digestOf as journalDigestOf } from '../../store/tables/journal.ts'
import {
  findRevision,
  findSealing,
  listConfirmedAfter,
  listSeals,
  type RevisionRow,
  type SealedRevision,
  type TranscriptRow,
} from '../../store/tables/transcript.ts'
import { wasErased } from '../visit/retention.ts'
import { accountNumber } from './number.ts'

/** What goes into the journal of a confirmation: with the digests of the words, the signature and the reason, how, who and when. */
export function confirmationOf(revision: RevisionRow) {
  const { reason } = revision
  return { ...withoutReason(revision), ...(reason === '' ? {} : { reasonDigest: hashOf(reason) }) }
}

/** As earlier seals stand in the journal. One that names its reason there is never taken for one of them. */
function withoutReason({ version, sealedAt, sealedBy, digest, revision, manner, signature }: RevisionRow) {
  return {
    ...{ confirmedVersion: version, confirmedAt: sealedAt, confirmedBy: sealedBy, confirmedDigest: digest },
    ...{ revision, manner },
    ...(signature === '' ? {} : { signatureDigest: hashOf(signature) }),
  }
}

/**
 * Whether a revision is what the visitor agreed to: its words fit their digest, the journal of that moment fits all that
 * was sealed, and no confirmation of the account is missing. `emptied` where retention took the words. What is damaged
 * or gone is `broken`, never an error: whoever must learn of it is the one who looks.
 */
export function proofOf(db: ReadableDb, revision: SealedRevision): Proof {
  if (!isComplete(db, revision.transcript)) return 'broken'
  if (isWhole(db, revision)) return 'whole'
  return revision.guide === '' && wasErased(db, revision) ? 'emptied' : 'broken'
}

/** The accounts whose confirmations were changed or removed, by their number; at most ten. Others go first in between. */
export async function brokenAccounts(db: ReadableDb): Promise<readonly string[]> {
  const broken: string[] = []
  let page = listConfirmedAfter(db, '')
  while (page.length > 0 && broken.length < 10) {
    broken.push(...page.filter(({ id }) => isBroken(db, id)).map(({ id }) => accountNumber(db, id)))
    await new Promise(setImmediate)
    page = listConfirmedAfter(db, page.at(-1)?.id ?? '')
  }
  return broken.slice(0, 10)
}

type Confirmed = Pick<TranscriptRow, 'revision' | 'confirmedVersion' | 'confirmedAt'>

/** How far an account was confirmed: by its row, or where that says less than the journal, by the journal. */
export function confirmedBySeals(db: ReadableDb, transcript: TranscriptRow): Confirmed {
  const { id, version, revision, confirmedVersion, confirmedAt } = transcript
  const { count, lastAt } = findConfirmations(db, id)
  if (count === 0) return { revision, confirmedVersion, confirmedAt }
  return {
    revision: Math.max(revision, count),
    confirmedVersion: confirmedVersion ?? version,
    confirmedAt: confirmedAt ?? lastAt,
  }
}

/** As many confirmations as the journal has, and the newest of them is what the account itself says. */
function isComplete(db: ReadableDb, id: TranscriptId): boolean {
  const seals = listSeals(db, id)
  const newest = seals.at(-1)
  const account = findSealing(db, id)
  return (
    newest !== undefined &&
    account !== undefined &&
    findConfirmations(db, id).count === seals.length &&
    seals.every(({ revision }, index) => revision === index + 1) &&
    account.revision === newest.revision &&
    account.confirmedVersion === newest.version &&
    account.confirmedAt === newest.sealedAt &&
    account.confirmedBy === newest.sealedBy &&
    account.confirmedDigest === newest.digest &&
    account.version >= newest.version
  )
}

function isWhole(db: ReadableDb, { guide, signature, ...sealed }: SealedRevision): boolean {
  if (guide === null || signature === null || hashOf(guide) !== sealed.digest) return false
  // A correction always says why, and nothing else does.
  if (sealed.revision > 1 !== (sealed.reason !== '')) return false
  const revision = { ...sealed, signature }
  return [confirmationOf(revision), withoutReason(revision)].some((entry) =>
    hasEntryAfter(db, sealed.transcript, journalDigestOf(db, JSON.stringify(entry))),
  )
}

const isBroken = (db: ReadableDb, id: TranscriptId) =>
  !isComplete(db, id) || listSeals(db, id).some(({ revision }) => isRevisionBroken(db, id, revision))

function isRevisionBroken(db: ReadableDb, id: TranscriptId, number: number): boolean {
  const revision = findRevision(db, id, number)
  return revision === undefined || proofOf(db, revision) === 'broken'
}

export const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('base64url')
