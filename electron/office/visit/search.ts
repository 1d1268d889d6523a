import type { FoundRow, KnownRow } from '../../../shared/contract/visit-parties.ts'
import type { KnownParty } from '../../../shared/contract/visit-party.ts'
import { checkIdentityNumber } from '../../../shared/model/identity-number.ts'
import type { PartyId } from '../../../shared/model/ids.ts'
import { plainCharacters } from '../../../shared/model/plain-characters.ts'
import { plainName } from '../../../shared/model/plain-name.ts'
import { findParty } from '../../store/tables/party.ts'
import {
  findByBeginning,
  findByRegistration,
  findByWhole,
  latestParties,
  type Typed,
} from '../../store/tables/party-search.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { mayKnow, toKnownRow, within } from './history.ts'
import { readRegistrationNumber } from './registration-number.ts'

/**
 * Parties that fit what somebody typed, at most twelve: the number of a registration, whole document or phone numbers, then names, pinyin and
 * initials that are exactly it or begin with it, the latest visitor first. A party that was merged is found as the one
 * it was merged into. A clerk finds everybody. A department's desk finds the parties it registered itself, and whoever
 * tells it their whole document or phone number, since that person stands before it.
 */
export function searchParties(reading: Reading, { text }: { text: string }): FoundRow[] {
  const candidates = [...byRegistration(reading, text), ...byWholeNumber(reading, text), ...byTyping(reading, text)]
  const first = new Map<PartyId, Candidate>()
  for (const candidate of candidates) if (!first.has(candidate.id)) first.set(candidate.id, candidate)
  return [...first.values()].slice(0, SHOWN).map(({ id, because }) => ({ ...knownRow(reading, id), because }))
}

/** Who came last, at most twelve, before anybody typed; a department's desk sees whom it registered itself. */
export function recentParties(reading: Reading): KnownRow[] {
  const latest = [...new Set(latestParties(reading.db, within(reading.actor), READ))]
  return latest.slice(0, SHOWN).map((id) => knownRow(reading, id))
}

/**
 * Refuses (NOT_FOUND) a party that this person may not know: whoever registers one sees and changes its data. A department's
 * desk registers again whom it registered, and whoever told it their whole document or phone number.
 */
export function refuseStranger(reading: Reading, { id, told = '' }: Pick<KnownParty, 'id' | 'told'>): void {
  const { db, actor } = reading
  const party = found(findParty(db, id)).id
  if (mayKnow(db, actor, party)) return
  if (!byWholeNumber(reading, told).some((candidate) => candidate.id === party)) refuse('NOT_FOUND')
}

function knownRow({ db, actor }: Reading, id: PartyId): KnownRow {
  return toKnownRow(db, actor, found(findParty(db, id)))
}

type Candidate = Readonly<{ id: PartyId; because: FoundRow['because'] }>

function byRegistration({ db, actor }: Reading, text: string): Candidate[] {
  const number = readRegistrationNumber(text)
  if (!number) return []
  return because('registration', findByRegistration(db, number.businessDate, number.end, within(actor), READ))
}

function byWholeNumber({ db, today }: Reading, text: string): Candidate[] {
  const [typed, plain] = [text.trim(), plainCharacters(text)]
  if (plain.length < SHORTEST_NUMBER || !/\d/.test(plain)) return []
  const documents = new Set([checkIdentityNumber(text, today).normalised, plain, typed.toUpperCase()])
  return [
    ...[...documents].flatMap((number) => because('document', findByWhole(db, 'document', number, null, READ))),
    ...because('phone', findByWhole(db, 'phone', text, null, READ)),
  ]
}

function byTyping({ db, actor }: Reading, text: string): Candidate[] {
  const begins = (column: Typed, typed: string) =>
    because(column, findByBeginning(db, column, typed, within(actor), READ))
  const [name, plain] = [plainName(text), plainCharacters(text)]
  if (name === '') return []
  const tail = TAIL.test(plain) ? findByWhole(db, 'document-tail', plain, within(actor), READ) : []
  const letters = typedLetters(text)
  const byLetters = letters === '' ? [] : alternately(begins('pinyin', letters), begins('initials', letters))
  return [...because('document', tail), ...begins('name', name), ...byLetters]
}

/** `Wang F`, `wang'f` and `wangf` are one; `ü` is typed as `v`. Empty where it is no pinyin. */
function typedLetters(text: string): string {
  const letters = plainCharacters(text).toLowerCase().replaceAll('ü', 'v').replace(/['’]/g, '')
  return /^[a-z][a-z\d]*$/.test(letters) ? letters : ''
}

const because = (reason: FoundRow['because'], ids: readonly PartyId[]): Candidate[] =>
  ids.map((id) => ({ id, because: reason }))

/** `la` begins the surname 兰 and is the initials of 罗安: neither may hide the other. */
function alternately<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => [
    ...one.slice(index, index + 1),
    ...other.slice(index, index + 1),
  ]).flat()
}

/** The end of a card's number, of an organisation's code or of a permit: letters too, but not letters alone. */
const TAIL = /^(?=.*\d)[\dA-Z]{4}$/
const SHOWN = 12
/** More than are shown, because several of them may have been merged into one. */
const READ = 24
const SHORTEST_NUMBER = 5
