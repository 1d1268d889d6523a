import type { DeskNow } from '../../../shared/contract/ticket-views.ts'
import type { DeskId } from '../../../shared/model/ids.ts'
import type { DESK_STATES, PAUSE_REASONS } from '../../../shared/model/ticket-state.ts'
import type { ReadableDb } from '../../store/database.ts'
import { hasStaff } from '../../store/tables/staff.ts'
import { findAtDesk } from '../../store/tables/ticket.ts'
import {
  deskIntervalNow,
  endDeskInterval,
  insertDeskInterval,
  lastDeskInterval,
  lastInterval,
} from '../../store/tables/ticket-intervals.ts'
import type { Work } from '../command.ts'
import { isHall } from '../hall/hall-actor.ts'
import type { Reading } from '../office.ts'
import { refuse } from '../refusal.ts'
import { endOfDay } from './end-of-day.ts'
import { freeDesk, ownDesk } from './mine.ts'

/** What the desk is today; closed until somebody calls there. */
export function deskNow(db: ReadableDb, desk: DeskId, today: string): DeskNow {
  const now = deskIntervalNow(db, desk)
  if (!now || now.queueDate !== today) return { state: 'closed', reason: '', since: null }
  return { state: now.state, reason: now.reason, since: now.startAt }
}

/** Whether its clerk has closed the desk today, other than one that nobody has opened yet. */
export function wasClosed({ db, today }: Pick<Reading, 'db' | 'today'>, desk: DeskId): boolean {
  const now = deskIntervalNow(db, desk)
  return now?.state === 'closed' && now.queueDate === today
}

export type PauseReason = (typeof PAUSE_REASONS)[number]

/** No further visitor until the desk is opened again; the reason and its length stand in the figures. */
export function pauseDesk(work: Work, input: { desk: DeskId; reason: PauseReason; note: string }): DeskNow {
  return become(work, freeDesk(work, input.desk), { state: 'paused', reason: input.reason, note: input.note })
}

export function openDesk(work: Work, input: { desk: DeskId }): DeskNow {
  return become(work, ownDesk(work, input.desk), OPEN)
}

export function closeDesk(work: Work, input: { desk: DeskId }): DeskNow {
  return become(work, freeDesk(work, input.desk), CLOSED)
}

/**
 * The caller leaves the desk for another one. DESK_BUSY while they have a visitor there, or nobody would stay with the one
 * who stands there; where nobody stays, the desk is closed.
 */
export function leaveDesk(work: Work, desk: DeskId): void {
  const { db, actor, today } = work
  const current = findAtDesk(db, desk)
  const stays = hasStaff(db, desk, actor.id)
  if (current && (!stays || lastInterval(db, current.id)?.account === actor.id)) refuse('DESK_BUSY')
  if (!stays && deskNow(db, desk, today).state !== 'closed') enterDesk(work, desk, CLOSED)
}

/** A call opens a closed desk, but a paused one only its clerk. */
export function openForVisitors(work: Work, desk: DeskId): void {
  const { state } = deskNow(work.db, desk, work.today)
  if (state === 'paused') refuse('DESK_PAUSED')
  if (state === 'closed') enterDesk(work, desk, OPEN)
}

const OPEN = { state: 'open', reason: '', note: '' } as const
const CLOSED = { state: 'closed', reason: '', note: '' } as const

type DeskEntry = Readonly<{ state: (typeof DESK_STATES)[number]; reason: string; note: string }>

function become(work: Work, desk: DeskId, entry: DeskEntry): DeskNow {
  const before = deskNow(work.db, desk, work.today)
  if (before.state !== entry.state || before.reason !== entry.reason) enterDesk(work, desk, entry)
  const after = deskNow(work.db, desk, work.today)
  work.changed('ticket', desk, { before, after })
  return after
}

function enterDesk(work: Work, desk: DeskId, entry: DeskEntry): void {
  const { db, now, today, actor } = work
  const last = lastDeskInterval(db, desk)
  // A day that nobody closed ended with the day, and a clock that was set back begins nothing before the last end.
  const until = last && last.queueDate < today ? endOfDay(work, last.queueDate) : now
  const endAt = Math.max(until, last?.startAt ?? 0)
  if (last && last.endAt === null) endDeskInterval(db, last.sequence, endAt)
  const startAt = Math.max(now, last?.endAt ?? last?.startAt ?? 0)
  const account = isHall(actor) ? null : actor.id
  insertDeskInterval(db, { desk, account, ...entry, queueDate: today, startAt, endAt: null })
}
