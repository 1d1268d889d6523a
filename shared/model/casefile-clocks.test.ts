import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ClockView } from '../contract/casefile.ts'
import { type ClockFacts, type ClockReading, clocksOf } from './casefile-clocks.ts'
import { CASEFILE_KINDS, ROUTING_METHODS } from './kinds.ts'
import { calendars, rulePack } from './rule-packs.ts'
import { BusinessDate, type Instant } from './time.ts'

const at = (text: string): Instant => Date.parse(`${text}+08:00`)
const rulesOn = (today: string) => ({
  pack: rulePack('national-2022'),
  calendars,
  timeZone: 'Asia/Shanghai',
  today: BusinessDate.parse(today),
})
const read = (facts: ClockFacts, today: string) =>
  Object.fromEntries(clocksOf(facts, rulesOn(today)).map((clock) => [clock.clock, clock])) as Partial<
    Record<ClockReading['clock'], ClockReading>
  >

const claim: ClockFacts = { kind: 'claim', receivedAt: at('2026-03-02T09:00') }
const routed: ClockFacts = { ...claim, routedAt: at('2026-03-03T09:00'), method: 'handover' }
const accepted: ClockFacts = { ...routed, noticeAt: at('2026-03-05T09:00'), acceptedAt: at('2026-03-05T09:00') }
const anyInstant = fc.option(fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-01T00:00') }))
const anyFacts = fc.record({
  kind: fc.constantFrom(...CASEFILE_KINDS),
  method: fc.option(fc.constantFrom(...ROUTING_METHODS)),
  receivedAt: fc.constant(at('2026-01-01T00:00')),
  routedAt: anyInstant,
  departmentReceivedAt: anyInstant,
  acceptedAt: anyInstant,
  noticeAt: anyInstant,
  objectedAt: anyInstant,
  answeredAt: anyInstant,
  finishedAt: anyInstant,
})

describe('the clocks of a matter', () => {
  test('a matter just received has the dispatch clock alone', () => {
    expect(Object.keys(read(claim, '2026-03-02'))).toEqual(['dispatch'])
    expect(read(claim, '2026-03-18').dispatch).toMatchObject({ standing: 'late', daysLeft: -1, endedOn: null })
  })

  test('handing over ends dispatch and starts notify and object', () => {
    const clocks = read(routed, '2026-03-04')
    expect(clocks.dispatch).toMatchObject({ standing: 'met', endedOn: '2026-03-03' })
    expect(clocks.notify).toMatchObject({ standing: 'running', due: '2026-03-18' })
    expect(clocks.object).toMatchObject({ standing: 'running', due: '2026-03-10' })
    expect(clocks.handle).toBeUndefined()
  })

  test('the unit has its time from the day it received the matter', () => {
    const clocks = read({ ...routed, departmentReceivedAt: at('2026-03-06T09:00') }, '2026-03-06')
    expect(clocks.notify?.startedOn).toBe('2026-03-06')
    expect(clocks.object?.due).toBe('2026-03-13')
  })

  test('acceptance starts sixty days, the answer ends them', () => {
    expect(read(accepted, '2026-03-06').handle).toMatchObject({ standing: 'running', due: '2026-05-06' })
    expect(read({ ...accepted, answeredAt: at('2026-05-06T17:00') }, '2026-09-01').handle?.standing).toBe('met')
    expect(read({ ...accepted, answeredAt: at('2026-05-07T09:00') }, '2026-09-01').handle?.standing).toBe('missed')
  })

  test('a claim on another legal route than the sixth has no sixty days', () => {
    expect(read({ ...accepted, route: 1 }, '2026-03-06').handle).toBeUndefined()
    expect(read({ ...accepted, route: 6 }, '2026-03-06').handle).toBeDefined()
  })

  test('an extension lengthens handling only', () => {
    const clocks = read({ ...accepted, extensionDays: 30 }, '2026-03-06')
    expect([clocks.handle?.days, clocks.notify?.days]).toEqual([90, 15])
  })

  test('no written notice is owed where name or address is unclear', () => {
    expect(read({ ...routed, unreachable: true }, '2026-03-06').notify).toBeUndefined()
  })

  test('a unit that lets the time to object pass has confirmed and is not late; a late objection is missed', () => {
    expect(read(routed, '2026-03-11').object).toMatchObject({ standing: 'met', endedOn: '2026-03-10' })
    expect(read({ ...routed, objectedAt: at('2026-03-11T09:00') }, '2026-03-11').object?.standing).toBe('missed')
  })

  test('a guided matter makes no unit responsible', () => {
    const guided: ClockFacts = { ...routed, kind: 'litigation', method: 'guidance' }
    expect(Object.keys(read(guided, '2026-03-11'))).toEqual(['dispatch'])
  })

  test('litigation never gets a handling or an objection clock, and only claims are handled in sixty days', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const clocks = read(facts, '2026-06-01')
        if (facts.kind !== 'claim') expect(clocks.handle).toBeUndefined()
        if (facts.kind === 'litigation') expect(clocks.object).toBeUndefined()
        expect(clocks.dispatch).toBeDefined()
      }),
    )
  })

  test('a finished matter has no clock left running', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const ended = clocksOf({ ...facts, finishedAt: at('2026-12-01T00:00') }, rulesOn('2026-12-02'))
        expect(ended.map(({ standing }) => standing).filter((now) => now !== 'met' && now !== 'missed')).toEqual([])
      }),
    )
  })

  test('what is read is what the contract shows', () => {
    const shown = clocksOf(accepted, rulesOn('2026-03-06')).map((clock) => ClockView.parse(clock).clock)
    expect(shown).toEqual(['dispatch', 'notify', 'object', 'handle'])
  })
})
