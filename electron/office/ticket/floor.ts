import type { Floor, ServiceInFull } from '../../../shared/contract/ticket-services.ts'
import type { ServiceId } from '../../../shared/model/ids.ts'
import { readHours } from '../../../shared/model/opening-hours.ts'
import {
  countIssued,
  type FloorRow,
  findFloor,
  findPriority,
  findService,
  insertPriority,
  insertService,
  listPriorities,
  listServices,
  type PriorityRow,
  type ServiceRow,
  updateFloor,
  updatePriority,
  updateService,
} from '../../store/tables/ticket-services.ts'
import type { Work } from '../command.ts'
import { currentPack } from '../hall/settings.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'

export function floor({ db }: Pick<Reading, 'db'>): Floor {
  return fromRow(findFloor(db))
}

export function setFloor({ db, changed, actor }: Work, { key: _key, ...input }: Floor & { key?: string }): Floor {
  const before = findFloor(db)
  const after: FloorRow = { ...input, rating: input.rating ? 1 : 0 }
  updateFloor(db, after)
  changed('ticket', actor.id, { before, after })
  return fromRow(after)
}

type ServiceFields = Omit<ServiceInFull, 'id' | 'code' | 'issuedToday'>

export function servicesInFull({ db, today }: Pick<Reading, 'db' | 'today'>): ServiceInFull[] {
  return listServices(db, today).map((row) => inFull(row, countIssued(db, row.id, today)))
}

/** CODE_TAKEN and PREFIX_TAKEN: a letter on the display stands for one service. */
export function addService(work: Work, input: ServiceFields & { code: string }): ServiceInFull {
  const others = listServices(work.db, work.today)
  if (others.some(({ code }) => code === input.code)) refuse('CODE_TAKEN')
  refuseTaken(others, input.prefix)
  const id = work.newId<ServiceId>()
  const service: ServiceRow = { id, code: input.code, ...toRow(input), position: others.length }
  insertService(work.db, service)
  work.changed('ticket', id, { after: service })
  return inFull(service, 0)
}

export function changeService(work: Work, input: ServiceFields & { service: ServiceId }): ServiceInFull {
  const before = found(findService(work.db, input.service))
  const others = listServices(work.db, work.today).filter(({ id }) => id !== before.id)
  refuseTaken(others, input.prefix)
  const after = { ...before, ...toRow(input) }
  updateService(work.db, before.id, toRow(input))
  work.changed('ticket', before.id, { before, after })
  return inFull(after, countIssued(work.db, before.id, work.today))
}

type PriorityFields = Readonly<{ code: string; name: string; nameEn: string; weight: number; active: boolean }>

type PrioritiesInFull = Readonly<{ ageingMinutes: number | null; priorities: PriorityFields[] }>

export function prioritiesInFull({ db }: Pick<Reading, 'db'>): PrioritiesInFull {
  const priorities = listPriorities(db).map((row) => ({ ...row, active: row.active === 1 }))
  return { ageingMinutes: currentPack(db).queue.ageingMinutes, priorities }
}

export function addPriority({ db, changed, actor }: Work, input: PriorityFields): PriorityFields {
  if (findPriority(db, input.code)) refuse('CODE_TAKEN')
  const after = priorityRow(input)
  insertPriority(db, after)
  changed('ticket', actor.id, { after })
  return { ...after, active: input.active }
}

export function changePriority({ db, changed, actor }: Work, input: PriorityFields): PriorityFields {
  const before = found(findPriority(db, input.code))
  // Somebody must be able to come without any courtesy.
  if (!input.active && before.weight === 0) refuse('WRONG_STATE')
  const after = priorityRow(input)
  updatePriority(db, after)
  changed('ticket', actor.id, { before, after })
  return { ...after, active: input.active }
}

const fromRow = ({ closing, transferPlace, callLimit, putBackPlaces, ...row }: FloorRow): Floor => {
  const { earlyMinutes, lateMinutes, repeats, quietFrom, quietTo, rating } = row
  return {
    ...{ closing, transferPlace, callLimit, putBackPlaces, earlyMinutes, lateMinutes },
    ...{ repeats, quietFrom, quietTo, rating: rating === 1 },
  }
}

function toRow(input: ServiceFields): Omit<ServiceRow, 'id' | 'code' | 'position'> {
  const { prefix, name, nameEn, description, first, last, dailyLimit, expectedMinutes, slotCapacity } = input
  const flags = { kiosk: input.kiosk ? 1 : 0, active: input.active ? 1 : 0, hours: JSON.stringify(input.hours) }
  return { prefix, name, nameEn, description, first, last, dailyLimit, expectedMinutes, slotCapacity, ...flags }
}

function inFull(row: ServiceRow, issuedToday: number): ServiceInFull {
  const { id, code, prefix, name, nameEn, description, first, last, dailyLimit, expectedMinutes, slotCapacity } = row
  return {
    ...{ id, code, prefix, name, nameEn, description, first, last, dailyLimit, expectedMinutes, slotCapacity },
    ...{ hours: readHours(row.hours), kiosk: row.kiosk === 1, active: row.active === 1, issuedToday },
  }
}

function priorityRow({ code, name, nameEn, weight, active }: PriorityFields): PriorityRow {
  return { code, name, nameEn, weight, active: active ? 1 : 0 }
}

function refuseTaken(others: readonly { prefix: string }[], prefix: string): void {
  if (others.some((other) => other.prefix === prefix)) refuse('PREFIX_TAKEN')
}
