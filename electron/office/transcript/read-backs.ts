import type { CounterView, Drawing, ReadBackView, ReadingBack } from '../../../shared/contract/transcript-read-back.ts'
import type { AccountId, DeskId, TicketId, TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findAccount } from '../../store/tables/staff.ts'
import { findAtDesk, findTicket, type TicketRow } from '../../store/tables/ticket.ts'
import { findTranscript } from '../../store/tables/transcript.ts'
import { findVisit, type VisitWithParty } from '../../store/tables/visit.ts'
import { type Bell, createBell, newsOf } from '../bell.ts'
import type { Actor, Office, Reading } from '../office.ts'
import { refuse } from '../refusal.ts'
import { isSealed, mayReadAccount, readableAccount, refuseWithdrawn } from './access.ts'

/**
 * Every read-back under way, in the hall's memory alone: a restart forgets them, and so does another visitor at the desk.
 * Where somebody reads, and what is drawn there, is told to that counter and to no other.
 */
export type ReadBacks = Readonly<{
  /**
   * The clerk's page says where it is, null that it reads no longer; a new version or a new asking empties the pad.
   * HELD_ELSEWHERE while another person reads: what the visitor signs for one is not taken away by the other.
   */
  say: (
    reading: Reading,
    said: Readonly<{ transcript: TranscriptId; reading: ReadingBack | null }>,
  ) => { readonly heard: true }
  /** READ_ELSEWHERE while another person reads: an account is not sealed or given up under the eyes of its reader. */
  refuseOthers: (actor: Pick<Actor, 'id'>, transcript: TranscriptId) => void
  /** What the visitor drew so far. WRONG_STATE where nobody asks at this counter any more, or asked anew. */
  draw: (
    reading: Reading,
    drawn: Drawing & Readonly<{ transcript: TranscriptId; asking: number }>,
  ) => { readonly heard: true }
  /** How it stands and each change of it; ends where `mayStill` says no. */
  follow: (
    transcript: TranscriptId,
    who: Readonly<{ from: 'desk' | 'screen'; actor: Pick<Actor, 'id' | 'desk'> }>,
    mayStill: () => boolean,
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<ReadBackView, void, void>
  /** Whose account is read at a person's counter, for the visitor's screen there; ends once nobody is behind `who`. */
  followCounter: (who: () => Actor | null, signal: AbortSignal | undefined) => AsyncGenerator<CounterView, void, void>
}>

/** How long a clerk's page may be away, reloaded or without a line, before its visitor's screen stops waiting. */
export const AWAY_MS = 10_000

export function createReadBacks({ db, changes }: Pick<Office, 'db' | 'changes'>): ReadBacks {
  const open = new Map<TranscriptId, UnderWay>()
  const counters = new Set<Bell>()
  let followers: readonly Follower[] = []

  const followersOf = (id: TranscriptId) => followers.filter(({ transcript }) => transcript === id)
  const ring = (id: TranscriptId) => {
    for (const bell of [...followersOf(id).map((each) => each.bell), ...counters]) bell.ring()
  }
  function set(id: TranscriptId, underWay: UnderWay | null): { heard: true } {
    if (underWay) open.set(id, underWay)
    else open.delete(id)
    ring(id)
    return { heard: true }
  }
  /** Its reader follows it at no desk: unless they come back it ends. */
  function mayBeForsaken(id: TranscriptId): void {
    const isReader = ({ from, account }: Follower) => from === 'desk' && account === open.get(id)?.account
    const forsaken = () => !followersOf(id).some(isReader)
    if (open.has(id) && forsaken()) setTimeout(() => forsaken() && set(id, null), AWAY_MS).unref()
  }

  changes.subscribe(({ records }) => {
    if (records.some(({ stage }) => ENDING.has(stage))) {
      for (const [id, underWay] of open) if (!isUnderWay(db, id, underWay)) set(id, null)
    }
    // Somebody logged out, or may not see this account any more: whoever follows asks again whether they may.
    for (const bell of [...followers.map((each) => each.bell), ...counters]) bell.ring()
  })

  return {
    say({ db: view, actor }, { transcript: id, reading }) {
      const transcript = readableAccount(view, actor, id)
      const before = open.get(id)
      const isOthers = before !== undefined && before.account !== actor.id
      if (reading === null) return isOthers ? { heard: true } : set(id, null)
      if (isSealed(transcript)) refuse('ALREADY_CONFIRMED')
      refuseWithdrawn(view, transcript.visit)
      if (isOthers) refuse('HELD_ELSEWHERE')
      const same = before?.reading.version === reading.version && before.reading.asking === reading.asking
      set(id, { ...readerOf(view, actor), reading, drawing: same ? before.drawing : NOTHING_DRAWN })
      mayBeForsaken(id)
      return { heard: true }
    },
    refuseOthers(actor, id) {
      const underWay = open.get(id)
      if (underWay && underWay.account !== actor.id) refuse('READ_ELSEWHERE')
    },
    draw({ db: view, actor }, { transcript: id, asking, strokes, done }) {
      readableAccount(view, actor, id)
      const before = open.get(id)
      if (before?.reading.asking !== asking || before.counter !== counterOf(actor)) return refuse('WRONG_STATE')
      return set(id, { ...before, drawing: { strokes, done } })
    },
    async *follow(transcript, { from, actor }, mayStill, signal) {
      const counter = counterOf(actor)
      const follower: Follower = { transcript, from, account: actor.id, counter, bell: createBell(signal) }
      followers = [...followers, follower]
      ring(transcript)
      const look = () => (mayStill() ? viewOf(db, open.get(transcript), followersOf(transcript), counter) : null)
      try {
        yield* newsOf(look, follower.bell, signal)
      } finally {
        followers = followers.filter((each) => each !== follower)
        ring(transcript)
        mayBeForsaken(transcript)
      }
    },
    async *followCounter(who, signal) {
      const bell = createBell(signal)
      counters.add(bell)
      const look = () => {
        const actor = who()
        return actor && { visit: visitAt(db, open, actor) }
      }
      try {
        yield* newsOf(look, bell, signal)
      } finally {
        counters.delete(bell)
      }
    },
  }
}

/** Who stands before the reader is remembered: the next visitor at that desk must not see what was told before. */
type Reader = Readonly<{ account: AccountId; counter: Counter; desk: DeskId | null; visitor: TicketId | null }>
type UnderWay = Reader & Readonly<{ reading: ReadingBack; drawing: Drawing }>
type Follower = Readonly<{
  transcript: TranscriptId
  from: 'desk' | 'screen'
  account: AccountId
  counter: Counter
  bell: Bell
}>

/** A desk with its visitor's screen, whoever of its people is logged in there; a person without a desk is alone. */
type Counter = DeskId | AccountId
type AtCounter = Pick<Actor, 'id' | 'desk'>

const NOTHING_DRAWN: Drawing = { strokes: [], done: false }
const ENDING = new Set(['transcript', 'visit', 'ticket'])

const counterOf = ({ id, desk }: AtCounter): Counter => desk ?? id
const ticketAt = (db: ReadableDb, desk: DeskId | null) => (desk === null ? undefined : findAtDesk(db, desk))
/** By their first number: one visitor may have several. */
const visitorWith = (ticket: TicketRow | undefined) => ticket && (ticket.visitor ?? ticket.id)
const visitorAt = (db: ReadableDb, desk: DeskId | null) => visitorWith(ticketAt(db, desk)) ?? null
const visitorOf = (db: ReadableDb, { ticket }: Pick<VisitWithParty, 'ticket'>) =>
  (ticket && visitorWith(findTicket(db, ticket))) ?? null

function readerOf(db: ReadableDb, actor: Actor): Reader {
  const { id: account, desk } = actor
  return { account, counter: counterOf(actor), desk, visitor: visitorAt(db, desk) }
}

/** Everybody who follows hears who reads; where, and what is drawn, the counter alone. */
function viewOf(
  db: ReadableDb,
  underWay: UnderWay | undefined,
  followers: readonly Follower[],
  counter: Counter,
): ReadBackView {
  const reader = underWay ? { account: underWay.account, name: findAccount(db, underWay.account)?.name ?? '' } : null
  const { reading = null, drawing = NOTHING_DRAWN } = underWay?.counter === counter ? underWay : {}
  const screens = followers.filter((follower) => follower.from === 'screen' && follower.counter === counter)
  return { screens: screens.length, reader, reading, drawing }
}

/**
 * What was begun last at a person's counter, as far as this person may see it, and who stands there: while somebody's number
 * is called, no account of an earlier visitor comes before their eyes, whoever reads it and why.
 */
function visitAt(db: ReadableDb, open: ReadonlyMap<TranscriptId, UnderWay>, actor: Actor): VisitId | null {
  const here = [...open].filter(([, { counter }]) => counter === counterOf(actor))
  const visits = here.flatMap(([id]) => findTranscript(db, id)?.visit ?? [])
  const there = ticketAt(db, actor.desk)
  return visits.findLast((visit) => mayReadAccount(db, actor, visit) && isOfWhoIsThere(db, visit, there)) ?? null
}

/** Whoever comes along with a visitor has no number and is registered after theirs was called. */
function isOfWhoIsThere(db: ReadableDb, id: VisitId, there: TicketRow | undefined): boolean {
  const visit = findVisit(db, id)
  if (!visit || !there) return visit !== undefined
  if (visit.ticket === null) return visit.registeredAt >= (there.calledAt ?? there.issuedAt)
  return visitorOf(db, visit) === visitorWith(there)
}

/** Not once it is sealed, the registration was taken back, its visitor left the desk, or another one came there. */
function isUnderWay(db: ReadableDb, id: TranscriptId, { desk, visitor }: UnderWay): boolean {
  const transcript = findTranscript(db, id)
  const visit = transcript && findVisit(db, transcript.visit)
  if (!visit || isSealed(transcript) || visit.withdrawnAt !== null) return false
  const now = visitorAt(db, desk)
  return now === visitor || (now === null && visitorOf(db, visit) !== visitor)
}
