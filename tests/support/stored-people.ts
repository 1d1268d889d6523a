import { v7 } from 'uuid'
import type { WritableDb } from '../../electron/store/database.ts'
import { insertCasefile } from '../../electron/store/tables/casefile.ts'
import { insertParty } from '../../electron/store/tables/party.ts'
import { insertVisit } from '../../electron/store/tables/visit.ts'
import type { CasefileState } from '../../shared/model/casefile-state.ts'
import type { AccountId, CasefileId, PartyId, VisitId } from '../../shared/model/ids.ts'

export type StoredPerson = Readonly<{
  name: string
  number: string
  phone: string
  address: string
  /** The instants of their visits, each with the state of the matter it became. */
  visits: readonly Readonly<{ at: number; matter: CasefileState | null; message?: string }>[]
}>

/** Puts a person with years of visits into the database, as registering and handling would have left them. */
export function storePerson(db: WritableDb, person: StoredPerson, registeredBy: AccountId) {
  const party = v7() as PartyId
  const { name, number, phone, address, visits } = person
  const last = Math.max(...visits.map(({ at }) => at))
  insertParty(db, {
    ...{ id: party, type: 'person', name, pinyin: '', initials: '', phone, address, createdAt: 0, lastVisitAt: last },
    ...{ documentType: 'resident-card', documentNumber: number, details: '{"birthDate":"1949-12-31"}' },
  })
  const kept = visits.map(({ at, matter, message = '' }) => {
    const visit = v7() as VisitId
    const attendant = { as: 'companion', name: '伴', phone, relation: '', authorised: false }
    insertVisit(db, {
      ...{ id: visit, ticket: null, party, channel: 'letter', headcount: 1, message, noticeGiven: 1, registeredBy },
      ...{ representatives: JSON.stringify([{ name: '表', phone }]), attendants: JSON.stringify([attendant]) },
      ...{ needs: '{"wheelchair":true}', origin: null, receivedAt: null, businessDate: '2020-01-01', registeredAt: at },
    })
    if (matter) storeMatter(db, { visit, party, state: matter, at, registeredBy })
    return visit
  })
  return { party, visits: kept }
}

type Brought = Readonly<{
  visit: VisitId
  party: PartyId
  state: CasefileState
  at: number
  registeredBy: AccountId
}>

function storeMatter(db: WritableDb, { at, ...brought }: Brought): void {
  const id = v7()
  insertCasefile(db, {
    ...brought,
    ...{ id: id as CasefileId, number: id, queryCode: id, kind: 'claim', category: 'land-ownership', place: '' },
    ...{ attempt: 'first', summary: '', rulePack: 'national-2022', receivedAt: at, receivedOn: '2020-01-01' },
    ...{ department: null, sameAs: null },
  })
}
