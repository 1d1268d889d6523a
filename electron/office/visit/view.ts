import { z } from 'zod'
import { Attendant, Needs, type VisitInHand, type VisitView } from '../../../shared/contract/visit.ts'
import type { PartyView } from '../../../shared/contract/visit-party.ts'
import type { TicketId, VisitId } from '../../../shared/model/ids.ts'
import { maskAddress, maskBirthDate, maskIdentityNumber, maskPhone } from '../../../shared/model/mask.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findCasefileByVisit } from '../../store/tables/casefile.ts'
import type { PartyRow } from '../../store/tables/party.ts'
import {
  findVisit,
  findVisitByTicket,
  listVisits,
  type VisitStanding,
  type VisitWithParty,
} from '../../store/tables/visit.ts'
import type { Actor, Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { detailsOf } from './party-record.ts'

export function getVisit({ db, actor }: Reading, { visit }: { visit: VisitId }): VisitInHand {
  return shownVisit(db, actor, readableVisit(db, actor, visit))
}

export function visitByTicket({ db, actor }: Reading, { ticket }: { ticket: TicketId }): VisitInHand | null {
  const row = findVisitByTicket(db, ticket)
  return row && mayRead(actor, row) ? shownVisit(db, actor, row) : null
}

type OfChannel = Readonly<{ channel?: VisitView['channel'] | undefined }>

/** The latest of today, without the words of letters; of one channel where asked, so that an import of hundreds hides nobody who came in person. */
export function visitsToday({ db, actor, today }: Reading, { channel }: OfChannel = {}): VisitView[] {
  return listVisits(db, today, channel ? { channel } : {})
    .filter((row) => mayRead(actor, row))
    .map((row) => toVisitView({ ...row, message: '' }))
}

/** The words of a letter are the account it began: once somebody else goes on with it, only that it came is shown. */
function shownVisit(db: ReadableDb, actor: Actor, row: VisitWithParty): VisitInHand {
  const goesOn = mayContinue(db, actor, row)
  return { ...toVisitView(goesOn ? row : { ...row, message: '' }), mayContinue: goesOn }
}

export function toVisitView(row: VisitWithParty): VisitView {
  return {
    id: row.id,
    ticket: row.ticket,
    party: toPartyView({ ...row, id: row.party }),
    channel: row.channel,
    headcount: row.headcount,
    representatives: representativesOf(row).map(({ name, phone }) => ({ name, phoneMasked: maskPhone(phone) })),
    attendants: attendantsOf(row).map(({ phone, ...person }) => ({ ...person, phoneMasked: maskPhone(phone) })),
    needs: needsOf(row),
    message: row.message,
    receivedAt: row.receivedAt,
    noticeGiven: row.noticeGiven === 1,
    version: row.version,
    withdrawnAt: row.withdrawnAt,
    businessDate: row.businessDate,
    registeredAt: row.registeredAt,
  }
}

export function toPartyView(row: Omit<PartyRow, 'createdAt' | 'lastVisitAt' | 'initials'>): PartyView {
  const { birthDate, ...details } = detailsOf(row)
  return {
    id: row.id,
    type: row.type,
    name: row.name,
    pinyin: row.pinyin,
    documentType: row.documentType,
    documentNumberMasked: maskIdentityNumber(row.documentNumber),
    birthDateMasked: maskBirthDate(birthDate),
    ...details,
    phoneMasked: maskPhone(row.phone),
    addressMasked: maskAddress(row.address),
  }
}

export function attendantsOf({ attendants }: Pick<VisitWithParty, 'attendants'>) {
  return attendants === '' ? [] : z.array(Attendant).parse(JSON.parse(attendants))
}

export function needsOf({ needs }: Pick<VisitWithParty, 'needs'>): Needs {
  return Needs.parse(needs === '' ? {} : JSON.parse(needs))
}

export function representativesOf({ representatives }: Pick<VisitWithParty, 'representatives'>) {
  return Representatives.parse(JSON.parse(representatives))
}

const Representatives = z.array(z.object({ name: z.string(), phone: z.string() }))

/** Department desks see the visitors they registered themselves; others reach them through a routed matter. */
function mayRead(actor: Actor, visit: Pick<VisitStanding, 'registeredBy'>): boolean {
  return actor.role !== 'desk' || visit.registeredBy === actor.id
}

/**
 * What somebody told or handed over is seen by those who see its visit; once it became an accusation, by who
 * opened the matter, leaders and supervisors only (articles 30 and 46).
 */
export function mayReadContent(
  db: ReadableDb,
  actor: Actor,
  visit: Pick<VisitStanding, 'id' | 'registeredBy'>,
): boolean {
  if (!mayRead(actor, visit)) return false
  const casefile = findCasefileByVisit(db, visit.id)
  if (casefile?.kind !== 'accusation' || casefile.registeredBy === actor.id) return true
  return actor.role === 'leader' || actor.role === 'supervisor'
}

/**
 * Whether work goes on at this visit for this person: until its matter is opened for all who see it, from then on for who
 * opened it, while others reach the matter where they may read it. The kind makes no difference, or a refusal would say
 * that the matter is an accusation. Leaders and supervisors see what there is.
 */
function mayContinue(db: ReadableDb, actor: Actor, visit: Pick<VisitStanding, 'id' | 'registeredBy'>): boolean {
  if (!mayRead(actor, visit)) return false
  const casefile = findCasefileByVisit(db, visit.id)
  if (!casefile || casefile.registeredBy === actor.id) return true
  return actor.role === 'leader' || actor.role === 'supervisor'
}

/** The visit for whoever goes on with it, else NOT_FOUND. */
export function visitToContinue(db: ReadableDb, actor: Actor, id: VisitId): VisitWithParty {
  const visit = readableVisit(db, actor, id)
  return mayContinue(db, actor, visit) ? visit : refuse('NOT_FOUND')
}

/** The visit, or NOT_FOUND also where it exists and may not be seen. */
export function readableVisit(db: ReadableDb, actor: Actor, id: VisitId): VisitWithParty {
  const visit = found(findVisit(db, id))
  return mayRead(actor, visit) ? visit : refuse('NOT_FOUND')
}
