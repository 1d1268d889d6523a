import { join } from 'node:path'
import { furnish } from '../../electron/office/hall/furnish.ts'
import { readSeed } from '../../electron/office/hall/seed.ts'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { hashPassword } from '../../electron/office/staff/password.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { execute, run, type WritableDb, write } from '../../electron/store/database.ts'
import { setCount } from '../../electron/store/tables/hall.ts'
import { listAccounts } from '../../electron/store/tables/staff.ts'
import { insertCall, insertTicket, type TicketRow } from '../../electron/store/tables/ticket.ts'
import { insertDeskInterval, insertInterval } from '../../electron/store/tables/ticket-intervals.ts'
import { listServices, type ServiceRow } from '../../electron/store/tables/ticket-services.ts'
import type { TicketId } from '../../shared/model/ids.ts'
import { ticketLabel } from '../../shared/model/ticket-label.ts'
import { addDays, type BusinessDate, localDateOf } from '../../shared/model/time.ts'
import { type Chance, createChance } from './chance.ts'
import { manyTickets } from './generator.ts'

export const HALL_ZONE = 'Asia/Shanghai'
const MINUTE = 60_000
const DAY = 1440 * MINUTE
/** Who waits when the bench begins, the same in every hall. */
const WAITING = 60

export type FloorDays = Readonly<{ today: number; pastDays: number; each: number }>

type Writer = Readonly<{
  db: WritableDb
  chance: Chance
  services: readonly ServiceRow[]
  clerks: ReturnType<typeof listAccounts>
}>

/** Fills an empty database with so many numbers of today, sixty of them waiting, and days of numbers before. */
export async function fillFloor(db: WritableDb, { today, pastDays, each }: FloorDays): Promise<void> {
  const chance = createChance(20_250_101)
  const now = Date.now()
  const seed = manyTickets(readSeed(join(projectRoot, 'resources/seed')))
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  write(db, () => furnish(db, seed, { newId: () => chance.id(now), now, passwordHash, sample: true }))
  execute(db, 'PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF')
  const clerks = listAccounts(db).filter(({ desk, role }) => desk !== null && role !== 'leader')
  const writer: Writer = { db, chance, services: listServices(db, ''), clerks }
  const date = localDateOf(now, HALL_ZONE)
  if (pastDays > 0) {
    write(db, () =>
      writeDay(writer, { date: addDays(date, -pastDays), end: now - pastDays * DAY, numbers: each, waiting: 0 }),
    )
    for (let days = 1; days < pastDays; days += 1) write(db, () => repeatFirstDay(db, addDays(date, -pastDays), days))
  }
  write(db, () => {
    writeDay(writer, { date, end: now, numbers: today, waiting: WAITING })
    for (const { id: account, desk } of clerks.slice(0, 13)) {
      const interval = {
        account,
        state: 'open',
        reason: '',
        note: '',
        queueDate: date,
        startAt: now,
        endAt: null,
      } as const
      if (desk) insertDeskInterval(db, { ...interval, desk })
    }
  })
}

/** Five pauses at every desk. */
function writeDesks({ db, clerks }: Writer, { date, end }: Pick<Span, 'date' | 'end'>): void {
  for (const { id: account, desk } of clerks) {
    for (let index = 0; index < 11 && desk; index += 1) {
      const [startAt, endAt] = [11 - index, 10 - index].map((left) => end - left * 40 * MINUTE)
      const state = index % 2 === 0 ? 'open' : 'paused'
      const reason = state === 'paused' ? 'break' : ''
      insertDeskInterval(db, {
        desk,
        account,
        state,
        reason,
        note: '',
        queueDate: date,
        startAt: startAt ?? 0,
        endAt: endAt ?? 0,
      })
    }
  }
}

type Span = Readonly<{ date: BusinessDate; end: number; numbers: number; waiting: number }>

/** Eight hours of numbers, called half an hour after their issue and served ten minutes. */
function writeDay(writer: Writer, { date, end, numbers, waiting }: Span): void {
  const step = (8 * 60 * MINUTE) / numbers
  writeDesks(writer, { date, end })
  for (let index = 0; index < numbers; index += 1) {
    const service = writer.services[index % writer.services.length]
    if (!service) throw new Error('the seed has no service')
    const number = Math.floor(index / writer.services.length) + 1
    const issuedAt = Math.floor(end - (numbers - index) * step)
    const ticket = waitingTicket(writer, { service, number, issuedAt, date })
    if (index >= numbers - waiting) {
      insertTicket(writer.db, ticket)
      insertInterval(writer.db, { ...interval(ticket), state: 'waiting', startAt: issuedAt, endAt: null })
    } else writeServed(writer, ticket)
    setCount(writer.db, `ticket:${date}:${service.id}`, number)
  }
}

type Number = Readonly<{ service: ServiceRow; number: number; issuedAt: number; date: BusinessDate }>

function waitingTicket({ chance, clerks }: Writer, { service, number, issuedAt, date }: Number): TicketRow {
  return {
    id: chance.id(issuedAt) as TicketId, // born here
    ...{ businessDate: date, queueDate: date, service: service.id, queue: service.id, number },
    ...{ label: ticketLabel(service.prefix, number), priority: 'ordinary', weight: 0, turn: issuedAt, issuedAt },
    ...{ arrivedAt: issuedAt, state: 'waiting', issuedBy: chance.pick(clerks).id, calledAt: null, callCount: 0 },
    ...{ desk: null, servedAt: null, endedAt: null, forDesk: null, forAccount: null, returned: null, visitor: null },
  }
}

function writeServed({ db, chance, clerks }: Writer, waiting: TicketRow): void {
  const { id: account, desk } = chance.pick(clerks)
  const [calledAt, servedAt, endedAt] = [30, 31, 41].map((minutes) => waiting.issuedAt + minutes * MINUTE)
  if (desk === null || calledAt === undefined || servedAt === undefined || endedAt === undefined) return
  const ticket = { ...waiting, state: 'finished' as const, desk, calledAt, servedAt, endedAt, callCount: 1 }
  insertTicket(db, ticket)
  const at = { ...interval(ticket), account }
  insertInterval(db, { ...at, desk: null, state: 'waiting', startAt: ticket.issuedAt, endAt: calledAt })
  insertInterval(db, { ...at, desk, state: 'called', startAt: calledAt, endAt: servedAt })
  insertInterval(db, { ...at, desk, state: 'serving', startAt: servedAt, endAt: endedAt })
  insertInterval(db, { ...at, desk, state: 'finished', startAt: endedAt, endAt: null })
  insertCall(db, { ticket: ticket.id, queue: ticket.queue, desk, account, calledAt, businessDate: ticket.businessDate })
}

const interval = ({ id, queue, queueDate, issuedBy }: TicketRow) => {
  return { ticket: id, queue, queueDate, desk: null, account: issuedBy, reason: '' }
}

/** The same numbers so many days later, each with an identity of its instant. */
function repeatFirstDay(db: WritableDb, first: BusinessDate, days: number): void {
  const given = { first, date: addDays(first, days), shift: days * DAY }
  const later = (at: string, id: string) =>
    `printf('%08x-%04x', (${at} + :shift) / 65536, (${at} + :shift) % 65536) || substr(${id}, 14)`
  run(
    db,
    `INSERT INTO tickets (id, business_date, service, number, label, priority, weight, turn, state, issued_at, issued_by,
       called_at, call_count, desk, served_at, ended_at, queue, queue_date, arrived_at)
     SELECT ${later('issued_at', 'id')}, :date, service, number, label, priority, weight, turn + :shift, state,
       issued_at + :shift, issued_by, called_at + :shift, call_count, desk, served_at + :shift, ended_at + :shift, queue,
       :date, arrived_at + :shift FROM tickets WHERE business_date = :first ORDER BY issued_at`,
    given,
  )
  run(
    db,
    `INSERT INTO ticket_intervals (ticket, state, queue, queue_date, desk, account, reason, start_at, end_at)
     SELECT ${later('t.issued_at', 't.id')}, i.state, i.queue, :date, i.desk, i.account, '', i.start_at + :shift,
       i.end_at + :shift
     FROM ticket_intervals i JOIN tickets t ON t.id = i.ticket WHERE i.queue_date = :first ORDER BY i.sequence`,
    given,
  )
  run(
    db,
    `INSERT INTO desk_intervals (desk, account, state, reason, note, queue_date, start_at, end_at)
     SELECT desk, account, state, reason, note, :date, start_at + :shift, end_at + :shift FROM desk_intervals
     WHERE queue_date = :first`,
    given,
  )
  run(
    db,
    `INSERT INTO calls (ticket, queue, desk, account, called_at, business_date)
     SELECT ${later('t.issued_at', 't.id')}, c.queue, c.desk, c.account, c.called_at + :shift, :date
     FROM calls c JOIN tickets t ON t.id = c.ticket WHERE c.business_date = :first ORDER BY c.sequence`,
    given,
  )
}
