import type { AccountId, DepartmentId, DeskId, ServiceId } from '../../../shared/model/ids.ts'
import {
  type AccountRow,
  type DepartmentRow,
  type DeskRow,
  deleteSessionsOf,
  findAccount,
  findAccountByName,
  findDepartment,
  findDesk,
  insertAccount,
  insertDepartment,
  insertDesk,
  listDepartments,
  listDesks,
  updateAccount,
} from '../../store/tables/staff.ts'
import { findService } from '../../store/tables/ticket-services.ts'
import type { Work } from '../command.ts'
import { found, refuse } from '../refusal.ts'

export function addDepartment(work: Work, input: Omit<DepartmentRow, 'id'>): { id: DepartmentId } {
  const { db, changed } = work
  const others = listDepartments(db)
  if (others.some(({ code }) => code === input.code)) refuse('CODE_TAKEN')
  const { code, name, shortName, nameEn, type, phone } = input
  const department = { id: work.newId<DepartmentId>(), code, name, shortName, nameEn, type, phone }
  insertDepartment(db, { ...department, position: others.length })
  changed('staff', department.id, { after: department })
  return { id: department.id }
}

export function addDesk(work: Work, input: Omit<DeskRow, 'id'> & { services: readonly ServiceId[] }): { id: DeskId } {
  const { db, changed } = work
  const others = listDesks(db)
  if (others.some(({ code }) => code === input.code)) refuse('CODE_TAKEN')
  found(findDepartment(db, input.department))
  const { code, name, nameEn, area, department, direction } = input
  const services = [...new Set(input.services)]
  for (const service of services) found(findService(db, service))
  const desk = { id: work.newId<DeskId>(), code, name, nameEn, area, department, direction }
  insertDesk(db, { ...desk, position: others.length }, services)
  changed('staff', desk.id, { after: { ...desk, services } })
  return { id: desk.id }
}

export function addAccount(work: Work, input: Omit<AccountRow, 'id' | 'active' | 'createdAt'>): { id: AccountId } {
  const { db, changed, now } = work
  if (findAccountByName(db, input.account)) refuse('ACCOUNT_TAKEN')
  const { account, name, role, department, desk, title, phone, passwordHash } = input
  if (department !== null) found(findDepartment(db, department))
  if (desk !== null) found(findDesk(db, desk))
  const id = work.newId<AccountId>()
  const person = { account, name, role, department, desk, title, phone, passwordHash }
  insertAccount(db, { id, ...person, active: 1, createdAt: now })
  changed('staff', id, { after: { account, role, department, desk } })
  return { id }
}

/** Nobody switches off the account they are logged in with: a hall would be left without its administrator. */
export function setActive({ db, actor, changed }: Work, input: { account: AccountId; active: boolean }) {
  const before = found(findAccount(db, input.account))
  if (before.id === actor.id) refuse('WRONG_STATE')
  updateAccount(db, before.id, { active: input.active ? 1 : 0 })
  if (!input.active) deleteSessionsOf(db, before.id)
  changed('staff', before.id, { before: { active: before.active === 1 }, after: { active: input.active } })
  return { id: before.id }
}

/** A new password ends every session that began with the old one. */
export function setPassword({ db, changed }: Work, input: { account: AccountId; passwordHash: string }) {
  const { id } = found(findAccount(db, input.account))
  updateAccount(db, id, { passwordHash: input.passwordHash })
  deleteSessionsOf(db, id)
  changed('staff', id)
  return { id }
}
