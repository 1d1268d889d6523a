import { describe, expect, test } from 'vitest'
import { type Facts, nextStep, stepStates } from './steps.ts'

const nothing: Facts = { registered: false, sealed: false, casefile: null, contactSlip: false }

describe('the steps of one visitor', () => {
  test('come one after the other', () => {
    const walk: Facts[] = [
      nothing,
      { ...nothing, registered: true },
      { ...nothing, registered: true, sealed: true },
      { registered: true, sealed: true, casefile: { state: 'registered' }, contactSlip: false },
      { registered: true, sealed: true, casefile: { state: 'routed' }, contactSlip: false },
      { registered: true, sealed: true, casefile: { state: 'routed' }, contactSlip: true },
    ]
    expect(walk.map(nextStep)).toEqual(['visit', 'transcript', 'casefile', 'routing', 'slip', null])
  })

  test('nothing but the registration is open before the visitor is registered', () => {
    expect(stepStates(nothing)).toEqual({
      visit: 'next',
      transcript: 'closed',
      casefile: 'closed',
      routing: 'closed',
      slip: 'closed',
    })
  })

  test('no matter is opened before its account is sealed', () => {
    expect(stepStates({ ...nothing, registered: true })).toMatchObject({ transcript: 'next', casefile: 'closed' })
  })

  test('a receipt may be printed before the matter is routed', () => {
    const opened: Facts = { registered: true, sealed: true, casefile: { state: 'registered' }, contactSlip: false }
    expect(stepStates(opened)).toMatchObject({ routing: 'next', slip: 'open' })
  })

  test('a matter that came back after an objection is to be routed again', () => {
    const back: Facts = { registered: true, sealed: true, casefile: { state: 'registered' }, contactSlip: true }
    expect(nextStep(back)).toBe('routing')
  })
})
