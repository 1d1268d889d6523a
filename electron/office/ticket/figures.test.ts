import { afterEach, beforeEach, expect, test } from 'vitest'
import { BusinessDate } from '../../../shared/model/time.ts'
import { DAY, MINUTE, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { execute } from '../../store/database.ts'
import { callNext } from './call.ts'
import { ratable, rateService } from './counter-rating.ts'
import { closeEarlierDaysOf } from './day.ts'
import { openDesk, pauseDesk } from './desk-state.ts'
import { figures, history, ticketsOfDay } from './figures.ts'
import { issue } from './issue.ts'
import { finish, markNotHere, serve } from './serve.ts'

const TODAY = BusinessDate.parse('2026-10-15')

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const take = (service = 'advice') =>
  hall.run('kiosk1', issue, { service: hall.idOf.service(service), priority: 'ordinary' }).id
const deskOf = (clerk: string) => hall.as(clerk).desk ?? hall.idOf.desk('1')
const call = (clerk: string) => hall.run(clerk, callNext, { desk: deskOf(clerk) }).id
const seen = () => figures(hall.reading('leader1'), { date: TODAY })
const ofAdvice = () => seen().services.find(({ service }) => service === hall.idOf.service('advice'))
const ofDesk = (clerk: string) => seen().desks.find(({ desk }) => desk === deskOf(clerk))

/** Three come; the first is served for 20 minutes after 10 of waiting, the second does not come, the third waits. */
function morning(): void {
  for (let each = 0; each < 3; each += 1) take()
  hall.advance(10 * MINUTE)
  const ticket = call('front1')
  hall.run('front1', serve, { ticket })
  hall.advance(20 * MINUTE)
  hall.run('front1', finish, { ticket })
  hall.run('front1', markNotHere, { ticket: call('front1') })
}

test('every tile is as long as the list behind it', () => {
  morning()
  take('group')
  for (const { service, states, total } of seen().services) {
    const list = (filter = {}) => ticketsOfDay(hall.reading('leader1'), { date: TODAY, service, ...filter })
    expect(list()).toHaveLength(total)
    for (const [state, count] of Object.entries(states)) {
      // The keys of `states` are the states of a day.
      expect(list({ state: state as 'waiting' })).toHaveLength(count)
    }
  }
  expect(ofAdvice()).toMatchObject({ total: 3, states: { finished: 1, 'not-here': 1, waiting: 1 } })
})

test('waits, services and desks are counted from the intervals', () => {
  morning()
  expect(ofAdvice()).toMatchObject({ waitMedian: 10, waitNinth: 30, serviceMedian: 20 })
  expect(ofDesk('front1')).toMatchObject({ finished: 1, servingMinutes: 20 })
})

test('a pause stands in the figures with its reason and its length', () => {
  hall.run('front1', openDesk, { desk: deskOf('front1') })
  hall.advance(30 * MINUTE)
  hall.run('front1', pauseDesk, { desk: deskOf('front1'), reason: 'meal', note: '' })
  hall.advance(45 * MINUTE)
  hall.run('front1', openDesk, { desk: deskOf('front1') })
  hall.advance(15 * MINUTE)
  expect(ofDesk('front1')).toMatchObject({
    openMinutes: 45,
    pauses: [{ reason: 'meal', minutes: 45, times: 1 }],
  })
})

test('case 18: who left or was carried over stays in the figures of the day', () => {
  morning()
  execute(hall.office.db, "UPDATE floor_settings SET closing = 'carried'")
  hall.advance(DAY)
  closeEarlierDaysOf(hall.office)
  expect(ofAdvice()).toMatchObject({ total: 3, states: { finished: 1, left: 1, carried: 1, waiting: 0 } })
  const tomorrow = figures(hall.reading('leader1'), { date: '2026-10-16' })
  expect(tomorrow.services.find(({ service }) => service === hall.idOf.service('advice'))).toMatchObject({
    total: 1,
    states: { waiting: 1 },
  })
})

test('the history of a ticket names every state with its clerk', () => {
  morning()
  const [first] = ticketsOfDay(hall.reading('leader1'), { date: TODAY, state: 'finished' })
  const steps = history(hall.reading('leader1'), { ticket: first?.id ?? take() })
  expect(steps.map(({ state }) => state)).toEqual(['waiting', 'called', 'serving', 'finished'])
  expect(steps[2]).toMatchObject({ who: hall.as('front1').name, desk: deskOf('front1') })
})

test('the counter asks about the service just finished, once, and not for long', () => {
  morning()
  const asked = ratable(hall.reading('front1'), { desk: deskOf('front1') })
  const ticket = asked?.ticket ?? take()
  hall.run('kiosk1', rateService, { ticket, rating: 'satisfied' })
  expect(ratable(hall.reading('front1'), { desk: deskOf('front1') })).toBeNull()
  expect(refusalOf(() => hall.run('kiosk1', rateService, { ticket, rating: 'satisfied' }))).toBe('ALREADY_RATED')
  expect(ofDesk('front1')?.ratings).toEqual({ satisfied: 1, 'basically-satisfied': 0, dissatisfied: 0 })
})

test('the next visitor is not asked about the one before', () => {
  take()
  const first = call('front1')
  hall.run('front1', serve, { ticket: first })
  hall.run('front1', finish, { ticket: first })
  take()
  const next = call('front1')
  expect(ratable(hall.reading('front1'), { desk: deskOf('front1') })).toBeNull()
  hall.run('front1', markNotHere, { ticket: next })
  expect(ratable(hall.reading('front1'), { desk: deskOf('front1') })).toMatchObject({ ticket: first })
  // A touch at the very moment of the call still counts.
  hall.run('kiosk1', rateService, { ticket: first, rating: 'dissatisfied' })
})

test('after five minutes, or where the hall does not ask, nothing is asked and no rating taken', () => {
  morning()
  const ticket = ratable(hall.reading('front1'), { desk: deskOf('front1') })?.ticket ?? take()
  execute(hall.office.db, 'UPDATE floor_settings SET rating = 0')
  expect(ratable(hall.reading('front1'), { desk: deskOf('front1') })).toBeNull()
  execute(hall.office.db, 'UPDATE floor_settings SET rating = 1')
  hall.advance(6 * MINUTE)
  expect(ratable(hall.reading('front1'), { desk: deskOf('front1') })).toBeNull()
  expect(refusalOf(() => hall.run('front1', rateService, { ticket, rating: 'satisfied' }))).toBe('WRONG_STATE')
})
