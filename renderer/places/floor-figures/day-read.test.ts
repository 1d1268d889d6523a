import { expect, test } from 'vitest'
import type { DayState, DayTicket, FloorFigures } from '../../../shared/contract/ticket-figures.ts'
import { DeskId, ServiceId, TicketId } from '../../../shared/model/ids.ts'
import { countOf, readDay, sameBehind } from './day-read.ts'

const DATE = '2026-10-15'
const ADVICE = ServiceId.parse('019aa000-0000-7000-8000-000000000001')
const GROUP = ServiceId.parse('019aa000-0000-7000-8000-000000000002')
const DESK = DeskId.parse('019aa000-0000-7000-8000-000000000003')
const OTHER = DeskId.parse('019aa000-0000-7000-8000-000000000004')

const ticket = (number: number, service: ServiceId, state: DayState, desk: DeskId | null = null): DayTicket => ({
  id: TicketId.parse(`019aa000-0000-7000-8000-0000000001${number}`),
  label: `A0${number}`,
  ...{ service, state, desk, arrivedAt: 1, since: 1 },
})

/** Counts what is there, as the hall does. */
function figuresOf(tickets: readonly DayTicket[]): FloorFigures {
  const none = { waiting: 0, called: 0, serving: 0, held: 0, finished: 0, 'not-here': 0, left: 0, carried: 0 }
  const services = [ADVICE, GROUP].map((service) => {
    const mine = tickets.filter((each) => each.service === service)
    const states = { ...none }
    for (const { state } of mine) states[state] += 1
    return { service, states, total: mine.length, waitMedian: null, waitNinth: null, serviceMedian: null }
  })
  const ratings = { satisfied: 0, 'basically-satisfied': 0, dissatisfied: 0 }
  const desks = [DESK, OTHER].map((desk) => ({
    ...{ desk, servingMinutes: 0, openMinutes: 0, pauses: [], ratings },
    finished: tickets.filter((each) => each.desk === desk && each.state === 'finished').length,
  }))
  return { date: DATE, services, desks }
}

/** A hall in which the next ticket comes whenever the figures were asked for, until all are there. */
function busyHall(coming: readonly DayTicket[]) {
  const here: DayTicket[] = []
  let asked = 0
  return {
    asked: () => asked,
    figures: async () => {
      asked += 1
      const counted = figuresOf(here)
      const next = coming[here.length]
      if (next) here.push(next)
      return counted
    },
    ticketsOfDay: async ({ service, state }: { service?: ServiceId; state?: DayState }) =>
      here.filter((each) => (!service || each.service === service) && (!state || each.state === state)),
  }
}

const DAY = [
  ticket(10, ADVICE, 'finished', DESK),
  ticket(11, ADVICE, 'waiting'),
  ticket(12, GROUP, 'finished', OTHER),
  ticket(13, GROUP, 'waiting'),
]

test('case 19: a list read while tickets come is as long as its number', async () => {
  const hall = busyHall(DAY.slice(0, 3))
  const { figures, tickets } = await readDay(hall, DATE, { state: 'finished' })
  expect(tickets).toHaveLength(countOf(figures, { state: 'finished' }))
  expect(hall.asked()).toBeGreaterThan(1)
})

test('a number of all services is the sum of theirs', () => {
  const figures = figuresOf(DAY)
  expect(countOf(figures, {})).toBe(4)
  expect(countOf(figures, { service: GROUP })).toBe(2)
  expect(countOf(figures, { state: 'waiting' })).toBe(2)
  expect(countOf(figures, { service: ADVICE, state: 'finished' })).toBe(1)
})

test('what a desk finished is listed without the other desks', async () => {
  const hall = { figures: async () => figuresOf(DAY), ticketsOfDay: async () => DAY.filter((each) => each.desk) }
  const { figures, tickets } = await readDay(hall, DATE, { state: 'finished', desk: DESK })
  expect(tickets.map(({ label }) => label)).toEqual(['A010'])
  expect(countOf(figures, { state: 'finished', desk: DESK })).toBe(1)
})

test('figures that never hold still are shown as they are in the end', async () => {
  const stubborn = { figures: async () => figuresOf([]), ticketsOfDay: async () => DAY }
  expect((await readDay(stubborn, DATE, {})).tickets).toHaveLength(4)
})

test('the list of all tickets is not the same as no list', () => {
  expect(sameBehind(null, {})).toBe(false)
  expect(sameBehind(null, null)).toBe(true)
  expect(sameBehind({}, {})).toBe(true)
  expect(sameBehind({ service: ADVICE }, {})).toBe(false)
})
