import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { finished, opened, routed } from '../../../tests/support/staged.ts'
import { getCasefile } from '../casefile/view.ts'
import { object, sign } from '../handling/steps.ts'
import { send, settleObjection } from './send.ts'
import { routingsOf, suggest } from './view.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

type Sending = Parameters<typeof send>[1]
const sendTo = (casefile: Sending['casefile'], department: string, changes: Partial<Sending> = {}, by = 'front1') =>
  hall.run(by, send, {
    ...{ casefile, method: 'handover', feedbackDays: null, reason: 'theirs' },
    department: hall.idOf.department(department),
    ...changes,
  })
const stateOf = (casefile: Sending['casefile']) => getCasefile(hall.reading('front1'), { casefile })

test('an assignment demands its days and says when they end', () => {
  const { casefile } = opened(hall, 'demolition')
  expect(refusalOf(() => sendTo(casefile, 'housing', { method: 'assignment' }))).toBe('FEEDBACK_DATE_NEEDED')
  expect(sendTo(casefile, 'housing', { method: 'assignment', feedbackDays: 60 }).feedbackDue).toBe('2026-12-14')
  expect(stateOf(casefile)).toMatchObject({ state: 'routed', department: hall.idOf.department('housing') })
})

test('litigation is guided and neither handed over nor assigned', () => {
  const { casefile } = opened(hall, 'execution')
  for (const method of ['handover', 'assignment'] as const) {
    const send = () => sendTo(casefile, 'political-legal', { method, feedbackDays: 30 })
    expect(refusalOf(send)).toBe('LITIGATION_NEEDS_GUIDANCE')
  }
  expect(refusalOf(() => sendTo(casefile, 'political-legal', { method: 'guidance' }))).toBeNull()
})

test('a matter has one responsible unit at a time', () => {
  const { casefile } = routed(hall, 'lake')
  expect(refusalOf(() => sendTo(casefile, 'housing'))).toBe('WRONG_STATE')
  const done = finished(hall, 'wages')
  expect(refusalOf(() => sendTo(done.casefile, 'housing'))).toBe('WRONG_STATE')
})

test('an unknown department and a matter of others are not found', () => {
  const { casefile } = opened(hall, 'lake')
  const unknown = hall.office.newId() as Sending['department']
  expect(refusalOf(() => sendTo(casefile, 'housing', { department: unknown }))).toBe('NOT_FOUND')
  const accusation = opened(hall, 'lake', { kind: 'accusation' })
  expect(refusalOf(() => sendTo(accusation.casefile, 'housing', {}, 'front2'))).toBe('NOT_FOUND')
  expect(refusalOf(() => sendTo(accusation.casefile, 'housing', {}, 'leader1'))).toBeNull()
})

test('an agreed objection gives the matter back, to be routed again', () => {
  const { casefile, routing } = routed(hall, 'lake')
  hall.run('county-heting', object, { routing, reasons: 'not our lake' })
  expect(stateOf(casefile).state).toBe('routed')
  const settle = () => hall.run('front2', settleObjection, { routing, agree: true, reason: 'indeed' })
  expect(settle()).toEqual({ state: 'returned' })
  expect(refusalOf(settle)).toBe('WRONG_STATE')
  expect(stateOf(casefile)).toMatchObject({ state: 'registered', department: null })
  expect(stateOf(casefile).clocks.map(({ clock, endedOn }) => [clock, endedOn])).toEqual([['dispatch', null]])
  hall.advance(1)
  sendTo(casefile, 'county-songdu')
  const all = routingsOf(hall.reading('front1'), { casefile })
  expect(all.map(({ state }) => state)).toEqual(['returned', 'sent'])
  expect(all[0]?.objection).toMatchObject({ reasons: 'not our lake', settled: 'agreed' })
})

test.each([false, true])(
  'a refused objection leaves the matter where it was (signed for: %s), and there is no second',
  (signed) => {
    const { casefile, routing } = routed(hall, 'lake')
    if (signed) hall.run('county-heting', sign, { routing })
    const objectTo = () => hall.run('county-heting', object, { routing, reasons: 'not our lake' })
    objectTo()
    const settled = hall.run('leader1', settleObjection, { routing, agree: false, reason: 'it is' })
    expect(settled).toEqual({ state: signed ? 'signed' : 'sent' })
    expect(stateOf(casefile)).toMatchObject({
      state: signed ? 'signed' : 'routed',
      department: hall.idOf.department('county-heting'),
    })
    expect(refusalOf(objectTo)).toBe('WRONG_STATE')
  },
)

test('an objection that nobody made cannot be settled', () => {
  const { routing } = routed(hall, 'lake')
  const settle = () => hall.run('front1', settleObjection, { routing, agree: true, reason: 'indeed' })
  expect(refusalOf(settle)).toBe('WRONG_STATE')
})

test('a department sees its own part of the way only', () => {
  const { casefile, routing } = routed(hall, 'lake')
  hall.run('county-heting', object, { routing, reasons: 'not our lake' })
  hall.run('front1', settleObjection, { routing, agree: true, reason: 'indeed' })
  sendTo(casefile, 'county-songdu')
  const seen = (account: string) => routingsOf(hall.reading(account), { casefile }).length
  expect(['county-heting', 'county-songdu', 'leader1'].map(seen)).toEqual([1, 1, 2])
})

test('the department of every sample matter is among those suggested, with what spoke for it', () => {
  for (const code of ['demolition', 'wages', 'lake', 'tricycles', 'injury', 'execution']) {
    const { casefile, matter } = opened(hall, code)
    const suggested = suggest(hall.reading('front1'), { casefile })
    const right = suggested.find(({ department }) => department === hall.idOf.department(matter.routing.department))
    expect(right?.reasons.length, code).toBeGreaterThan(0)
  }
})
