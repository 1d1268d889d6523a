import type { z } from 'zod'
import type { casefile } from '../../../shared/contract/casefile.ts'
import { casefileNumber } from '../../../shared/model/casefile-number.ts'
import type { CasefileId, PartyId } from '../../../shared/model/ids.ts'
import { queryCode } from '../../../shared/model/query-code.ts'
import { findCasefileByCode, findCasefileByVisit, insertCasefile } from '../../store/tables/casefile.ts'
import { nextCount } from '../../store/tables/hall.ts'
import { hasCategory } from '../../store/tables/staff.ts'
import { findVisit } from '../../store/tables/visit.ts'
import type { Work } from '../command.ts'
import { hallRules } from '../hall/settings.ts'
import { found, refuse } from '../refusal.ts'
import { confirmedGuide } from '../transcript/revisions.ts'
import { visitToContinue } from '../visit/view.ts'
import { readable } from './access.ts'

type Opening = Omit<z.output<NonNullable<(typeof casefile.open)['~orpc']['inputSchema']>>, 'key'>

/**
 * Opens the matter of a visit once its account is confirmed: number, query code, and the dispatch clock begins with
 * the receipt (article 22). The matter keeps the rule pack of this day. ALREADY_OPENED where this person opened it before,
 * NOT_FOUND where somebody else did, or where the earlier matter it is said to repeat may not be read,
 * EARLIER_MATTER_NEEDED where a repeat names none of the same party.
 */
export function open(work: Work, input: Opening): { id: CasefileId; number: string; queryCode: string } {
  const { db, now, today, actor, changed } = work
  const visit = visitToContinue(db, actor, input.visit)
  if (findCasefileByVisit(db, visit.id)) refuse('ALREADY_OPENED')
  if (visit.withdrawnAt !== null) refuse('WITHDRAWN')
  if (!confirmedGuide(db, visit.id)) refuse('NOT_CONFIRMED')
  if (!hasCategory(db, input.category)) refuse('UNKNOWN_CATEGORY')
  const year = Number(today.slice(0, 4))
  const record = {
    id: work.newId<CasefileId>(),
    number: casefileNumber(year, nextCount(db, `casefile:${year}`)),
    queryCode: freshQueryCode(work),
    visit: visit.id,
    // A merge can be undone; the matter then is with whoever came.
    party: visit.registeredParty,
    kind: input.kind,
    category: input.category,
    place: input.place,
    attempt: attemptOf(work, visit.party, input),
    summary: input.summary,
    state: 'registered' as const,
    rulePack: hallRules(db).rulePack,
    receivedAt: now,
    receivedOn: today,
    registeredBy: actor.id,
    department: null,
    sameAs: input.sameAs ?? null,
  }
  insertCasefile(db, record)
  changed('casefile', record.id, { after: record })
  // Who else has the visit open goes on with it no longer.
  changed('visit', visit.id)
  return { id: record.id, number: record.number, queryCode: record.queryCode }
}

/**
 * Same party and same matter registered here before are a repeat; another party comes with it for the first time. Whether a
 * party has matters that this person may not read makes no difference, or a refusal would tell of them.
 */
function attemptOf({ db, actor }: Work, party: PartyId, { attempt, sameAs }: Opening): Opening['attempt'] {
  const earlier = sameAs && found(findVisit(db, readable(db, actor, sameAs).visit)).party
  if (earlier === party) return 'repeat'
  return attempt === 'repeat' ? refuse('EARLIER_MATTER_NEEDED') : 'first'
}

/** 45 bits of chance collide once in millions of matters; then another code is drawn. */
function freshQueryCode({ db, office }: Work): string {
  for (;;) {
    const code = queryCode(office.random(9))
    if (!findCasefileByCode(db, code)) return code
  }
}
