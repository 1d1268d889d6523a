import type { z } from 'zod'
import type { Attendant, Needs, visit } from '../../../shared/contract/visit.ts'
import type { PartyId, VisitId } from '../../../shared/model/ids.ts'
import { representativesAllowed } from '../../../shared/model/rule-pack.ts'
import { findTicket } from '../../store/tables/ticket.ts'
import { findVisitByTicket, insertVisit, renewVersions, type VisitRow } from '../../store/tables/visit.ts'
import { insertVisitChange } from '../../store/tables/visit-history.ts'
import type { Work } from '../command.ts'
import { currentPack } from '../hall/settings.ts'
import { found, refuse } from '../refusal.ts'
import { changedPartyFields } from './changed-fields.ts'
import { keepParty } from './party-record.ts'
import { refuseStranger } from './search.ts'

export type Registration = Omit<z.output<NonNullable<(typeof visit.register)['~orpc']['inputSchema']>>, 'key'>
type Registered = Readonly<{
  id: VisitId
  party: PartyId
  documentWarnings: string[]
  authorisationMissing: boolean
}>

/** Where a message came from and when it was submitted, where it came by another system. */
type MessageSource = Pick<VisitRow, 'origin' | 'receivedAt'>
const NO_MESSAGE: MessageSource = { origin: null, receivedAt: null }

/**
 * Registers who came: one visit (one batch) of one party. A wrong document number only warns, because a visitor may
 * come without papers. TOO_MANY_REPRESENTATIVES above the number of article 20, HEADCOUNT_TOO_SMALL when a group is
 * fewer than two people or fewer than its representatives, NOTICE_NEEDED where whoever came or called was not told what
 * their data is for (Personal Information Protection Law, article 17), NOT_FOUND where this person may not know the party.
 */
export function register(work: Work, input: Registration, from: MessageSource = NO_MESSAGE): Registered {
  const { db, today, now, actor, changed } = work
  if (input.ticket !== null) refuseRegistered(work, input.ticket)
  if ('id' in input.party) refuseStranger(work, input.party)
  const { party, before, documentWarnings } = keepParty(work, input.party)
  refuseWrongGroup(work, input, party.type)
  if (!input.noticeGiven && NOTICE_OWED.has(input.channel)) refuse('NOTICE_NEEDED')
  const visit: VisitRow = {
    id: work.newId<VisitId>(),
    ticket: input.ticket,
    party: party.id,
    ...visitFields(input),
    message: input.message,
    ...from,
    noticeGiven: input.noticeGiven ? 1 : 0,
    businessDate: today,
    registeredAt: now,
    registeredBy: actor.id,
  }
  insertVisit(db, visit)
  if (before) keepRenewed(work, visit, changedPartyFields(before, party))
  changed('visit', visit.id, { after: { party, visit } })
  const authorisationMissing = input.attendants.some((person) => person.as !== 'companion' && !person.authorised)
  return { id: visit.id, party: party.id, documentWarnings, authorisationMissing }
}

/** What a known party was before is kept with the visit that renewed it: who took the wrong one can take it back. */
function keepRenewed({ db, now, actor }: Work, { id, party }: VisitRow, before: string): void {
  if (before === '') return
  renewVersions(db, party, id)
  insertVisitChange(db, { visit: id, what: 'registered', reason: '', before, party, at: now, account: actor.id })
}

type Group = Pick<Registration, 'headcount' | 'representatives'>

/** Refused as `register` says; for whoever changes a registration too. */
export function refuseWrongGroup({ db }: Work, { headcount, representatives }: Group, type: string): void {
  if (representatives.length > representativesAllowed(currentPack(db), headcount)) refuse('TOO_MANY_REPRESENTATIVES')
  const least = type === 'group' ? Math.max(2, representatives.length) : 1
  if (headcount < least) refuse('HEADCOUNT_TOO_SMALL')
}

type Fields = Pick<Registration, 'channel' | 'headcount' | 'representatives' | 'attendants' | 'needs'>

/** The part of a registration that can be corrected, as its row has it. */
export function visitFields({ channel, headcount, representatives, attendants, needs }: Fields) {
  return {
    channel,
    headcount,
    representatives: JSON.stringify(representatives),
    attendants: attendantsText(attendants),
    needs: needsText(needs),
  }
}

const NOTICE_OWED: ReadonlySet<string> = new Set(['visit', 'phone', 'other'])

function refuseRegistered({ db }: Work, ticket: NonNullable<Registration['ticket']>): void {
  found(findTicket(db, ticket))
  if (findVisitByTicket(db, ticket)) refuse('ALREADY_REGISTERED')
}

/** Nobody along, nothing needed: nothing to seal. */
const attendantsText = (attendants: readonly Attendant[]) => (attendants.length === 0 ? '' : JSON.stringify(attendants))
const needsText = (needs: Needs) => (Object.values(needs).some(Boolean) ? JSON.stringify(needs) : '')
