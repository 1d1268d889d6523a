import type { KnownRow, PastVisit } from '../../../shared/contract/visit-parties.ts'
import type { PartyId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findParty, hasRegistered, type PartyRow, partyFigures } from '../../store/tables/party.ts'
import type { Within } from '../../store/tables/party-search.ts'
import { listVisitsOfParty } from '../../store/tables/visit-history.ts'
import type { Actor, Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { toPartyView } from './view.ts'

/** Department desks see what they registered themselves. */
export const within = (actor: Actor): Within => (actor.role === 'desk' ? actor.id : null)

/** The party, or the one it was merged into; NOT_FOUND also where a desk registered no visit of it. */
export function readableParty(db: ReadableDb, actor: Actor, id: PartyId): PartyRow {
  const party = found(findParty(db, id))
  return mayKnow(db, actor, party.id) ? party : refuse('NOT_FOUND')
}

export function mayKnow(db: ReadableDb, actor: Actor, id: PartyId): boolean {
  return actor.role !== 'desk' || hasRegistered(db, actor.id, id)
}

/** One party, with when it last came and how often, of what this person may see; withdrawn visits count nowhere. */
export function getParty({ db, actor }: Reading, input: { party: PartyId }): KnownRow {
  return toKnownRow(db, actor, readableParty(db, actor, input.party))
}

/** A party as lists show it, for somebody who may know it. */
export function toKnownRow(db: ReadableDb, actor: Actor, party: PartyRow): KnownRow {
  return { party: toPartyView(party), ...partyFigures(db, party.id, within(actor)) }
}

type History = Readonly<{ party: PartyId; before?: string | undefined }>

/** Its visits and those of the parties merged into it, the newest first, fifty at a time; a desk sees its own. */
export function visitsOfParty({ db, actor }: Reading, input: History): { rows: PastVisit[]; next: string | null } {
  const party = readableParty(db, actor, input.party).id
  const page = { party, within: within(actor), before: parseKey(input.before) }
  const listed = listVisitsOfParty(db, page, PAGE + 1)
  const last = listed.length > PAGE ? listed[PAGE - 1] : undefined
  return {
    rows: listed.slice(0, PAGE).map(({ withdrawnAt, ...visit }) => ({ ...visit, withdrawn: withdrawnAt !== null })),
    next: last ? `${last.registeredAt}.${last.visit}` : null,
  }
}

const PAGE = 50

function parseKey(before: string | undefined) {
  const match = /^(\d{1,16})\.([0-9a-f-]{36})$/.exec(before ?? '')
  return match ? { registeredAt: Number(match[1]), id: match[2] ?? '' } : undefined
}
