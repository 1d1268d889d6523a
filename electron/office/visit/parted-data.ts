import type { PartyId } from '../../../shared/model/ids.ts'
import { initialsOf } from '../../store/pinyin.ts'
import { findParty, type PartyRow, updateParty } from '../../store/tables/party.ts'
import { listPartyChanges } from '../../store/tables/visit-history.ts'
import type { Work } from '../command.ts'
import { found } from '../refusal.ts'
import { partyFieldsIn } from './changed-fields.ts'

type Fields = Readonly<Record<string, unknown>>
/** Who was corrected, what the fields were before and what they became. */
type Step = Readonly<{ party: PartyId; before: Fields; after: Fields }>

/**
 * While two were one, whatever was said about either was written to the one that was shown. Each takes along what was said
 * at visits of its own: `apart` parts them and answers with those that belong to the other one.
 */
export function partData(
  { db }: Work,
  parting: Readonly<{ merged: PartyId; at: number }>,
  apart: () => PartyId[],
): void {
  const shown = found(findParty(db, parting.merged))
  const steps = stepsOf({ ...shown }, listPartyChanges(db, shown.id, parting.at))
  const others = new Set(apart())
  if (steps.length === 0) return
  const other = found(findParty(db, parting.merged))
  let [one, two]: [Fields, Fields] = [Object.assign({}, ...steps.map(({ before }) => before).toReversed()), {}]
  for (const { party, after } of steps) {
    if (others.has(party)) two = { ...two, ...after }
    else one = { ...one, ...after }
  }
  for (const [party, fields] of [
    [shown, one],
    [other, two],
  ] as const) {
    const row = { ...party, ...fields } as PartyRow
    updateParty(db, { ...row, initials: initialsOf(row.name) })
  }
}

/** Only what was before is kept: what a field became is what the next change found, or what it is now. */
function stepsOf(now: Fields, changes: readonly Readonly<{ party: PartyId; before: string }>[]): Step[] {
  let next = now
  return changes
    .toReversed()
    .map(({ party, before: kept }) => {
      const before: Fields = partyFieldsIn(kept)
      const after = Object.fromEntries(Object.keys(before).map((field) => [field, next[field]]))
      next = { ...next, ...before }
      return { party, before, after }
    })
    .toReversed()
}
