import type { z } from 'zod'
import type { DocumentType, PartyType } from '../../../shared/contract/visit-party.ts'
import type { AccountId, PartyId, VisitId } from '../../../shared/model/ids.ts'
import { type ReadableDb, row, run, type WritableDb } from '../database.ts'
import { keptAnew } from './retention.ts'

export type PartyRow = Readonly<{
  id: PartyId
  type: z.output<typeof PartyType>
  name: string
  pinyin: string
  initials: string
  documentType: z.output<typeof DocumentType>
  documentNumber: string
  phone: string
  address: string
  /** JSON of PersonDetails. */
  details: string
  createdAt: number
  lastVisitAt: number
}>

export function insertParty(db: WritableDb, party: PartyRow): void {
  run(
    db,
    `INSERT INTO parties (id, type, name, pinyin, initials, document_type, document_number, phone, address, details,
       created_at, last_visit_at, document_hash, document_tail, phone_hash)
     VALUES (:id, :type, :name, :pinyin, :initials, :documentType, ${SEALED.documentNumber}, ${SEALED.phone},
       ${SEALED.address}, ${SEALED.details}, :createdAt, :lastVisitAt, ${HASHES})`,
    party,
  )
}

/** Everything of a party that can be corrected; who it is stays. Also where it was erased there is something to erase again. */
export function updateParty(db: WritableDb, party: Omit<PartyRow, 'createdAt'>): void {
  run(
    db,
    `UPDATE parties SET type = :type, name = :name, pinyin = :pinyin, initials = :initials,
       document_type = :documentType, document_number = ${SEALED.documentNumber}, phone = ${SEALED.phone},
       address = ${SEALED.address}, details = ${SEALED.details}, last_visit_at = :lastVisitAt,
       erased_at = NULL, (document_hash, document_tail, phone_hash) = (${HASHES}) WHERE id = :id`,
    party,
  )
  keptAnew(db, party.id)
}

/** The party itself, or the one it was merged into: that one carries on. */
export function findParty(db: ReadableDb, id: PartyId): PartyRow | undefined {
  return row(
    db,
    `SELECT ${partyColumns('p')}, p.created_at, p.last_visit_at FROM parties p
     WHERE p.id = (SELECT coalesce(merged_into, id) FROM parties WHERE id = :id)`,
    { id },
  )
}

/** The party's own row, also where it was merged into another. */
export function findOwnRow(db: ReadableDb, id: PartyId): PartyRow | undefined {
  return row(db, `SELECT ${partyColumns('p')}, p.created_at, p.last_visit_at FROM parties p WHERE p.id = :id`, { id })
}

/** When the party and those merged into it last came, and how often; only visits this account registered, if it is named. */
export function partyFigures(db: ReadableDb, id: PartyId, registeredBy: AccountId | null) {
  const ofParty = `SELECT id FROM parties WHERE ${OF_PARTY}`
  const figures = row<{ lastVisitAt: number; visits: number }>(
    db,
    registeredBy === null
      ? `SELECT (SELECT max(last_visit_at) FROM parties WHERE ${OF_PARTY}) AS last_visit_at,
           (SELECT count(*) FROM visits WHERE party IN (${ofParty}) AND withdrawn_at IS NULL) AS visits`
      : `SELECT coalesce(max(registered_at), 0) AS last_visit_at, count(*) AS visits FROM visits
         WHERE party IN (${ofParty}) AND withdrawn_at IS NULL AND registered_by = :registeredBy`,
    { id, ...(registeredBy === null ? {} : { registeredBy }) },
  )
  return figures ?? { lastVisitAt: 0, visits: 0 }
}

/** Whether this account ever registered a visit of the party. */
export function hasRegistered(db: ReadableDb, account: AccountId, id: PartyId): boolean {
  const sql = `SELECT 1 FROM visits WHERE registered_by = :account AND party IN (SELECT id FROM parties WHERE ${OF_PARTY}) LIMIT 1`
  return row(db, sql, { account, id }) !== undefined
}

/** A withdrawn visit is none: the party last came before it, or was met without coming. */
export function updateLastVisit(db: WritableDb, visit: VisitId): void {
  run(
    db,
    `UPDATE parties SET last_visit_at = coalesce(
       (SELECT max(registered_at) FROM visits WHERE party = parties.id AND withdrawn_at IS NULL), created_at)
     WHERE id = (SELECT party FROM visits WHERE id = :visit)`,
    { visit },
  )
}

/** The party itself and all that were merged into it. */
export const OF_PARTY = '(id = :id OR merged_into = :id)'

/** The columns of a party with their seals opened. */
export function partyColumns(alias: string): string {
  const opened = Object.entries(COLUMNS).map(
    ([column]) => `unseal('parties.${column}:' || ${alias}.id, ${alias}.${column}) AS ${column}`,
  )
  const clear = ['id', 'type', 'name', 'pinyin', 'initials', 'document_type']
  return [...clear.map((column) => `${alias}.${column}`), ...opened].join(', ')
}

const COLUMNS = { document_number: 'documentNumber', phone: 'phone', address: 'address', details: 'details' } as const

const sealed = (column: keyof typeof COLUMNS) => `seal('parties.${column}:' || :id, :${COLUMNS[column]})`
const SEALED = {
  documentNumber: sealed('document_number'),
  phone: sealed('phone'),
  address: sealed('address'),
  details: sealed('details'),
}
const HASHES = `keyed_hash('document', :documentNumber), keyed_hash('document-tail', substr(:documentNumber, -4)),
  keyed_hash('phone', plain_phone(:phone))`
