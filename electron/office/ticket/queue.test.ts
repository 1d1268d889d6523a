import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareWaiting } from '../../../shared/model/call-order.ts'
import type { TicketId } from '../../../shared/model/ids.ts'
import { MINUTE, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { rows } from '../../store/database.ts'
import type { TicketRow } from '../../store/tables/ticket.ts'
import { currentPack } from '../hall/settings.ts'
import { callAgain, callNext } from './call.ts'
import { issue } from './issue.ts'
import { atDesk } from './queue.ts'
import { finish, markNotHere, serve } from './serve.ts'

const CLERKS = ['front1', 'front2', 'front3', 'county-songdu'] as const
const SERVICES = ['advice', 'group', 'individual'] as const
const PRIORITIES = ['ordinary', 'appointment', 'elderly'] as const

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('issue'),
      service: fc.constantFrom(...SERVICES),
      priority: fc.constantFrom(...PRIORITIES),
    }),
  },
  { weight: 4, arbitrary: fc.record({ does: fc.constant('callNext'), clerk: fc.constantFrom(...CLERKS) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constantFrom('callAgain', 'markNotHere', 'serve', 'finish'),
      clerk: fc.constantFrom(...CLERKS),
    }),
  },
  // Multiples of the ageing step make equal turns of different priorities.
  { weight: 2, arbitrary: fc.record({ does: fc.constant('wait'), minutes: fc.constantFrom(1, 20, 200) }) },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const DESK_STEPS = { callAgain, markNotHere, serve, finish }
const current = (clerk: string) => atDesk(hall.reading(clerk), { desk: deskOf(clerk) }).current
const deskOf = (clerk: string) => hall.as(clerk).desk ?? hall.idOf.desk('1')
const tickets = () => rows<TicketRow>(hall.office.db, 'SELECT * FROM tickets')

function take(step: Step): void {
  if ('minutes' in step) hall.advance(step.minutes * MINUTE)
  else if ('service' in step) {
    const { ahead, id } = hall.run('kiosk1', issue, {
      service: hall.idOf.service(step.service),
      priority: step.priority,
    })
    const inOrder = waitingInOrder(({ service }) => service === hall.idOf.service(step.service))
    expect(inOrder.indexOf(id)).toBe(ahead)
  } else if (step.does === 'callNext') call(step.clerk)
  else serveAt(step.clerk, DESK_STEPS[step.does as keyof typeof DESK_STEPS])
}

/** The reference: all that wait, sorted by the pure rule. */
function waitingInOrder(filter: (ticket: TicketRow) => boolean): TicketId[] {
  const today = hall.reading('front1').today
  const waiting = tickets().filter(
    (ticket) => ticket.state === 'waiting' && ticket.businessDate === today && filter(ticket),
  )
  const sequences = new Map(
    waiting
      .map(({ id }) => id)
      .sort()
      .map((id, sequence) => [id, sequence]),
  )
  const order = compareWaiting(currentPack(hall.office.db).queue.ageingMinutes)
  const place = ({ weight, issuedAt, id }: TicketRow) => ({
    weight,
    arrivedAt: issuedAt,
    sequence: sequences.get(id) ?? 0,
  })
  return waiting.toSorted((a, b) => order(place(a), place(b))).map(({ id }) => id)
}

function call(clerk: string): void {
  const desk = deskOf(clerk)
  const served = rows<{ service: string }>(hall.office.db, 'SELECT service FROM desk_services WHERE desk = :desk', {
    desk,
  })
  const [first] = waitingInOrder(({ service }) => served.some((row) => row.service === service))
  const busy = current(clerk) !== null
  let called: TicketId | null = null
  const refusal = refusalOf(() => {
    called = hall.run(clerk, callNext, { desk }).id
  })
  if (busy) expect(refusal).toBe('DESK_BUSY')
  else if (first === undefined) expect(refusal).toBe('QUEUE_EMPTY')
  else expect(called).toBe(first)
}

function serveAt(clerk: string, command: typeof finish): void {
  const ticket = current(clerk)
  if (ticket) refusalOf(() => hall.run(clerk, command, { ticket: ticket.id }))
}

function expectSoundQueue(): void {
  const all = tickets()
  expect(new Set(all.map(({ businessDate, label }) => `${businessDate} ${label}`)).size).toBe(all.length)
  const atDesks = all.filter(({ state }) => state === 'called' || state === 'serving')
  expect(new Set(atDesks.map(({ desk }) => desk)).size).toBe(atDesks.length)
  for (const ticket of all) expect(ticket.desk === null).toBe(ticket.state === 'waiting' || ticket.state === 'left')
  const twice = 'SELECT ticket FROM calls GROUP BY ticket HAVING count(DISTINCT desk) > 1'
  expect(rows(hall.office.db, twice)).toEqual([])
}

test('whatever several desks do in whatever order: no number twice, nobody at two desks, always the next in turn', async () => {
  const runs = fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
    hall.close()
    hall = await openSampleOffice()
    for (const step of steps) take(step)
    expectSoundQueue()
  })
  await fc.assert(runs, { numRuns: 50 })
})
