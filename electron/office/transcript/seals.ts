import { createHash } from 'node:crypto'
import { PARTS, type Proof } from '../../../shared/contract/transcript.ts'
import type { ReadableDb } from '../../store/database.ts'
import { hasEntryAfter, digestOf as journalDigestOf } from '../../store/tables/journal.ts'
import {
  findRevision,
  findTranscript,
  listRevisionsAfter,
  type RevisionRow,
  type SealedRevision,
} from '../../store/tables/transcript.ts'
import { findVisit } from '../../store/tables/visit.ts'
import { found } from '../refusal.ts'
import { guideOf } from './account.ts'
import { numberOf } from './number.ts'

/** What goes into the journal of a confirmation: with the digests of the words and the signature, how, who and when. */
export function confirmationOf({ version, sealedAt, sealedBy, digest, revision, manner, signature }: RevisionRow) {
  return {
    ...{ confirmedVersion: version, confirmedAt: sealedAt, confirmedBy: sealedBy, confirmedDigest: digest },
    ...{ revision, manner },
    ...(signature === '' ? {} : { signatureDigest: digestOf(signature) }),
  }
}

/**
 * Whether a revision is what the visitor agreed to: its words fit their digest, and the journal of that moment fits all
 * that was sealed. `emptied` where retention took the words.
 */
export function proofOf(db: ReadableDb, revision: SealedRevision): Proof {
  const guide = guideOf(revision)
  const entry = journalDigestOf(db, JSON.stringify(confirmationOf(revision)))
  const isWhole = digestOf(revision.guide) === revision.digest && hasEntryAfter(db, revision.transcript, entry)
  if (isWhole) return 'whole'
  return PARTS.every((part) => guide[part] === '') ? 'emptied' : 'broken'
}

/** The accounts whose confirmed words or signature were changed, by their number; at most ten. Others go first in between. */
export async function brokenAccounts(db: ReadableDb): Promise<readonly string[]> {
  const broken = new Set<string>()
  let page = listRevisionsAfter(db, FIRST)
  while (page.length > 0 && broken.size < 10) {
    for (const each of page) if (isBroken(db, each)) broken.add(accountNumber(db, each))
    await new Promise(setImmediate)
    page = listRevisionsAfter(db, page.at(-1) ?? FIRST)
  }
  return [...broken]
}

const FIRST = { transcript: '', revision: 0 }

type Which = Pick<RevisionRow, 'transcript' | 'revision'>

const isBroken = (db: ReadableDb, { transcript, revision }: Which) =>
  proofOf(db, found(findRevision(db, transcript, revision))) === 'broken'

const accountNumber = (db: ReadableDb, { transcript }: Which) =>
  numberOf(db, found(findVisit(db, found(findTranscript(db, transcript)).visit)))

export const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url')
