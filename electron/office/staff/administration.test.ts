import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DepartmentId, DeskId, ServiceId } from '../../../shared/model/ids.ts'
import { DAY, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { addAccount, addDepartment, addDesk } from './administration.ts'
import { desks, onDuty, sitAt } from './people.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const unknown = <Id extends string>() => hall.office.newId() as Id // an identity that nothing has
const DEPARTMENT = { name: 'Water', shortName: 'Water', nameEn: 'Water', type: 'bureau', phone: '' } as const
const DESK = { name: '99', nameEn: '99', area: 'Hall', direction: 'left' } as const
const PERSON = { name: 'Lin', role: 'desk', title: '', phone: '', passwordHash: 'x' } as const

test('a new department and its desk can be worked at', () => {
  const { id: department } = hall.run('admin', addDepartment, { ...DEPARTMENT, code: 'water' })
  const service = hall.idOf.service('advice')
  const desk = { ...DESK, code: '99', department, services: [service, service] }
  const { id } = hall.run('admin', addDesk, desk)
  expect(desks(hall.reading('admin')).find((each) => each.id === id)?.services).toEqual([service])
  hall.run('admin', addAccount, { ...PERSON, account: 'water', department, desk: id })
  expect(hall.run('water', sitAt, { desk: id })).toMatchObject({ desk: id, department })
})

test('codes are given once', () => {
  const department = hall.idOf.department('planning')
  const again = { ...DESK, code: '1', department, services: [] }
  expect(refusalOf(() => hall.run('admin', addDesk, again))).toBe('CODE_TAKEN')
  expect(refusalOf(() => hall.run('admin', addDepartment, { ...DEPARTMENT, code: 'planning' }))).toBe('CODE_TAKEN')
})

test('what does not exist can be referred to by nothing', () => {
  const department = hall.idOf.department('planning')
  const lost = { ...DESK, code: '99', department: unknown<DepartmentId>(), services: [] }
  const idle = { ...DESK, code: '99', department, services: [unknown<ServiceId>()] }
  expect(refusalOf(() => hall.run('admin', addDesk, lost))).toBe('NOT_FOUND')
  expect(refusalOf(() => hall.run('admin', addDesk, idle))).toBe('NOT_FOUND')
  const homeless = { ...PERSON, account: 'lin', department: unknown<DepartmentId>(), desk: null }
  const standing = { ...PERSON, account: 'lin', department, desk: unknown<DeskId>() }
  expect(refusalOf(() => hall.run('admin', addAccount, homeless))).toBe('NOT_FOUND')
  expect(refusalOf(() => hall.run('admin', addAccount, standing))).toBe('NOT_FOUND')
  expect(refusalOf(() => hall.run('front1', sitAt, { desk: unknown<DeskId>() }))).toBe('NOT_FOUND')
})

test('the leader on duty is the one of the weekday, and nobody at the weekend', () => {
  expect(onDuty(hall.reading('front1'))?.name).toBe(hall.as('leader4').name)
  hall.advance(2 * DAY)
  expect(onDuty(hall.reading('front1'))).toBeNull()
})
