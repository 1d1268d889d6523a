import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoutingId } from '../../../shared/model/ids.ts'
import { openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { finished, routed } from '../../../tests/support/staged.ts'
import { feedback } from '../followup/close-loop.ts'
import { settleObjection } from '../routing/send.ts'
import { inbox, notes } from './inbox.ts'
import { accept, answer, finish, note, object, sign } from './steps.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const ANSWER = { text: 'done', basis: 'article 32', conclusion: 'supported' as const }
const STEPS = {
  sign: (account: string, routing: RoutingId) => hall.run(account, sign, { routing }),
  accept: (account: string, routing: RoutingId) => hall.run(account, accept, { routing }),
  note: (account: string, routing: RoutingId) => hall.run(account, note, { routing, text: 'seen' }),
  answer: (account: string, routing: RoutingId) => hall.run(account, answer, { routing, ...ANSWER }),
  finish: (account: string, routing: RoutingId) => hall.run(account, finish, { routing }),
  object: (account: string, routing: RoutingId) => hall.run(account, object, { routing, reasons: 'not ours' }),
}
type Step = keyof typeof STEPS

/** The steps that a unit may take where a matter stands, tried on a matter of its own each. */
function possibleAfter(code: string, taken: readonly Step[]): Step[] {
  const steps = Object.keys(STEPS) as Step[] // the keys of the object above
  return steps.filter((step) => {
    const { routing, matter } = routed(hall, code)
    const department = matter.routing.department
    for (const earlier of taken) STEPS[earlier](department, routing)
    const refusal = refusalOf(() => STEPS[step](department, routing))
    expect([null, 'WRONG_STATE', 'NOT_ACCEPTABLE']).toContain(refusal)
    return refusal === null
  })
}

test.each<[Step[], Step[]]>([
  [[], ['sign', 'note', 'object']],
  [['sign'], ['accept', 'note', 'object']],
  [
    ['sign', 'accept'],
    ['note', 'answer'],
  ],
  [
    ['sign', 'accept', 'answer'],
    ['note', 'finish'],
  ],
  [['sign', 'accept', 'answer', 'finish'], []],
  [['object'], ['note']],
  [['sign', 'object'], ['note']],
])('a claim after %j may only: %j', (taken, possible) => {
  expect(possibleAfter('lake', taken)).toEqual(possible)
})

test('litigation is never accepted and needs no acceptance to be answered', () => {
  expect(possibleAfter('execution', ['sign'])).toEqual(['note', 'answer', 'object'])
  const { routing } = routed(hall, 'execution')
  hall.run('political-legal', sign, { routing })
  expect(refusalOf(() => STEPS.accept('political-legal', routing))).toBe('NOT_ACCEPTABLE')
})

test('a claim that is only guided is not accepted either', () => {
  const { routing } = routed(hall, 'lake', { method: 'guidance' })
  STEPS.sign('county-heting', routing)
  expect(refusalOf(() => STEPS.accept('county-heting', routing))).toBe('NOT_ACCEPTABLE')
  expect(refusalOf(() => STEPS.answer('county-heting', routing))).toBeNull()
})

test('a matter of another department is not found, whatever the step', () => {
  const { routing } = routed(hall, 'lake')
  for (const step of Object.values(STEPS)) expect(refusalOf(() => step('planning', routing))).toBe('NOT_FOUND')
  expect(refusalOf(() => notes(hall.reading('planning'), { routing }))).toBe('NOT_FOUND')
})

test('what a department no longer has it cannot handle', () => {
  const { routing } = routed(hall, 'lake')
  STEPS.object('county-heting', routing)
  hall.run('front1', settleObjection, { routing, agree: true, reason: 'indeed' })
  for (const step of Object.values(STEPS)) expect(refusalOf(() => step('county-heting', routing))).toBe('WRONG_STATE')
})

test('notes come back in their order with who wrote them', () => {
  const { routing } = routed(hall, 'lake')
  STEPS.note('county-heting', routing)
  hall.run('county-heting', note, { routing, text: 'went there' })
  const written = notes(hall.reading('leader1'), { routing })
  expect(written.map(({ text }) => text)).toEqual(['seen', 'went there'])
  expect(written[0]?.who).toBe(hall.as('county-heting').name)
})

test('the inbox holds open work until it is finished, and owed feedback until it is given', () => {
  const { routing, casefile } = finished(hall, 'lake')
  const { routing: open } = routed(hall, 'lake')
  const held = () => inbox(hall.reading('county-heting')).map((row) => row.routing.id)
  expect(held().toSorted()).toEqual([routing, open].toSorted())
  hall.run('county-heting', feedback, { casefile, text: 'paid' })
  expect(held()).toEqual([open])
  expect(inbox(hall.reading('planning'))).toEqual([])
})
