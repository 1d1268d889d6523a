import type { DeskId } from '../../../shared/model/ids.ts'
import { weekdayOf } from '../../../shared/model/time.ts'
import {
  type DepartmentRow,
  findAccount,
  findDesk,
  findDuty,
  listAccounts,
  listCategories,
  listDepartments,
  listDeskServices,
  listDesks,
  updateAccount,
} from '../../store/tables/staff.ts'
import type { Work } from '../command.ts'
import type { Actor, Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'
import { leaveDesk } from '../ticket/desk-state.ts'
import { toMe } from './session.ts'

export function departments({ db }: Reading): DepartmentRow[] {
  return listDepartments(db)
}

export function desks({ db }: Reading) {
  const served = listDeskServices(db)
  return listDesks(db).map((desk) => ({
    ...desk,
    services: served.filter((row) => row.desk === desk.id).map((row) => row.service),
  }))
}

export function categories({ db }: Reading) {
  return listCategories(db)
}

/** For the administrator; without password hashes. */
export function accounts({ db }: Reading) {
  return listAccounts(db).map((account) => ({
    ...toMe(account),
    title: account.title,
    phone: account.phone,
    active: account.active === 1,
    createdAt: account.createdAt,
  }))
}

export function onDuty({ db, today }: Reading) {
  return findDuty(db, weekdayOf(today)) ?? null
}

/**
 * The caller works at this desk from now on; department staff only at their own department's desks. DESK_BUSY while they
 * have a visitor at the desk where they sit.
 */
export function sitAt(work: Work, { desk }: { desk: DeskId }) {
  const { db, actor, changed } = work
  if (!maySitAt(actor, found(findDesk(db, desk)))) refuse('NOT_YOUR_DESK')
  if (actor.desk !== null && actor.desk !== desk) leaveDesk(work, actor.desk)
  updateAccount(db, actor.id, { desk })
  changed('staff', actor.id, { before: { desk: actor.desk }, after: { desk } })
  return toMe(found(findAccount(db, actor.id)))
}

function maySitAt(actor: Actor, desk: { department: string }): boolean {
  return actor.role === 'clerk' || actor.department === desk.department
}
