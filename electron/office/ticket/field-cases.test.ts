import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TicketId } from '../../../shared/model/ids.ts'
import { expectSoundFloor } from '../../../tests/support/floor-checks.ts'
import { DAY, MINUTE, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { execute, rows } from '../../store/database.ts'
import { findTicket } from '../../store/tables/ticket.ts'
import { intervalsOf, intervalsOfDesk } from '../../store/tables/ticket-intervals.ts'
import { runCommand } from '../command.ts'
import { found } from '../refusal.ts'
import { printTicketInHall } from '../slip/print-jobs.ts'
import { pageOf } from '../slip/print-page.ts'
import { setPrintSettings } from '../slip/print-settings.ts'
import { setActive } from '../staff/administration.ts'
import { sitAt } from '../staff/people.ts'
import { callAgain, callChosen, callNext } from './call.ts'
import { closeDesk, openDesk, pauseDesk } from './desk-state.ts'
import { figures, ticketsOfDay } from './figures.ts'
import { issue } from './issue.ts'
import { putBack, transfer } from './place.ts'
import { atDesk, board, services } from './queue.ts'
import { finish, hold, markLeft, markNotHere, reopen } from './serve.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const deskOf = (account: string) => hall.as(account).desk ?? hall.idOf.desk('1')
const take = (service = 'group', priority = 'ordinary', visitor: TicketId | null = null) =>
  hall.run('kiosk1', issue, { service: hall.idOf.service(service), priority, visitor })
const next = (account: string) => hall.run(account, callNext, { desk: deskOf(account) })
const choose = (account: string, ticket: TicketId, reason = '') =>
  hall.run(account, callChosen, { desk: deskOf(account), ticket, reason })
const queueOf = (account: string) => atDesk(hall.reading(account), { desk: deskOf(account) })
const labels = (account: string) => queueOf(account).waiting.map(({ label }) => label)
const rowOf = (ticket: TicketId) => found(findTicket(hall.office.db, ticket))

test('case 2: two desks press "next" at once and get two visitors; a third is told that nobody waits', () => {
  const both = [take(), take()].map(({ id }) => id)
  expect([next('front1').id, next('front2').id]).toEqual(both)
  expect(refusalOf(() => next('front3'))).toBe('QUEUE_EMPTY')
  expect(refusalOf(() => choose('front3', both[0] ?? rowOf(take().id).id))).toBe('HELD_ELSEWHERE')
})

test('case 7: a ticket that is printed later shows when it was issued', () => {
  execute(hall.office.db, "UPDATE floor_settings SET closing = 'carried'")
  const setting = { kind: 'ticket', printer: 'system:P', paper: 'roll80', copies: 1, way: 'silent' } as const
  hall.run('admin', setPrintSettings, setting)
  const { id: ticket } = take()
  hall.advance(DAY)
  hall.run('front1', printTicketInHall, { ticket })
  const [job] = rows<Parameters<typeof pageOf>[1]>(hall.office.db, 'SELECT * FROM print_jobs')
  const { html } = pageOf(hall.office, found(job))
  expect(html).toContain('2026年10月15日')
  expect(html).not.toContain('10月16日')
})

describe('case 13: calling', () => {
  test('again as often as the hall has set, and not once more', () => {
    const { id: ticket } = take()
    next('front1')
    expect(queueOf('front1').callsLeft).toBe(2)
    for (const left of [1, 0]) {
      hall.run('front1', callAgain, { ticket })
      expect(queueOf('front1').callsLeft).toBe(left)
    }
    expect(refusalOf(() => hall.run('front1', callAgain, { ticket }))).toBe('CALL_LIMIT')
    hall.run('front1', markNotHere, { ticket })
    choose('front1', ticket)
    expect(queueOf('front1').callsLeft).toBe(2)
  })

  test('somebody who is not next needs a reason, which stays in the ledger with who called', () => {
    const [, second] = [take(), take()]
    expect(refusalOf(() => choose('front1', second.id))).toBe('REASON_NEEDED')
    choose('front1', second.id, 'has a train to catch')
    expect(intervalsOf(hall.office.db, second.id).at(-1)).toMatchObject({
      ...{ state: 'called', reason: 'has a train to catch', account: hall.as('front1').id },
    })
  })

  test('who is next, was set aside, did not come or left is called without one, and found in a list', () => {
    const [first, second, third] = [take(), take(), take()]
    hall.run('front2', markLeft, { ticket: third.id })
    choose('front1', first.id)
    hall.run('front1', markNotHere, { ticket: first.id })
    next('front1')
    hall.run('front1', hold, { ticket: second.id, reason: 'fetches a paper' })
    const { held, notHere, left } = queueOf('front2')
    expect([notHere, held, left].map((list) => list.map(({ id }) => id))).toEqual([
      ...[[first.id], [second.id], [third.id]],
    ])
    for (const { id } of [first, second, third]) {
      choose('front2', id)
      hall.run('front2', finish, { ticket: id })
    }
    expectSoundFloor(hall)
  })

  test('a visitor of another service is called with a reason only', () => {
    const { id } = take('lawyer')
    expect(refusalOf(() => choose('front1', id))).toBe('REASON_NEEDED')
    expect(choose('front1', id, 'took the wrong number').desk).toBe(deskOf('front1'))
  })
})

test('case 14: a desk pauses with a reason, gets nobody meanwhile, and the figures show how long', () => {
  take()
  const desk = deskOf('front1')
  hall.run('front1', openDesk, { desk })
  hall.advance(30 * MINUTE)
  hall.run('front1', pauseDesk, { desk, reason: 'meal', note: 'late' })
  expect(refusalOf(() => next('front1'))).toBe('DESK_PAUSED')
  hall.advance(20 * MINUTE)
  hall.run('front1', openDesk, { desk })
  next('front1')
  expect(refusalOf(() => hall.run('front1', pauseDesk, { desk, reason: 'break', note: '' }))).toBe('DESK_BUSY')
  const [open, paused] = intervalsOfDesk(hall.office.db, desk)
  expect(open).toMatchObject({ state: 'open', account: hall.as('front1').id })
  expect(paused).toMatchObject({ state: 'paused', reason: 'meal', note: 'late' })
  const shown = figures(hall.reading('leader1'), { date: '2026-10-15' }).desks.find((one) => one.desk === desk)
  expect(shown).toMatchObject({ openMinutes: 30, pauses: [{ reason: 'meal', minutes: 20, times: 1 }] })
})

test('case 15: an impatient double click calls once, announces once and answers the same', () => {
  const [first] = [take(), take()]
  const input = { key: hall.office.newId(), desk: deskOf('front1') }
  const click = () => runCommand(hall.office, hall.as('front1'), 'ticket.callNext', input, callNext)
  expect(click().id).toBe(first.id)
  const heard = hall.changes.length
  expect(click().id).toBe(first.id)
  expect(hall.changes.length).toBe(heard)
  expect(board(hall.reading('display1')).calls).toHaveLength(1)
  expect(labels('front2')).toEqual(['C002'])
})

describe('case 16: the order', () => {
  test('is weight, then arrival, says why, and never reshuffles by itself', () => {
    take()
    hall.advance(MINUTE)
    take('group', 'appointment')
    take('group', 'elderly')
    const order = ['C003', 'C002', 'C001']
    expect(queueOf('front1').waiting.map(({ label, why }) => [label, why])).toEqual([
      ...[
        ['C003', 'courtesy'],
        ['C002', 'courtesy'],
        ['C001', null],
      ],
    ])
    for (let hour = 0; hour < 8; hour += 1) {
      hall.advance(60 * MINUTE)
      expect(labels('front1')).toEqual(order)
    }
  })

  test('puts somebody back behind as many others as asked, at the end where fewer wait', () => {
    const [first] = [take(), take(), take(), take()]
    next('front1')
    hall.run('front1', putBack, { ticket: first.id, places: 2 })
    expect(labels('front1')).toEqual(['C002', 'C003', 'C001', 'C004'])
    choose('front1', first.id, 'now')
    hall.run('front1', putBack, { ticket: first.id, places: 99 })
    expect(labels('front1')).toEqual(['C002', 'C003', 'C004', 'C001'])
    choose('front1', first.id, 'now')
    hall.run('front1', putBack, { ticket: first.id, places: 0 })
    expect(labels('front1')).toEqual(['C001', 'C002', 'C003', 'C004'])
  })

  test('a desk that does not serve them puts somebody back among those of their own queue', () => {
    const [first, second] = [take('lawyer'), take('lawyer')]
    take()
    hall.run('lawyers', callNext, { desk: deskOf('lawyers') })
    hall.run('lawyers', markNotHere, { ticket: first.id })
    hall.run('front1', putBack, { ticket: first.id, places: 1 })
    expect(queueOf('lawyers').waiting.map(({ id }) => id)).toEqual([second.id, first.id])
  })
})

describe('one person in two queues', () => {
  test('is passed over while a desk serves them, keeps the place, and the page is told where they are', () => {
    const first = take('advice')
    const [both, other] = [take('group', 'ordinary', first.id), take('group')]
    expect(hall.run('front1', callNext, { desk: deskOf('front1') }).id).toBe(first.id)
    expect(queueOf('county-songdu').waiting.map(({ id, busyAt }) => [id, busyAt])).toEqual([
      ...[
        [both.id, deskOf('front1')],
        [other.id, null],
      ],
    ])
    expect(next('county-songdu').id).toBe(other.id)
    expect(refusalOf(() => choose('front2', both.id, 'now'))).toBe('HELD_ELSEWHERE')
    hall.run('front1', finish, { ticket: first.id })
    expect(next('front2').id).toBe(both.id)
    expect(refusalOf(() => hall.run('front1', reopen, { ticket: first.id }))).toBe('HELD_ELSEWHERE')
  })
})

describe('case 17: a transfer', () => {
  test('that fails in the middle changes nothing: the visitor is in exactly one queue', () => {
    const { id: ticket } = take()
    next('front1')
    execute(
      hall.office.db,
      "CREATE TRIGGER broken BEFORE INSERT ON ticket_intervals WHEN NEW.reason = 'breaks' BEGIN SELECT RAISE(ABORT, 'disk'); END",
    )
    const before = [rowOf(ticket), intervalsOf(hall.office.db, ticket)]
    const target = { to: 'service', service: hall.idOf.service('lawyer') } as const
    expect(() => hall.run('front1', transfer, { ticket, target, reason: 'breaks' })).toThrow('disk')
    expect([rowOf(ticket), intervalsOf(hall.office.db, ticket)]).toEqual(before)
    hall.run('front1', transfer, { ticket, target, reason: 'works' })
    expect([labels('lawyers'), labels('front1')]).toEqual([['C001'], []])
    expectSoundFloor(hall)
  })

  test.each([
    ['kept', ['C001', 'E001']],
    ['end', ['E001', 'C001']],
  ])('leaves the place as the hall has set: %s', (place, order) => {
    execute(hall.office.db, `UPDATE floor_settings SET transfer_place = '${place}'`)
    const { id: ticket } = take()
    hall.advance(MINUTE)
    take('lawyer')
    hall.advance(MINUTE)
    next('front1')
    const target = { to: 'service', service: hall.idOf.service('lawyer') } as const
    hall.run('front1', transfer, { ticket, target, reason: 'a legal question' })
    expect(labels('lawyers')).toEqual(order)
  })

  test('to a person waits for that person, and for everybody once they are gone', () => {
    const { id: ticket } = take()
    const person = hall.as('front2')
    hall.run('front1', transfer, { ticket, target: { to: 'person', account: person.id }, reason: 'knows it' })
    expect([labels('front1'), labels('front2')]).toEqual([[], ['C001']])
    expect(queueOf('front2').waiting[0]?.why).toBe('for-you')
    hall.run('admin', setActive, { account: person.id, active: false })
    expect(queueOf('front1').waiting.map(({ label, why }) => [label, why])).toEqual([['C001', 'transferred']])
  })

  test('to a desk waits there, and for everybody once nobody works there', () => {
    const { id: ticket } = take()
    const desk = deskOf('front2')
    hall.run('front1', transfer, { ticket, target: { to: 'desk', desk }, reason: 'knows it' })
    expect([labels('front1'), labels('front2')]).toEqual([[], ['C001']])
    hall.run('front2', sitAt, { desk: deskOf('front3') })
    expect(labels('front1')).toEqual(['C001'])
    const empty = { to: 'desk', desk } as const
    expect(refusalOf(() => hall.run('front1', transfer, { ticket, target: empty, reason: 'no' }))).toBe('DESK_CLOSED')
  })

  test('to a desk that closes meanwhile waits for everybody, until it opens again', () => {
    const { id: ticket } = take()
    const desk = deskOf('front2')
    hall.run('front1', transfer, { ticket, target: { to: 'desk', desk }, reason: 'knows it' })
    hall.run('front2', openDesk, { desk })
    expect(labels('front1')).toEqual([])
    hall.run('front2', closeDesk, { desk })
    expect(labels('front1')).toEqual(['C001'])
    const person = { to: 'person', account: hall.as('front2').id } as const
    expect(refusalOf(() => hall.run('front1', transfer, { ticket, target: person, reason: 'no' }))).toBe('DESK_CLOSED')
    hall.run('front2', openDesk, { desk })
    expect([labels('front1'), labels('front2')]).toEqual([[], ['C001']])
  })

  test('to what nobody serves is refused', () => {
    const { id: ticket } = take()
    execute(hall.office.db, "DELETE FROM desk_services WHERE service = (SELECT id FROM services WHERE code = 'lawyer')")
    const target = { to: 'service', service: hall.idOf.service('lawyer') } as const
    expect(refusalOf(() => hall.run('front1', transfer, { ticket, target, reason: 'no' }))).toBe('SERVICE_CLOSED')
    expect(labels('front1')).toEqual(['C001'])
  })
})

test('cases 18 and 19: who left stays in the figures, and each tile is as long as its list', () => {
  const [gone] = [take(), take(), take('advice')]
  hall.run('front1', markLeft, { ticket: gone.id })
  const service = hall.idOf.service('group')
  const date = '2026-10-15'
  const shown = figures(hall.reading('leader1'), { date }).services.find((one) => one.service === service)
  expect(shown).toMatchObject({ total: 2, states: { left: 1, waiting: 1 } })
  const list = ticketsOfDay(hall.reading('leader1'), { date, service, state: 'left' })
  expect(list.map(({ id }) => id)).toEqual([gone.id])
  const tile = services(hall.reading('display1')).find(({ id }) => id === service)
  expect(tile?.waiting).toBe(labels('front1').filter((label) => label.startsWith('C')).length)
})
