import { z } from 'zod'
import type { VisitView } from '../../../shared/contract/visit.ts'
import type { TicketId, VisitId } from '../../../shared/model/ids.ts'
import { maskAddress, maskIdentityNumber, maskPhone } from '../../../shared/model/mask.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findVisit, findVisitByTicket, listVisits, type VisitWithParty } from '../../store/tables/visit.ts'
import type { Actor, Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'

export function getVisit({ db, actor }: Reading, { visit }: { visit: VisitId }): VisitView {
  return toVisitView(readableVisit(db, actor, visit))
}

export function visitByTicket({ db, actor }: Reading, { ticket }: { ticket: TicketId }): VisitView | null {
  const row = findVisitByTicket(db, ticket)
  return row && mayRead(actor, row) ? toVisitView(row) : null
}

export function visitsToday({ db, actor, today }: Reading): VisitView[] {
  return listVisits(db, today)
    .filter((row) => mayRead(actor, row))
    .map(toVisitView)
}

export function toVisitView(row: VisitWithParty): VisitView {
  return {
    id: row.id,
    ticket: row.ticket,
    party: {
      id: row.party,
      type: row.type,
      name: row.name,
      documentType: row.documentType,
      documentNumberMasked: maskIdentityNumber(row.documentNumber),
      phoneMasked: maskPhone(row.phone),
      addressMasked: maskAddress(row.address),
    },
    channel: row.channel,
    headcount: row.headcount,
    representatives: representativesOf(row).map(({ name, phone }) => ({ name, phoneMasked: maskPhone(phone) })),
    businessDate: row.businessDate,
    registeredAt: row.registeredAt,
  }
}

export function representativesOf({ representatives }: Pick<VisitWithParty, 'representatives'>) {
  return Representatives.parse(JSON.parse(representatives))
}

const Representatives = z.array(z.object({ name: z.string(), phone: z.string() }))

/** Department desks see the visitors they registered themselves; others reach them through a routed matter. */
export function mayRead(actor: Actor, visit: VisitWithParty): boolean {
  return actor.role !== 'desk' || visit.registeredBy === actor.id
}

/** The visit, or NOT_FOUND also where it exists and may not be seen. */
export function readableVisit(db: ReadableDb, actor: Actor, id: VisitId): VisitWithParty {
  const visit = found(findVisit(db, id))
  return mayRead(actor, visit) ? visit : refuse('NOT_FOUND')
}
