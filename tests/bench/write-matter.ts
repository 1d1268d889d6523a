import { insert, type WritableDb } from '../../electron/store/database.ts'
import { initialsOf, pinyinOf } from '../../electron/store/pinyin.ts'
import { insertCasefile } from '../../electron/store/tables/casefile.ts'
import { insertFeedback, insertRating } from '../../electron/store/tables/followup.ts'
import { insertParty } from '../../electron/store/tables/party.ts'
import type { AccountRow, CategoryRow, DepartmentRow } from '../../electron/store/tables/staff.ts'
import { insertRevision, insertTranscript, insertVersion } from '../../electron/store/tables/transcript.ts'
import { insertVisit } from '../../electron/store/tables/visit.ts'
import { casefileNumber } from '../../shared/model/casefile-number.ts'
import type { CasefileId, DepartmentId, PartyId, TranscriptId, VisitId } from '../../shared/model/ids.ts'
import { queryCode } from '../../shared/model/query-code.ts'
import type { Chance } from './chance.ts'
import type { Names } from './names.ts'
import type { Plan } from './plans.ts'

export type Writer = Readonly<{
  db: WritableDb
  chance: Chance
  names: Names
  busy: DepartmentRow
  others: readonly DepartmentRow[]
  clerks: readonly AccountRow[]
  staffOf: ReadonlyMap<DepartmentId, AccountRow>
  categories: readonly CategoryRow[]
  rulePack: string
  /** The last number of each year. */
  numbers: Map<string, number>
}>

type Matter = Readonly<{
  visit: VisitId
  party: PartyId
  casefile: CasefileId
  department: DepartmentId
  clerk: AccountRow
}>

/** Writes one matter with its visitor, account, routing and ending, as the commands would have left it. */
export function writeMatter(writer: Writer, plan: Plan): void {
  const { chance, busy, others, clerks } = writer
  const matter: Matter = {
    visit: chance.id(plan.receivedAt) as VisitId,
    party: chance.id(plan.receivedAt) as PartyId,
    casefile: chance.id(plan.receivedAt) as CasefileId,
    department: plan.busy ? busy.id : chance.pick(others).id,
    clerk: chance.pick(clerks),
  }
  writeVisit(writer, plan, matter)
  writeCasefile(writer, plan, matter)
  writeRouting(writer, plan, matter)
  if (!plan.detailed) return
  writeTranscript(writer, plan, matter)
  writeEnding(writer, plan, matter)
}

function writeVisit({ db, chance, names }: Writer, { receivedAt }: Plan, { visit, party, clerk }: Matter): void {
  const name = names.person()
  insertParty(db, {
    id: party,
    type: 'person',
    name,
    pinyin: pinyinOf(name),
    initials: initialsOf(name),
    ...document(chance),
    phone: `199${String(chance.below(1e8)).padStart(8, '0')}`,
    address: names.place(),
    details: '',
    createdAt: receivedAt,
    lastVisitAt: receivedAt,
  })
  insertVisit(db, {
    id: visit,
    ticket: null,
    party,
    channel: 'visit',
    headcount: 1,
    representatives: '[]',
    attendants: '',
    needs: '',
    message: '',
    origin: null,
    receivedAt: null,
    noticeGiven: 1,
    businessDate: dateOf(receivedAt),
    registeredAt: receivedAt,
    registeredBy: clerk.id,
  })
}

/** Many come without papers. */
function document(chance: Chance): Pick<Parameters<typeof insertParty>[1], 'documentType' | 'documentNumber'> {
  if (chance.below(5) > 1) return { documentType: 'none', documentNumber: '' }
  const digits = String(chance.below(1e11)).padStart(11, '0')
  return { documentType: 'resident-card', documentNumber: `1101051${digits}` }
}

function writeTranscript({ db, chance, names }: Writer, { receivedAt }: Plan, { visit, clerk }: Matter): void {
  const id = chance.id(receivedAt) as TranscriptId
  const sealed = { confirmedVersion: 1, confirmedAt: receivedAt, confirmedBy: clerk.id, confirmedDigest: '' }
  const guide = JSON.stringify({ who: '', when: '', where: '', what: names.sentence(), want: '', basis: '' })
  insertTranscript(db, { id, visit, version: 1, revision: 1, ...sealed })
  insertVersion(db, { transcript: id, version: 1, guide, savedAt: receivedAt, savedBy: clerk.id })
  const agreed = { manner: 'oral', signature: '', reason: '', digest: '' } as const
  insertRevision(db, { transcript: id, revision: 1, version: 1, sealedAt: receivedAt, sealedBy: clerk.id, ...agreed })
}

function writeCasefile({ db, chance, names, ...writer }: Writer, plan: Plan, matter: Matter): void {
  const receivedOn = dateOf(plan.receivedAt)
  const year = receivedOn.slice(0, 4)
  const sequence = (writer.numbers.get(year) ?? 0) + 1
  writer.numbers.set(year, sequence)
  insertCasefile(db, {
    id: matter.casefile,
    number: casefileNumber(Number(year), sequence),
    queryCode: queryCode(chance.bytes(9)),
    visit: matter.visit,
    party: matter.party,
    kind: 'claim',
    category: chance.pick(writer.categories).code,
    place: names.place(),
    attempt: chance.below(5) === 0 ? 'repeat' : 'first',
    summary: names.sentence(),
    state: plan.closed ? 'closed' : stateOf(plan),
    rulePack: writer.rulePack,
    receivedAt: plan.receivedAt,
    receivedOn,
    registeredBy: matter.clerk.id,
    department: plan.state === null ? null : matter.department,
    sameAs: null,
  })
}

const stateOf = ({ state }: Plan) =>
  state === 'finished' || state === 'accepted' || state === 'signed' ? state : ('registered' as const)

function writeRouting({ db, chance, names, staffOf }: Writer, plan: Plan, matter: Matter): void {
  const { sentAt, signedAt, acceptedAt, finishedAt, state } = plan
  if (sentAt === null || state === null) return
  const { casefile, department, clerk } = matter
  const answer = { answeredAt: finishedAt, answerText: names.sentence(), conclusion: 'supported' as const }
  // A routing that already went its way in one statement; the office would insert it and change it four times.
  insert(db, 'routings', {
    id: chance.id(sentAt),
    casefile,
    method: 'handover' as const,
    department,
    reason: names.sentence(),
    state,
    sentAt,
    sentBy: clerk.id,
    signedAt,
    signedBy: staffOf.get(department)?.id ?? clerk.id,
    acceptedAt,
    finishedAt,
    ...(finishedAt === null ? {} : answer),
  })
}

function writeEnding({ db, chance, names }: Writer, { closed, finishedAt }: Plan, { casefile, clerk }: Matter): void {
  if (!closed || finishedAt === null) return
  const account = clerk.id
  insertFeedback(db, { id: chance.id(finishedAt), casefile, text: names.sentence(), at: finishedAt, account })
  insertRating(db, { casefile, rating: 'satisfied', remark: '', at: finishedAt, account, givenBy: 'visitor' })
}

const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)
