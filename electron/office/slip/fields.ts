import { progressCode } from '../../../shared/model/scanned-code.ts'
import type { CasefileRecord, ListedCasefile } from '../../store/tables/casefile.ts'
import { findHall } from '../../store/tables/hall.ts'
import { findRetentionYears } from '../../store/tables/retention.ts'
import { listRoutings, type RoutingRow } from '../../store/tables/routing.ts'
import { findAccount, findContact, findDepartment } from '../../store/tables/staff.ts'
import { findVisit } from '../../store/tables/visit.ts'
import { clocks, pressingClock } from '../casefile/clocks.ts'
import { chineseDate, chineseDay } from '../chinese-date.ts'
import type { Work } from '../command.ts'
import type { DocumentFields } from '../documents.ts'
import { hallRules } from '../hall/settings.ts'
import { found, refuse } from '../refusal.ts'
import { qrSvg } from './qr.ts'

/** 首访联系单: who is responsible, how to reach them, by when the visitor hears back. */
export function contactSlipFields(work: Work, casefile: ListedCasefile): DocumentFields {
  const { db, actor, now, office } = work
  const routing = currentRouting(work, casefile) ?? refuse('NOT_ROUTED')
  const contact = findContact(db, routing.department) ?? refuse('NO_CONTACT_PERSON')
  const issuer = found(findAccount(db, actor.id))
  return {
    ...common(work, casefile),
    headcount: casefile.headcount,
    methodName: office.documents.words.methods[routing.method],
    departmentName: found(findDepartment(db, routing.department)).name,
    contactName: contact.name,
    contactPhone: contact.phone,
    feedbackDue: chineseDay(routing.feedbackDue ?? lastDay(work, casefile)),
    issuedBy: issuer.name,
    issuedByTitle: issuer.title,
    issuedOn: chineseDate(now, hallRules(db).timeZone),
  }
}

/** 登记回执: what was registered, the query code, and the next step with its last day. */
export function receiptFields(work: Work, casefile: ListedCasefile): DocumentFields {
  const { db, office } = work
  const { nextSteps, channels } = office.documents.words
  const routing = currentRouting(work, casefile)
  const visit = found(findVisit(db, casefile.visit))
  const step =
    routing === undefined ? nextSteps.registered : routing.method === 'guidance' ? nextSteps.guided : nextSteps.routed
  return {
    ...common(work, casefile),
    receivedOn: chineseDate(casefile.receivedAt, hallRules(db).timeZone),
    channelName: channels[visit.channel],
    registeredBy: findAccount(db, casefile.registeredBy)?.name ?? '',
    nextStep: step,
    retentionYears: findRetentionYears(db),
    nextDue: chineseDay(lastDay(work, casefile)),
  }
}

function common({ db }: Work, casefile: ListedCasefile): DocumentFields {
  const hall = found(findHall(db))
  const { number, partyName, summary, queryCode } = casefile
  return {
    hallName: hall.name,
    hallPhone: hall.phone,
    hallAddress: hall.address,
    netAddress: hall.netAddress,
    number,
    visitorName: partyName,
    summary,
    queryCode,
    qr: qrSvg(progressCode(queryCode)),
  }
}

function currentRouting({ db }: Work, { id }: CasefileRecord): RoutingRow | undefined {
  return listRoutings(db, id).findLast(({ state }) => state !== 'returned')
}

/** The promise on paper: the running clock's last day; without one (guided matters) the dispatch clock's. */
function lastDay({ db, today }: Work, casefile: CasefileRecord): string {
  const all = clocks(db, casefile, today)
  return (pressingClock(all) ?? all[0])?.due ?? today
}
