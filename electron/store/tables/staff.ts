import type { Role } from '../../../shared/contract/roles.ts'
import type { AccountId, DepartmentId, DeskId, ServiceId } from '../../../shared/model/ids.ts'
import { insert, type ReadableDb, row, rows, run, update, type WritableDb } from '../database.ts'

export type AccountRow = Readonly<{
  id: AccountId
  account: string
  name: string
  role: Role
  department: DepartmentId | null
  desk: DeskId | null
  title: string
  phone: string
  passwordHash: string
  active: number
  createdAt: number
}>

export function insertAccount(db: WritableDb, account: AccountRow): void {
  insert(db, 'accounts', account)
}

export function updateAccount(
  db: WritableDb,
  id: AccountId,
  changes: Partial<Pick<AccountRow, 'desk' | 'active' | 'passwordHash'>>,
): number {
  return update(db, 'accounts', id, changes)
}

export function findAccount(db: ReadableDb, id: AccountId): AccountRow | undefined {
  return row(db, 'SELECT * FROM accounts WHERE id = :id', { id })
}

export function findAccountByName(db: ReadableDb, account: string): AccountRow | undefined {
  return row(db, 'SELECT * FROM accounts WHERE account = :account', { account })
}

export function listAccounts(db: ReadableDb): AccountRow[] {
  return rows(db, 'SELECT * FROM accounts ORDER BY role, account')
}

/** Who works at a desk, in the order of the desks. */
export function listSeated(db: ReadableDb): Readonly<{ id: AccountId; name: string; title: string; desk: DeskId }>[] {
  return rows(
    db,
    `SELECT a.id, a.name, a.title, a.desk FROM accounts a JOIN desks d ON d.id = a.desk
     WHERE a.active = 1 AND a.role IN ('clerk', 'desk') ORDER BY d.position, d.code, a.name`,
  )
}

/** Who at a department can be named to a visitor: active, with a phone, of the desk role; the earliest account first. */
export function findContact(db: ReadableDb, department: DepartmentId): AccountRow | undefined {
  return row(
    db,
    `SELECT * FROM accounts WHERE department = :department AND role = 'desk' AND active = 1 AND phone <> ''
     ORDER BY created_at, account LIMIT 1`,
    { department },
  )
}

export function insertSession(
  db: WritableDb,
  session: Readonly<{ tokenDigest: string; account: AccountId; openedAt: number; expiresAt: number }>,
): void {
  insert(db, 'sessions', session)
}

export function findSessionAccount(db: ReadableDb, tokenDigest: string, now: number): AccountRow | undefined {
  return row(
    db,
    `SELECT a.* FROM sessions s JOIN accounts a ON a.id = s.account
     WHERE s.token_digest = :tokenDigest AND s.expires_at > :now AND a.active = 1`,
    { tokenDigest, now },
  )
}

export function deleteSession(db: WritableDb, tokenDigest: string): number {
  return run(db, 'DELETE FROM sessions WHERE token_digest = :tokenDigest', { tokenDigest })
}

export function deleteSessionsOf(db: WritableDb, account: AccountId): number {
  return run(db, 'DELETE FROM sessions WHERE account = :account', { account })
}

export function deleteExpiredSessions(db: WritableDb, now: number): number {
  return run(db, 'DELETE FROM sessions WHERE expires_at <= :now', { now })
}

export type DepartmentRow = Readonly<{
  id: DepartmentId
  code: string
  name: string
  shortName: string
  nameEn: string
  type: 'bureau' | 'county' | 'office' | 'service'
  phone: string
}>

export function insertDepartment(db: WritableDb, department: DepartmentRow & { position: number }): void {
  insert(db, 'departments', department)
}

export function listDepartments(db: ReadableDb): DepartmentRow[] {
  return rows(db, 'SELECT id, code, name, short_name, name_en, type, phone FROM departments ORDER BY position, code')
}

export function findDepartment(db: ReadableDb, id: DepartmentId): DepartmentRow | undefined {
  return row(db, 'SELECT id, code, name, short_name, name_en, type, phone FROM departments WHERE id = :id', { id })
}

export type DeskRow = Readonly<{
  id: DeskId
  code: string
  name: string
  nameEn: string
  area: string
  department: DepartmentId
  direction: 'left' | 'right' | 'ahead'
}>

export function insertDesk(db: WritableDb, desk: DeskRow & { position: number }, services: readonly ServiceId[]): void {
  insert(db, 'desks', desk)
  for (const service of services) insert(db, 'desk_services', { desk: desk.id, service })
}

export function listDesks(db: ReadableDb): DeskRow[] {
  return rows(db, 'SELECT id, code, name, name_en, area, department, direction FROM desks ORDER BY position, code')
}

export function findDesk(db: ReadableDb, id: DeskId): DeskRow | undefined {
  return row(db, 'SELECT id, code, name, name_en, area, department, direction FROM desks WHERE id = :id', { id })
}

export function listDeskServices(db: ReadableDb): { desk: DeskId; service: ServiceId }[] {
  return rows(
    db,
    'SELECT ds.desk, ds.service FROM desk_services ds JOIN services s ON s.id = ds.service ORDER BY s.position',
  )
}

export function isServed(db: ReadableDb, service: ServiceId): boolean {
  return row(db, 'SELECT 1 FROM desk_services WHERE service = :service', { service }) !== undefined
}

export function isServedAt(db: ReadableDb, desk: DeskId, service: ServiceId): boolean {
  const found = row(db, 'SELECT 1 FROM desk_services WHERE desk = :desk AND service = :service', { desk, service })
  return found !== undefined
}

/** Whether somebody works at the desk, apart from one account. */
export function hasStaff(db: ReadableDb, desk: DeskId, apartFrom: AccountId | null = null): boolean {
  const found = row(db, 'SELECT 1 FROM accounts WHERE desk = :desk AND active = 1 AND id IS NOT :apartFrom', {
    desk,
    apartFrom,
  })
  return found !== undefined
}

export type CategoryRow = Readonly<{ code: string; parent: string | null; name: string; nameEn: string }>

export function insertCategory(db: WritableDb, category: CategoryRow & { position: number }): void {
  insert(db, 'categories', category)
}

export function listCategories(db: ReadableDb): CategoryRow[] {
  return rows(db, 'SELECT code, parent, name, name_en FROM categories ORDER BY position, code')
}

export function hasCategory(db: ReadableDb, code: string): boolean {
  return row(db, 'SELECT 1 FROM categories WHERE code = :code', { code }) !== undefined
}

export function insertRota(
  db: WritableDb,
  duty: Readonly<{ weekday: number; account: AccountId; room: string }>,
): void {
  insert(db, 'rota', duty)
}

export function findDuty(db: ReadableDb, weekday: number): { name: string; title: string; room: string } | undefined {
  return row(
    db,
    'SELECT a.name, a.title, r.room FROM rota r JOIN accounts a ON a.id = r.account WHERE r.weekday = :weekday',
    { weekday },
  )
}
