import type { PartyMerge, SameParty } from '../../../shared/contract/visit-merges.ts'
import type { PartyId, PartyMergeId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findParty } from '../../store/tables/party.ts'
import {
  findMerge,
  insertMerge,
  listMerges,
  listSameParties,
  type MergeRow,
  registeredBoth,
  undoMerge,
} from '../../store/tables/party-merges.ts'
import { renewVersions } from '../../store/tables/visit.ts'
import type { Work } from '../command.ts'
import type { Actor, Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { readableParty, toKnownRow, within } from './history.ts'
import { partData } from './parted-data.ts'

type Merging = Readonly<{ kept: PartyId; merged: PartyId; reason: string }>

/**
 * From now on `merged` is shown as `kept`: found as it, with the visits of both. Nothing of either is changed, so it
 * can be undone. Only a person decides this, never the program. A clerk merges any two; a department's desk two that it
 * registered itself. WRONG_STATE where they are one already.
 */
export function mergeParties(work: Work, input: Merging): { merge: PartyMergeId } {
  const { db, now, actor, changed } = work
  const kept = readableParty(db, actor, input.kept).id
  const merged = readableParty(db, actor, input.merged).id
  if (kept === merged) refuse('WRONG_STATE')
  const merge = { id: work.newId<PartyMergeId>(), kept, merged, reason: input.reason, at: now, account: actor.id }
  // They show another party from now on.
  renewVersions(db, merged)
  const moved = insertMerge(db, merge)
  changed('visit', merged, { before: { moved }, after: merge })
  // Their matters carry the name of the party.
  changed('casefile', merged)
  return { merge: merge.id }
}

type Parting = Readonly<{ merge: PartyMergeId; reason: string }>

/**
 * Undoes a merge: every party stands as if it had never been, also where the kept one was merged itself later; what was
 * corrected meanwhile goes with the visits at which it was said.
 * WRONG_STATE where it is undone already. A clerk undoes any; a department's desk one of two that it registered itself.
 */
export function partParties(work: Work, input: Parting): { partedAt: number } {
  const { db, now, actor, changed } = work
  const merge = found(findMerge(db, input.merge))
  if (!mayPart(db, actor, merge)) refuse('NOT_FOUND')
  if (merge.undoneAt !== null) refuse('WRONG_STATE')
  undoMerge(db, merge, { at: now, by: actor.id, reason: input.reason })
  renewVersions(db, merge.merged)
  partData(work, merge.merged)
  changed('visit', merge.merged, { before: merge, after: { undoneBy: actor.id, reason: input.reason } })
  changed('casefile', merge.merged)
  return { partedAt: now }
}

/** Who met one side only learns nothing of the other: not that a colleague joined them, nor why. */
function mayPart(db: ReadableDb, actor: Actor, merge: MergeRow): boolean {
  return actor.role !== 'desk' || merge.account === actor.id || registeredBoth(db, actor.id, merge)
}

/** The merges a party took part in, the latest first, also those that were undone; a desk sees those it may undo. */
export function mergesOf({ db, actor }: Reading, input: { party: PartyId }): PartyMerge[] {
  const party = readableParty(db, actor, input.party).id
  const known = listMerges(db, party).filter((merge) => mayPart(db, actor, merge))
  return known.map(({ id, kept, keptName, merged, mergedName, reason, at, who, ...undone }) => ({
    ...{ id, reason, at, who, kept: { id: kept, name: keptName }, merged: { id: merged, name: mergedName } },
    undone:
      undone.undoneAt === null
        ? null
        : { at: undone.undoneAt, who: undone.undoneWho ?? '', reason: undone.undoneReason ?? '' },
  }))
}

/** Parties with the same document, or the same name and phone; what a desk may not know it is not told. */
export function sameParty({ db, actor }: Reading, input: { party: PartyId }): SameParty[] {
  const party = readableParty(db, actor, input.party).id
  const reasons = new Map<PartyId, SameParty['because']>()
  for (const { id, because } of listSameParties(db, party, within(actor), SHOWN)) {
    reasons.set(id, [...(reasons.get(id) ?? []), because])
  }
  return [...reasons].map(([id, because]) => ({ ...toKnownRow(db, actor, found(findParty(db, id))), because }))
}

const SHOWN = 12
