import type { PartyId } from '../../../shared/model/ids.ts'
import { initialsOf } from '../../store/pinyin.ts'
import { findOwnRow, type PartyRow, updateParty } from '../../store/tables/party.ts'
import { renewVersions } from '../../store/tables/visit.ts'
import { listSaid, type SaidRow, updateSaid } from '../../store/tables/visit-history.ts'
import type { Work } from '../command.ts'
import { found } from '../refusal.ts'
import { changedPartyFields, type PartyFields, partyFieldsIn } from './changed-fields.ts'

/** A change and what it made of the fields it names. */
export type Said = SaidRow & Readonly<{ fields: PartyFields }>

/** A party as it was before anything was said, and what was said since, the first one first. */
type Held = Readonly<{ base: PartyRow; said: readonly Said[] }>

/**
 * What a party's own row is made of. Only what was before is kept: what a field became is what the next change found, or
 * what it is now. So one that is taken out of the row never was, and whatever was said after it stays.
 */
export function heldBy({ db }: Work, party: PartyId): Held {
  let base = found(findOwnRow(db, party))
  const said = listSaid(db, party)
    .toReversed()
    .map((each) => {
      const before = withInitials(partyFieldsIn(each.before), base)
      const names = Object.keys(before).flatMap((name) => [name, ...(WITH[name] ?? [])])
      const fields = fieldsOf(base, names)
      base = changed(base, before)
      return { ...each, fields }
    })
  return { base, said: said.toReversed() }
}

/** Makes the row of this and nothing else; every change is kept with what it finds there. */
export function hold({ db }: Work, { base, said }: Held): void {
  const until = found(findOwnRow(db, base.id))
  let party = base
  for (const { fields, ...each } of said) {
    updateSaid(db, { ...each, before: foundBy(each.before, fields, party) }, party.id)
    party = changed(party, fields)
  }
  updateParty(db, party)
  if (changedPartyFields(until, party) !== '') renewVersions(db, party.id)
}

export const inOrder = (said: readonly Said[]) => said.toSorted((one, other) => one.sequence - other.sequence)

function foundBy(kept: string, fields: PartyFields, party: PartyRow): string {
  const known = partyFieldsIn(kept)
  const tells = (name: string) => name in known || Reflect.get(party, name) !== Reflect.get(fields, name)
  const names = Object.keys(fields).filter((name) => tells(name) || (name === 'initials' && tells('pinyin')))
  return JSON.stringify({ ...JSON.parse(kept), ...fieldsOf(party, names) })
}

/** One says little without the other, and where that happened to be right already it is not among what was changed. */
const WITH: Readonly<Record<string, readonly string[]>> = {
  name: ['pinyin', 'initials'],
  pinyin: ['initials'],
  documentType: ['documentNumber'],
  documentNumber: ['documentType'],
}

/** Where a change tells another pinyin and no initials, they were still those of the name. */
function withInitials(before: PartyFields, after: PartyRow): PartyFields {
  if (before.pinyin === undefined || before.initials !== undefined) return before
  return { ...before, initials: initialsOf(before.name ?? after.name, before.type ?? after.type) }
}

const fieldsOf = (party: PartyRow, names: readonly string[]): PartyFields =>
  Object.fromEntries(names.map((name) => [name, Reflect.get(party, name)]))

// Fields that came out of JSON are there or left out, never undefined.
const changed = (party: PartyRow, fields: PartyFields) => ({ ...party, ...fields }) as PartyRow
