import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { openLine } from '../../electron/simulation/line.ts'
import type { Played } from '../../electron/simulation/play-day.ts'
import { simulateHall } from '../../electron/simulation/simulate-hall.ts'
import { close, openReadable, type ReadableDb, rows } from '../../electron/store/database.ts'
import { intervalsOf } from '../../electron/store/tables/ticket-intervals.ts'
import type { TicketId } from '../../shared/model/ids.ts'
import { canMoveTicket, type TicketState } from '../../shared/model/ticket-state.ts'
import { endHall, newDataFolder, runTask, startHall } from '../faults/hall-under-test.ts'

type Ticket = Readonly<{ id: TicketId; label: string; state: TicketState; issuedAt: number }>

const DATE = '2026-10-15'

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

test('a simulated day in the real hall: nobody is lost, no desk serves two, and the ledger has no gap, the figures add up', async () => {
  // A minute for the day: on a busy computer a faster clock would be past midnight before the last number is issued.
  const hall = await startHall(data, '--clock-speed', '720', '--clock-start', `${DATE}T05:30`)
  const url = `http://127.0.0.1:${hall.port}/`
  const played = await simulateHall(url, { seed: 1, visitors: 300 })
  expect(played.failures).toEqual([])
  await expectFigures(url, played)
  expect(await endHall(hall)).toBe(0)

  const db = openReadable(join(data, 'hall.sqlite'))
  const tickets = rows<Ticket>(db, `SELECT id, label, state, issued_at FROM tickets WHERE business_date = '${DATE}'`)
  expect(tickets.map(({ id }) => id).sort()).toEqual(played.visitors.map(({ issued }) => issued.id).sort())
  expect(new Set(tickets.map(({ label }) => label)).size).toBe(tickets.length)
  expect(new Set(tickets.map(({ state }) => state))).toEqual(new Set(['finished', 'left']))
  const served = played.visitors.filter(({ end }) => end === 'finished')
  expect(tickets.filter(({ state }) => state === 'finished')).toHaveLength(served.length)
  for (const ticket of tickets) expectSound(db, ticket)
  expectOneAtATime(db)
  close(db)
  expect(runTask('verify-journal', '--data', data).status).toBe(0)
}, 300_000)

/** Nobody waits any more, every visitor is counted once, and each figure is as long as the list behind it. */
async function expectFigures(url: string, { visitors }: Played): Promise<void> {
  const door = await openLine(url, null)
  const { token } = await door.client.session.open({ account: 'leader1', password: SAMPLE_PASSWORD })
  const { client, close: hangUp } = await openLine(url, token)
  const now = await client.ticket.services()
  expect(now.map(({ waiting }) => waiting)).toEqual(now.map(() => 0))
  const { services, desks } = await client.ticket.figures({ date: DATE })
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  const finished = visitors.filter(({ end }) => end === 'finished').length
  expect(sum(services.map(({ total }) => total))).toBe(visitors.length)
  expect(sum(services.map(({ states }) => states.finished))).toBe(finished)
  expect(sum(desks.map((desk) => desk.finished))).toBe(finished)
  for (const { service, total, states } of services) {
    expect(sum(Object.values(states))).toBe(total)
    const left = await client.ticket.ticketsOfDay({ date: DATE, service, state: 'left' })
    expect(left).toHaveLength(states.left)
  }
  hangUp()
  door.close()
}

/** Each state ends where the next begins, in moves that are allowed, and the last is the ticket's own. */
function expectSound(db: ReadableDb, { id, state, issuedAt }: Ticket): void {
  const intervals = intervalsOf(db, id)
  expect(intervals[0]).toMatchObject({ state: 'waiting', startAt: issuedAt })
  expect(intervals.at(-1)).toMatchObject({ state, endAt: null })
  for (const [index, interval] of intervals.slice(1).entries()) {
    const before = intervals[index]
    expect(before?.endAt).toBe(interval.startAt)
    expect(before?.state === interval.state || canMoveTicket(before?.state ?? 'left', interval.state)).toBe(true)
  }
}

function expectOneAtATime(db: ReadableDb): void {
  const together = rows(
    db,
    `SELECT a.desk FROM ticket_intervals a JOIN ticket_intervals b ON b.desk = a.desk AND b.ticket <> a.ticket
     WHERE a.state IN ('called', 'serving') AND b.state IN ('called', 'serving') AND a.queue_date = '${DATE}'
       AND b.queue_date = '${DATE}' AND a.start_at < b.end_at AND b.start_at < a.start_at`,
  )
  expect(together).toEqual([])
}
