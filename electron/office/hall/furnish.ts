import type { AccountId, DepartmentId, DeskId, ServiceId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../store/database.ts'
import { insertHall } from '../../store/tables/hall.ts'
import { insertAccount, insertCategory, insertDepartment, insertDesk, insertRota } from '../../store/tables/staff.ts'
import { insertPriority, insertService } from '../../store/tables/ticket-services.ts'
import type { Seed } from './seed.ts'

type Furniture = Readonly<{
  newId: () => string
  now: number
  passwordHash: string
  sample: boolean
}>

/** Writes a seed into an empty database, in the order in which things refer to each other. */
export function furnish(db: WritableDb, seed: Seed, { newId, now, passwordHash, sample }: Furniture): void {
  const { publicInformation, ...hall } = seed.hall
  const sentences = JSON.stringify(publicInformation)
  insertHall(db, { ...hall, publicInformation: sentences, sample: sample ? 1 : 0, createdAt: now })
  const services = identities<ServiceId>(seed.services, newId)
  const departments = identities<DepartmentId>(seed.departments, newId)
  const desks = identities<DeskId>(seed.desks, newId)
  const areas = new Map(seed.areas.map(({ code, name }) => [code, name]))

  for (const [position, { kiosk, hours, ...service }] of seed.services.entries()) {
    const offered = { kiosk: kiosk ? 1 : 0, dailyLimit: null, hours: JSON.stringify(hours), active: 1 }
    insertService(db, { ...service, ...offered, id: services(service.code), position })
  }
  for (const priority of seed.priorities) insertPriority(db, { ...priority, active: 1 })
  for (const [position, { children, ...parent }] of seed.categories.entries()) {
    insertCategory(db, { ...parent, parent: null, position: position * 100 })
    for (const [index, child] of children.entries()) {
      insertCategory(db, { ...child, parent: parent.code, position: position * 100 + index + 1 })
    }
  }
  for (const [position, department] of seed.departments.entries()) {
    insertDepartment(db, { ...department, id: departments(department.code), position })
  }
  for (const [position, { services: served, ...desk }] of seed.desks.entries()) {
    const department = departments(desk.department)
    const area = areas.get(desk.area) ?? desk.area
    insertDesk(db, { ...desk, id: desks(desk.code), department, area, position }, served.map(services))
  }
  furnishPeople(db, seed, { newId, now, passwordHash, departments, desks })
}

type People = Pick<Furniture, 'newId' | 'now' | 'passwordHash'> &
  Readonly<{ departments: (code: string) => DepartmentId; desks: (code: string) => DeskId }>

function furnishPeople(db: WritableDb, seed: Seed, { newId, now, passwordHash, departments, desks }: People): void {
  const accounts = identities<AccountId>(
    seed.staff.map(({ account }) => ({ code: account })),
    newId,
  )
  for (const person of seed.staff) {
    insertAccount(db, {
      ...person,
      id: accounts(person.account),
      department: departments(person.department),
      desk: person.desk === null ? null : desks(person.desk),
      passwordHash,
      active: 1,
      createdAt: now,
    })
  }
  for (const { weekday, leader, room } of seed.rota) insertRota(db, { weekday, account: accounts(leader), room })
}

/** Seeds refer by code; records by identity. An unknown code is a mistake in the seed. */
function identities<Id extends string>(list: readonly { code: string }[], newId: () => string): (code: string) => Id {
  // Each list gets fresh identities of its own kind here, in their only birthplace.
  const known = new Map(list.map(({ code }) => [code, newId() as Id]))
  return (code) => {
    const id = known.get(code)
    if (id === undefined) throw new RangeError(`the seed names "${code}", which it does not define`)
    return id
  }
}
