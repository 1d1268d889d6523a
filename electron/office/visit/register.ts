import type { z } from 'zod'
import type { visit } from '../../../shared/contract/visit.ts'
import { checkIdentityNumber } from '../../../shared/model/identity-number.ts'
import type { PartyId, VisitId } from '../../../shared/model/ids.ts'
import { representativesAllowed } from '../../../shared/model/rule-pack.ts'
import { findTicket } from '../../store/tables/ticket.ts'
import { findVisitByTicket, insertParty, insertVisit, type PartyRow, type VisitRow } from '../../store/tables/visit.ts'
import type { Work } from '../command.ts'
import { currentPack } from '../hall/settings.ts'
import { found, refuse } from '../refusal.ts'

type Registration = Omit<z.output<NonNullable<(typeof visit.register)['~orpc']['inputSchema']>>, 'key'>

/**
 * Registers who came: one visit (one batch) of one party. A wrong document number only warns, because a visitor may
 * come without papers. TOO_MANY_REPRESENTATIVES above the number of article 20, HEADCOUNT_TOO_SMALL when a group is
 * fewer than two people or fewer than its representatives.
 */
export function register(work: Work, input: Registration): { id: VisitId; documentWarnings: string[] } {
  const { db, today, now, actor, changed } = work
  if (input.ticket !== null) refuseRegistered(work, input.ticket)
  refuseWrongGroup(work, input)
  const document = checkedDocument(input.party.document, today)
  const { type, name, phone, address } = input.party
  const party: PartyRow = {
    id: work.newId<PartyId>(),
    type,
    name,
    documentType: input.party.document.type,
    documentNumber: document.number,
    phone,
    address,
    createdAt: now,
  }
  insertParty(db, party)
  const visit: VisitRow = {
    id: work.newId<VisitId>(),
    ticket: input.ticket,
    party: party.id,
    channel: input.channel,
    headcount: input.headcount,
    representatives: JSON.stringify(input.representatives),
    noticeGiven: 1,
    businessDate: today,
    registeredAt: now,
    registeredBy: actor.id,
  }
  insertVisit(db, visit)
  changed('visit', visit.id, { after: { party, visit } })
  return { id: visit.id, documentWarnings: document.warnings }
}

function refuseRegistered({ db }: Work, ticket: NonNullable<Registration['ticket']>): void {
  found(findTicket(db, ticket))
  if (findVisitByTicket(db, ticket)) refuse('ALREADY_REGISTERED')
}

function refuseWrongGroup({ db }: Work, { party, headcount, representatives }: Registration): void {
  if (representatives.length > representativesAllowed(currentPack(db), headcount)) refuse('TOO_MANY_REPRESENTATIVES')
  const least = party.type === 'group' ? Math.max(2, representatives.length) : 1
  if (headcount < least) refuse('HEADCOUNT_TOO_SMALL')
}

function checkedDocument(document: Registration['party']['document'], today: Work['today']) {
  if (document.type === 'none') return { number: '', warnings: [] }
  if (document.type !== 'resident-card') return { number: document.number.toUpperCase(), warnings: [] }
  const { normalised, problems } = checkIdentityNumber(document.number, today)
  return { number: normalised, warnings: [...problems] }
}
