import { afterEach, beforeEach, expect, test } from 'vitest'
import { scansOf } from '../../../tests/support/query-scans.ts'
import {
  DAY,
  matterNamed,
  openSampleOffice,
  refusalOf,
  type SampleOffice,
} from '../../../tests/support/sample-office.ts'
import { confirmed, finished, opened, registered, routed } from '../../../tests/support/staged.ts'
import { execute } from '../../store/database.ts'
import { accept, sign } from '../handling/steps.ts'
import { open } from './open.ts'
import { casefileOfVisit, getCasefile, list, pressing } from './view.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

type Search = Parameters<typeof list>[1]
const found = (account: string, search: Search = {}) =>
  list(hall.reading(account), search).rows.map(({ number }) => number)
const clockNames = (account: string, casefile: ReturnType<typeof opened>['casefile']) =>
  getCasefile(hall.reading(account), { casefile }).clocks.map(({ clock, due }) => [clock, due])

test('a matter opens once its account is confirmed, and once', () => {
  const matter = matterNamed('lake')
  const visit = registered(hall, matter)
  const openIt = (changes = {}) => hall.run('front1', open, { visit, ...matter.casefile, ...changes })
  expect(refusalOf(openIt)).toBe('NOT_CONFIRMED')
  confirmed(hall, matter, visit)
  expect(refusalOf(() => openIt({ category: 'weather' }))).toBe('UNKNOWN_CATEGORY')
  expect(openIt()).toMatchObject({
    number: '2026-000001',
    queryCode: expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/),
  })
  expect(refusalOf(openIt)).toBe('ALREADY_OPENED')
})

test('numbers count in the year of receipt and begin anew with the next', () => {
  expect([opened(hall, 'lake').number, opened(hall, 'wages').number]).toEqual(['2026-000001', '2026-000002'])
  hall.advance(78 * DAY)
  expect(opened(hall, 'injury').number).toBe('2027-000001')
})

test('a refused opening uses up no number', () => {
  opened(hall, 'lake')
  refusalOf(() => opened(hall, 'wages', { category: 'weather' }))
  expect(opened(hall, 'wages').number).toBe('2026-000002')
})

test('the dispatch clock runs fifteen days from the receipt', () => {
  expect(clockNames('front1', opened(hall, 'lake').casefile)).toEqual([['dispatch', '2026-10-30']])
})

test('the sixty days begin with the acceptance of a claim', () => {
  const { casefile, routing } = routed(hall, 'demolition')
  hall.run('county-songdu', sign, { routing })
  expect(clockNames('front1', casefile).map(([clock]) => clock)).toEqual(['dispatch', 'notify', 'object'])
  hall.run('county-songdu', accept, { routing })
  expect(clockNames('front1', casefile)).toContainEqual(['handle', '2026-12-14'])
})

test('litigation is guided and never has the sixty days', () => {
  const { casefile } = finished(hall, 'execution')
  expect(clockNames('front1', casefile).map(([clock]) => clock)).toEqual(['dispatch'])
})

test('what is late or nearly so presses, the earliest first, and what is finished does not', () => {
  opened(hall, 'lake')
  hall.advance(DAY)
  opened(hall, 'wages')
  finished(hall, 'execution')
  expect(pressing(hall.reading('supervisor1'))).toEqual([])
  hall.advance(16 * DAY)
  const due = pressing(hall.reading('supervisor1')).map(({ number, clock }) => [number, clock.standing])
  expect(due.map(([number]) => number)).toEqual(['2026-000001', '2026-000002'])
  expect(due[0]?.[1]).toBe('late')
})

test('a search finds a number, a query code and the beginning of a name', () => {
  const lake = opened(hall, 'lake')
  opened(hall, 'wages')
  for (const search of [lake.number, '2026-1', lake.queryCode.toLowerCase(), '柯', ' 柯水旺 ']) {
    expect(found('front1', { search }), search).toEqual([lake.number])
  }
  expect(found('front1', { search: '水旺' })).toEqual([])
  expect(found('front1', { search: "' OR 1 = 1 --" })).toEqual([])
  expect(found('front1', { state: 'routed' })).toEqual([])
})

test('pages go on where the last one ended, over matters of the same moment too', () => {
  for (let count = 0; count < 60; count += 1) opened(hall, 'lake')
  const first = list(hall.reading('front1'), {})
  const second = list(hall.reading('front1'), { before: first.next ?? '' })
  expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 10, null])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60)
})

test('a department sees what was routed to it or registered by it', () => {
  const lake = routed(hall, 'lake')
  const own = opened(hall, 'wages', { by: 'planning' })
  const read = (account: string, casefile = lake.casefile) =>
    refusalOf(() => getCasefile(hall.reading(account), { casefile }))
  expect(['county-heting', 'front2', 'leader1', 'supervisor1'].map((account) => read(account))).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect([read('planning'), read('planning', own.casefile)]).toEqual(['NOT_FOUND', null])
  expect(casefileOfVisit(hall.reading('planning'), { visit: lake.visit })).toBeNull()
  expect(found('county-heting')).toEqual([lake.number])
  expect(found('planning')).toEqual([own.number])
  expect([found('planning', { search: own.number }), found('planning', { search: lake.number })]).toEqual([
    [own.number],
    [],
  ])
})

test('a desk pages through what was routed to it and what it registered, each once and the newest first', () => {
  const numbers = []
  for (let count = 0; count < 80; count += 1) {
    const routedHere = count % 2 === 0
    const by = count % 3 === 0 ? 'planning' : 'front1'
    const matter = routedHere ? routed(hall, 'lake', { department: 'planning', by }) : opened(hall, 'lake', { by })
    if (routedHere || by === 'planning') numbers.push(matter.number)
    hall.advance(count % 5 === 0 ? 1000 : 0)
  }
  const first = list(hall.reading('planning'), {})
  const second = list(hall.reading('planning'), { before: first.next ?? '' })
  const seen = [...first.rows, ...second.rows]
  expect([first.rows.length, second.next]).toEqual([50, null])
  expect(seen.map(({ number }) => number).toSorted()).toEqual(numbers.toSorted())
  expect(seen.map(({ receivedAt }) => receivedAt)).toEqual(seen.map((row) => row.receivedAt).toSorted((a, b) => b - a))
})

test('what a desk lists is found without walking through all matters or visits', () => {
  const { db } = hall.office
  const ask = () => list(hall.reading('planning'), {})
  expect(scansOf(db, { tables: ['casefiles', 'visits', 'parties'] }, ask)).toEqual([])
})

test('a department opens no matter of a visit that it did not register', () => {
  const matter = matterNamed('lake')
  const visit = registered(hall, matter)
  confirmed(hall, matter, visit)
  expect(refusalOf(() => hall.run('planning', open, { visit, ...matter.casefile }))).toBe('NOT_FOUND')
})

test('an accusation is seen by who registered it, leaders and supervisors', () => {
  const { casefile, number, visit, queryCode } = opened(hall, 'lake', { kind: 'accusation' })
  const read = (account: string) => refusalOf(() => getCasefile(hall.reading(account), { casefile }))
  expect(['front1', 'leader1', 'supervisor1'].map(read)).toEqual([null, null, null])
  expect(['front2', 'planning', 'admin', 'display1'].map(read)).toEqual(Array(4).fill('NOT_FOUND'))
  for (const search of [{}, { search: number }, { search: queryCode }, { search: '柯' }]) {
    expect(found('front2', search)).toEqual([])
    expect(found('front1', search)).toEqual([number])
  }
  expect(casefileOfVisit(hall.reading('front2'), { visit })).toBeNull()
  hall.advance(20 * DAY)
  expect(pressing(hall.reading('front2'))).toEqual([])
  expect(pressing(hall.reading('leader1'))).toHaveLength(1)
})

test('a matter says whether its account is still what was sealed, also to the unit it was routed to', () => {
  const { casefile } = routed(hall, 'demolition')
  const proofs = () =>
    ['front1', 'leader1', 'county-songdu'].map((account) => getCasefile(hall.reading(account), { casefile }).proof)
  expect(proofs()).toEqual(['whole', 'whole', 'whole'])
  execute(hall.office.db, "UPDATE transcript_versions SET guide = ''")
  expect(proofs()).toEqual(['broken', 'broken', 'broken'])
})
