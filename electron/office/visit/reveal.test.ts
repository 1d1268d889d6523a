import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptResults } from '../../../tests/support/kept-results.ts'
import { matterNamed, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { registered, routed } from '../../../tests/support/staged.ts'
import { revealedParty, revealParty } from '../casefile/reveal.ts'
import { reveal, revealed, reveals } from './reveal.ts'
import { getVisit } from './view.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const { phone, address, document } = matterNamed('wages').party
const come = () => registered(hall, matterNamed('wages'))
const look = (account: string, visit = come(), what: 'phone' | 'document' = 'phone') => {
  hall.run(account, reveal, { visit, what, reason: '联系来访人' })
  return revealed(hall.reading(account), { visit, what }).value
}

test('staff see document, phone and address masked, and whole for a reason', () => {
  const visit = come()
  const seen = JSON.stringify(getVisit(hall.reading('front1'), { visit }))
  for (const hidden of [phone, address, document.number]) expect(seen).not.toContain(hidden)
  expect(look('front1', visit)).toBe(phone)
  expect(look('front1', visit, 'document')).toBe(document.number.toUpperCase())
})

test('without a reason of one’s own, for another value, or a minute later nothing is shown', () => {
  const visit = come()
  look('front1', visit)
  const asked = (account: string, what: 'phone' | 'address') =>
    refusalOf(() => revealed(hall.reading(account), { visit, what }))
  expect(asked('front2', 'phone')).toBe('NOT_FOUND')
  expect(asked('front1', 'address')).toBe('NOT_FOUND')
  hall.advance(60_001)
  expect(asked('front1', 'phone')).toBe('NOT_FOUND')
})

test('a department reveals the visitor of a matter that was routed to it, and of no other', () => {
  const { casefile } = routed(hall, 'wages')
  const department = matterNamed('wages').routing.department
  const desk = department === 'planning' ? 'housing' : 'planning'
  const input = { casefile, what: 'phone' as const, reason: '联系来访人' }
  expect(refusalOf(() => hall.run(desk, revealParty, input))).toBe('NOT_FOUND')
  hall.run('leader1', revealParty, input)
  expect(revealedParty(hall.reading('leader1'), input).value).toBe(phone)
})

test('the supervisor sees who looked at what and why, and the value is kept nowhere', () => {
  const visit = come()
  look('front1', visit)
  expect(reveals(hall.reading('supervisor1')).rows).toMatchObject([
    { who: hall.as('front1').name, what: 'phone', reason: '联系来访人', visit },
  ])
  const kept = keptResults(hall.office.db)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.some((result) => result.includes(phone))).toBe(false)
})

test('nobody’s look falls out of the supervisor’s list, however many there are', () => {
  const visit = come()
  for (let index = 0; index < 230; index += 1) {
    hall.run('front1', reveal, { visit, what: 'phone', reason: `原因 ${index}` })
  }
  const pages = [reveals(hall.reading('supervisor1'))]
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) {
    pages.push(reveals(hall.reading('supervisor1'), { before: next }))
  }
  expect(pages.map(({ rows }) => rows.length)).toEqual([100, 100, 30])
  expect(new Set(pages.flatMap(({ rows }) => rows.map(({ reason }) => reason))).size).toBe(230)
})
