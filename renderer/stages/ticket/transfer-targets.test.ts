import { expect, test } from 'vitest'
import { AccountId, DeskId, ServiceId } from '../../../shared/model/ids.ts'
import { matchTargets, transferTargets } from './transfer-targets.ts'

const id = (number: number) => `0199a000-0000-7000-8000-${String(number).padStart(12, '0')}`
const [mine, five, nine] = [DeskId.parse(id(1)), DeskId.parse(id(5)), DeskId.parse(id(9))]
const [advice, lawyer] = [ServiceId.parse(id(11)), ServiceId.parse(id(12))]
const service = (which: ServiceId, prefix: string, nameEn: string, active = true) => ({
  ...{ id: which, code: nameEn, prefix, name: nameEn, nameEn, description: '', kiosk: true, active, open: true },
  ...{ expectedMinutes: 10, waiting: 0, wait: null, closed: null, opensAt: null },
})
const desk = (which: DeskId, code: string) => ({ id: which, code, name: `Window ${code}`, nameEn: `Desk ${code}` })
const now = (which: DeskId, state: 'open' | 'closed', services: ServiceId[]) => ({
  ...{ id: which, state, reason: '', since: null, services },
})
const person = (number: number, name: string, at: DeskId) => ({
  ...{ id: AccountId.parse(id(number)), name, title: 'Clerk', desk: at },
})
const hall = {
  services: [service(advice, 'A', 'Advice'), service(lawyer, 'E', 'Lawyer'), service(lawyer, 'Z', 'Old', false)],
  desks: [desk(mine, '1'), desk(five, '5'), desk(nine, '9')],
  around: {
    desks: [now(mine, 'open', []), now(five, 'open', [advice]), now(nine, 'closed', [lawyer])],
    people: [person(31, 'Me', mine), person(32, 'Wang Fang', five), person(33, 'Li Na', nine)],
  },
}
const targets = transferTargets(hall, mine)
const names = (found: readonly { name: { nameEn: string; name: string } }[]) =>
  found.map(({ name }) => name.nameEn || name.name)

test('services, desks and people can be chosen, but not this desk, its own people or a service not offered', () => {
  expect(names(targets)).toEqual(['Advice', 'Lawyer', 'Desk 5', 'Desk 9', 'Wang Fang', 'Li Na'])
})

test('a place where nobody serves now says so', () => {
  expect(names(targets.filter(({ away }) => away))).toEqual(['Lawyer', 'Desk 9', 'Li Na'])
})

test('the number of a desk, the letter of a service and a part of a name find their target', () => {
  expect(names(matchTargets(targets, '9'))).toEqual(['Desk 9', 'Li Na'])
  expect(names(matchTargets(targets, 'e'))[0]).toBe('Lawyer')
  expect(names(matchTargets(targets, 'fang'))).toEqual(['Wang Fang'])
  expect(names(matchTargets(targets, 'desk 5 wang'))).toEqual(['Wang Fang'])
  expect(matchTargets(targets, 'nobody')).toEqual([])
  expect(matchTargets(targets, ' ')).toEqual(targets)
})
