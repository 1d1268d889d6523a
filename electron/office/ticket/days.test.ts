import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TicketId } from '../../../shared/model/ids.ts'
import { expectSoundFloor } from '../../../tests/support/floor-checks.ts'
import { DAY, MINUTE, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { execute } from '../../store/database.ts'
import { findTicket } from '../../store/tables/ticket.ts'
import { intervalsOf, intervalsOfDesk } from '../../store/tables/ticket-intervals.ts'
import { found } from '../refusal.ts'
import { sitAt } from '../staff/people.ts'
import { callChosen, callNext } from './call.ts'
import { closeDay, closeEarlierDaysOf } from './day.ts'
import { deskNow, openDesk, pauseDesk } from './desk-state.ts'
import { figures } from './figures.ts'
import { issue } from './issue.ts'
import { atDesk } from './queue.ts'
import { finish, hold, markNotHere, serve } from './serve.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const HOUR = 60 * MINUTE
const take = (service = 'group', priority = 'ordinary') =>
  hall.run('kiosk1', issue, { service: hall.idOf.service(service), priority })
const next = (account: string) => hall.run(account, callNext, { desk: hall.as(account).desk ?? hall.idOf.desk('1') })
const minute = () => closeEarlierDaysOf(hall.office)
const stateOf = (ticket: TicketId) => found(findTicket(hall.office.db, ticket)).state
const at = (instant: string) => hall.advance(Date.parse(instant) - hall.office.now())
const policy = (closing: string) => execute(hall.office.db, `UPDATE floor_settings SET closing = '${closing}'`)
const zone = (timeZone: string, dayStart = '00:00') =>
  execute(hall.office.db, `UPDATE hall SET time_zone = '${timeZone}', day_start = '${dayStart}'`)
const figuresOf = (date: string, service = 'group') =>
  figures(hall.reading('leader1'), { date }).services.find((one) => one.service === hall.idOf.service(service))
const labels = (account = 'front1') =>
  atDesk(hall.reading(account), { desk: hall.as(account).desk ?? hall.idOf.desk('1') }).waiting.map(
    ({ label }) => label,
  )

describe('case 3: a new business day', () => {
  test('starts the numbers anew, and yesterday stays in the figures', () => {
    const [served, waited] = [take(), take()]
    hall.run('front1', finish, { ticket: next('front1').id })
    hall.advance(DAY)
    minute()
    expect(take().label).toBe('C001')
    expect(figuresOf('2026-10-15')).toMatchObject({ total: 2, states: { finished: 1, left: 1 } })
    expect(figuresOf('2026-10-16')).toMatchObject({ total: 1, states: { waiting: 1 } })
    expect([stateOf(served.id), stateOf(waited.id)]).toEqual(['finished', 'left'])
  })

  test('case 6: the daily number is never the identity', () => {
    const yesterday = take()
    hall.advance(DAY)
    const today = take()
    expect(today.label).toBe(yesterday.label)
    expect(today.id).not.toBe(yesterday.id)
    expect(found(findTicket(hall.office.db, yesterday.id)).businessDate).toBe('2026-10-15')
  })

  test('a hall that closes after midnight stays on its day until then', () => {
    zone('Asia/Shanghai', '04:00')
    at('2026-10-15T23:50:00+08:00')
    take()
    at('2026-10-16T03:59:00+08:00')
    expect(take().label).toBe('C002')
    at('2026-10-16T04:00:00+08:00')
    expect(take().label).toBe('C001')
  })
})

describe('case 4: at closing', () => {
  test('who waits has left, where the hall says so; who is at a desk is served to the end', () => {
    const [here, waiting, aside] = [take(), take(), take()]
    next('front1')
    next('front2')
    const third = next('front3')
    hall.run('front2', markNotHere, { ticket: waiting.id })
    hall.run('front3', hold, { ticket: third.id, reason: '' })
    expect(hall.run('leader1', closeDay, {})).toEqual({ finished: 0, left: 2, carried: 0 })
    expect([here, waiting, aside].map(({ id }) => stateOf(id))).toEqual(['called', 'left', 'left'])
    const { today } = hall.reading('front1')
    const desks = ['front1', 'front2'].map((account) => hall.as(account).desk ?? hall.idOf.desk('1'))
    expect(desks.map((desk) => deskNow(hall.office.db, desk, today).state)).toEqual(['open', 'closed'])
    hall.run('front1', finish, { ticket: here.id })
    expectSoundFloor(hall)
  })

  test('who waits is carried over with number and place, and that number is not given twice', () => {
    policy('carried')
    const [first, second] = [take(), take()]
    hall.advance(DAY)
    minute()
    const [fresh, courtesy] = [take(), take('group', 'elderly')]
    expect([fresh.label, courtesy.label]).toEqual(['C003', 'C004'])
    expect(labels()).toEqual(['C001', 'C002', 'C004', 'C003'])
    expect(next('front1')).toMatchObject({ id: first.id, businessDate: '2026-10-15', returned: 'carried' })
    expect(figuresOf('2026-10-15')).toMatchObject({ total: 2, states: { carried: 2 } })
    expect(figuresOf('2026-10-16')).toMatchObject({ total: 4 })
    hall.advance(DAY)
    minute()
    expect(labels()).toEqual(['C001', 'C002', 'C004', 'C003'])
    expect(second.label).toBe('C002')
    expectSoundFloor(hall)
  })

  test('a day that nobody closed ended with the day, not when the computer was switched on again', () => {
    const waiting = take()
    next('front1')
    const paused = hall.as('front2').desk ?? hall.idOf.desk('2')
    hall.run('front2', pauseDesk, { desk: paused, reason: 'meal', note: '' })
    at('2026-10-17T08:00:00+08:00')
    minute()
    const midnight = Date.parse('2026-10-16T00:00:00+08:00')
    expect(intervalsOf(hall.office.db, waiting.id).at(-1)).toMatchObject({ state: 'left', startAt: midnight })
    expect(intervalsOfDesk(hall.office.db, paused).at(-1)?.endAt).toBe(midnight)
  })

  test('a desk that was left open is closed with its day, also where no ticket is open', () => {
    const desk = hall.as('front1').desk ?? hall.idOf.desk('1')
    hall.run('front1', openDesk, { desk })
    at('2026-10-16T08:00:00+08:00')
    minute()
    expect(intervalsOfDesk(hall.office.db, desk).map(({ endAt }) => endAt)).toEqual([
      Date.parse('2026-10-16T00:00:00+08:00'),
    ])
    take()
    next('front1')
    expect(intervalsOfDesk(hall.office.db, desk).at(-1)).toMatchObject({ startAt: hall.office.now(), endAt: null })
  })

  test('who left on an earlier day takes a new number', () => {
    const { id: ticket } = take()
    hall.advance(DAY)
    minute()
    const desk = hall.as('front1').desk ?? hall.idOf.desk('1')
    expect(refusalOf(() => hall.run('front1', callChosen, { desk, ticket, reason: 'came back' }))).toBe('WRONG_STATE')
  })
})

describe('case 5: the hall tells the time', () => {
  const before = process.env['TZ']
  afterEach(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  test.each(['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata'])(
    'whatever zone the computer has: %s',
    (host) => {
      process.env['TZ'] = host
      at('2026-10-15T00:00:00+08:00')
      expect(take()).toMatchObject({ businessDate: '2026-10-15', label: 'C001' })
      at('2026-10-15T23:59:59+08:00')
      expect(take()).toMatchObject({ businessDate: '2026-10-15', label: 'C002' })
      at('2026-10-16T00:00:00+08:00')
      expect(take()).toMatchObject({ businessDate: '2026-10-16', label: 'C001' })
    },
  )

  test.each([
    ['America/New_York', '2026-11-01', '2026-11-01T00:30:00-04:00', '2026-11-01T23:30:00-05:00', 24],
    ['Europe/Berlin', '2026-10-25', '2026-10-25T00:30:00+02:00', '2026-10-25T23:30:00+01:00', 24],
    ['America/New_York', '2027-03-14', '2027-03-14T00:30:00-05:00', '2027-03-14T23:30:00-04:00', 22],
    ['Europe/Berlin', '2027-03-28', '2027-03-28T00:30:00+01:00', '2027-03-28T23:30:00+02:00', 22],
  ])(
    'over daylight saving in %s on %s the day is one day and a wait is as long as it was',
    (timeZone, date, early, late, hours) => {
      zone(timeZone)
      at(early)
      const first = take()
      at(late)
      expect(take()).toMatchObject({ label: 'C002', businessDate: date })
      expect(next('front1').id).toBe(first.id)
      const [waited] = intervalsOf(hall.office.db, first.id)
      expect((waited?.endAt ?? 0) - (waited?.startAt ?? 0)).toBe(hours * HOUR)
      hall.advance(HOUR)
      expect(take()).toMatchObject({ label: 'C001' })
    },
  )

  test('a day that starts at an hour which comes twice or never starts once', () => {
    zone('Europe/Berlin', '02:30')
    at('2026-10-25T02:29:00+02:00')
    expect(take()).toMatchObject({ businessDate: '2026-10-24', label: 'C001' })
    at('2026-10-25T02:31:00+02:00')
    expect(take()).toMatchObject({ businessDate: '2026-10-25', label: 'C001' })
    at('2026-10-25T02:15:00+01:00')
    expect(take()).toMatchObject({ businessDate: '2026-10-25', label: 'C002' })
    at('2027-03-28T01:59:00+01:00')
    expect(take()).toMatchObject({ businessDate: '2027-03-27' })
    at('2027-03-28T03:00:00+02:00')
    expect(take()).toMatchObject({ businessDate: '2027-03-28' })
  })
})

describe('a clock that is set', () => {
  test('back within the day: nobody loses the place, and no time is negative', () => {
    const [first, second] = [take(), take()]
    next('front1')
    hall.run('front1', serve, { ticket: first.id })
    hall.advance(-HOUR)
    const late = take()
    expect(labels()).toEqual([second.label, late.label])
    hall.run('front1', finish, { ticket: first.id })
    expect(next('front1').id).toBe(second.id)
    expectSoundFloor(hall)
  })

  test('back while the only one before is set aside: who comes now does not pass them', () => {
    const first = take()
    next('front1')
    hall.run('front1', hold, { ticket: first.id, reason: '' })
    hall.advance(-HOUR)
    take()
    expect(found(findTicket(hall.office.db, first.id)).turn).toBeLessThanOrEqual(take().arrivedAt)
  })

  test('forward within the day: the order stays', () => {
    take()
    hall.advance(5 * HOUR)
    take()
    expect(labels()).toEqual(['C001', 'C002'])
    expectSoundFloor(hall)
  })

  test.each(['left', 'carried'])('a day ahead and then right: everybody stands where they stood (%s)', (closing) => {
    policy(closing)
    const [aside, away, served, ...waiting] = [take(), take(), take(), take(), take('group', 'elderly')]
    const [a, b, c] = [next('front1'), next('front2'), next('front3')]
    hall.run('front1', hold, { ticket: a.id, reason: '' })
    hall.run('front2', markNotHere, { ticket: b.id })
    hall.run('front3', serve, { ticket: c.id })
    const all = [aside, away, served, ...waiting]
    const before = labels()
    hall.advance(DAY)
    minute()
    hall.advance(10 * MINUTE - DAY)
    minute()
    const [now, order] = [all.map(({ id }) => stateOf(id)), labels().filter((label) => before.includes(label))]
    expect(order).toEqual(before)
    expect(now.filter((state) => state === 'left' || state === 'finished')).toEqual([])
    expectSoundFloor(hall)
  })

  test('a day ahead: numbers that were taken meanwhile wait today', () => {
    hall.advance(DAY)
    const ahead = take()
    next('front1')
    hall.advance(-DAY)
    minute()
    const second = take()
    expect(found(findTicket(hall.office.db, ahead.id))).toMatchObject({ state: 'called', queueDate: '2026-10-15' })
    const elsewhere = { desk: hall.idOf.desk('3') }
    expect(refusalOf(() => hall.run('front1', sitAt, elsewhere))).toBe('DESK_BUSY')
    hall.run('front1', finish, { ticket: ahead.id })
    expect(next('front1').id).toBe(second.id)
    expectSoundFloor(hall)
  })

  test('a day ahead: who is at another desk by now under another number is not brought back to the first', () => {
    const first = take()
    next('front1')
    hall.run('front1', serve, { ticket: first.id })
    hall.advance(DAY)
    minute()
    const service = hall.idOf.service('advice')
    const second = hall.run('kiosk1', issue, { service, priority: 'ordinary', visitor: first.id })
    next('front2')
    hall.advance(-DAY)
    minute()
    expect([first, second].map(({ id }) => stateOf(id))).toEqual(['waiting', 'called'])
    expectSoundFloor(hall)
  })

  test('a leader has closed the day before the clock went back a little: it stays closed', () => {
    const { id } = take()
    hall.run('leader1', closeDay, {})
    hall.advance(-5 * MINUTE)
    minute()
    expect(stateOf(id)).toBe('left')
  })
})
