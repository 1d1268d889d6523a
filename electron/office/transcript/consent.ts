import type { ConsentManner, ConsentView } from '../../../shared/contract/transcript-recording.ts'
import type { TranscriptId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import {
  findConsent,
  insertConsent,
  listOpenRecordings,
  listRecordings,
  withdrawConsents,
} from '../../store/tables/recordings.ts'
import type { Work } from '../command.ts'
import { refuse } from '../refusal.ts'
import { accountBeingWritten, readableAccount } from './access.ts'
import { endAs, removeSound } from './recording.ts'

type Given = Readonly<{ transcript: TranscriptId; giver: string; manner: ConsentManner }>

/**
 * The visitor agreed to be recorded after being told what for: who, how, asked by whom and when (Personal Information
 * Protection Law, articles 13 and 14). It holds for this account alone, and until it is withdrawn.
 */
export function giveConsent(work: Work, { transcript, giver, manner }: Given) {
  const { db, now, actor, changed } = work
  accountBeingWritten(work, transcript)
  const consent = { id: work.newId(), transcript, giver, manner, askedBy: actor.id, givenAt: now }
  insertConsent(db, consent)
  changed('transcript', transcript, { after: consent })
  return { givenAt: now }
}

/**
 * Withdrawing is as easy as agreeing (article 15): it ends what is being recorded, and with `erase` removes everything
 * that was recorded of this account (article 47). CONSENT_NEEDED where none is in force.
 */
export function withdrawConsent(work: Work, input: Readonly<{ transcript: TranscriptId; erase: boolean }>) {
  const { db, now, actor, changed } = work
  const { id } = readableAccount(db, actor, input.transcript)
  if (withdrawConsents(db, id, now, actor.id) === 0) refuse('CONSENT_NEEDED')
  changed('transcript', id, { after: { withdrawn: now, erase: input.erase } })
  for (const recording of listOpenRecordings(db, id)) endAs(work, recording, 'withdrawn')
  const kept = input.erase ? listRecordings(db, id).filter(({ removedAt }) => removedAt === null) : []
  for (const recording of kept) removeSound(work, recording, '')
  return { erased: kept.length }
}

/** The latest consent, also where it was withdrawn; null where nobody was asked. */
export function consentOf(db: ReadableDb, transcript: TranscriptId): ConsentView | null {
  const consent = findConsent(db, transcript)
  if (!consent) return null
  const { giver, manner, askedByName: askedBy, givenAt, withdrawnAt } = consent
  return { giver, manner, askedBy, givenAt, withdrawnAt }
}
