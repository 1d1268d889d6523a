import { expect, test } from 'vitest'
import type { RoutingState } from '../../../shared/model/routing-state.ts'
import { nextSteps } from './next-steps.ts'

const claim = (state: RoutingState) =>
  nextSteps({ routing: { state, method: 'handover', objection: null }, casefile: { kind: 'claim' } })

test('a claim is signed for, accepted, answered and finished, one after the other', () => {
  expect(claim('sent')).toEqual(['sign', 'object'])
  expect(claim('signed')).toEqual(['accept', 'object'])
  expect(claim('accepted')).toEqual(['answer'])
  expect(claim('answered')).toEqual(['finish'])
  expect(claim('finished')).toEqual([])
})

test('guided litigation is answered without acceptance', () => {
  const litigation = {
    routing: { state: 'signed', method: 'guidance', objection: null },
    casefile: { kind: 'litigation' },
  } as const
  expect(nextSteps(litigation)).toEqual(['answer', 'object'])
})

test('while an objection waits for its decision the unit does nothing', () => {
  expect(claim('objected')).toEqual([])
  expect(claim('returned')).toEqual([])
})

test('a unit whose objection was refused does not object again', () => {
  const objection = { reasons: '不属于本单位职责', at: 0, settled: 'refused' } as const
  const again = { routing: { state: 'sent', method: 'handover', objection }, casefile: { kind: 'claim' } } as const
  expect(nextSteps(again)).toEqual(['sign'])
})
