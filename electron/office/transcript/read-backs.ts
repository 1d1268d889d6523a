import type { Drawing, ReadBackView, ReadingBack } from '../../../shared/contract/transcript-read-back.ts'
import type { AccountId, TranscriptId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findAccount } from '../../store/tables/staff.ts'
import { findTicket } from '../../store/tables/ticket.ts'
import { findTranscript } from '../../store/tables/transcript.ts'
import { findVisit } from '../../store/tables/visit.ts'
import { type Bell, createBell } from '../bell.ts'
import type { Actor, Office, Reading } from '../office.ts'
import { refuse } from '../refusal.ts'
import { isSealed, readableAccount, refuseWithdrawn } from './access.ts'

/** Every read-back under way, in the hall's memory alone: a restart forgets them, and so does the end of the visit. */
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
  /** What the visitor drew so far. WRONG_STATE where nobody asks any more, or asked anew. */
  draw: (
    reading: Reading,
    drawn: Drawing & Readonly<{ transcript: TranscriptId; asking: number }>,
  ) => { readonly heard: true }
  /** How it stands and each change of it; ends where `mayStill` says no. */
  follow: (
    transcript: TranscriptId,
    who: Pick<Follower, 'from' | 'account'>,
    mayStill: () => boolean,
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<ReadBackView, void, void>
}>

/** How long a clerk's page may be away, reloaded or without a line, before its visitor's screen stops waiting. */
export const AWAY_MS = 10_000

export function createReadBacks({ db, changes }: Pick<Office, 'db' | 'changes'>): ReadBacks {
  const open = new Map<TranscriptId, UnderWay>()
  let followers: readonly Follower[] = []

  const followersOf = (id: TranscriptId) => followers.filter(({ transcript }) => transcript === id)
  const ring = (id: TranscriptId) => {
    for (const { bell } of followersOf(id)) bell.ring()
  }
  function set(id: TranscriptId, underWay: UnderWay | null): { heard: true } {
    if (underWay) open.set(id, underWay)
    else open.delete(id)
    ring(id)
    return { heard: true }
  }
  function viewOf(id: TranscriptId): ReadBackView {
    const { account, reading = null, drawing = NOTHING_DRAWN } = open.get(id) ?? {}
    const reader = account ? { account, name: findAccount(db, account)?.name ?? '' } : null
    return { screens: followersOf(id).filter(({ from }) => from === 'screen').length, reader, reading, drawing }
  }
  /** Its reader follows it at no desk: unless they come back it ends. */
  function mayBeForsaken(id: TranscriptId): void {
    const isReader = ({ from, account }: Follower) => from === 'desk' && account === open.get(id)?.account
    const forsaken = () => !followersOf(id).some(isReader)
    if (open.has(id) && forsaken()) setTimeout(() => forsaken() && set(id, null), AWAY_MS).unref()
  }

  changes.subscribe(({ records }) => {
    if (records.some(({ stage }) => ENDING.has(stage))) {
      for (const id of open.keys()) if (!isUnderWay(db, id)) set(id, null)
    }
    // Somebody logged out, or may not see this account any more: whoever follows asks again whether they may.
    for (const { bell } of followers) bell.ring()
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
      set(id, { account: actor.id, reading, drawing: same ? before.drawing : NOTHING_DRAWN })
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
      if (before?.reading.asking !== asking) return refuse('WRONG_STATE')
      return set(id, { ...before, drawing: { strokes, done } })
    },
    async *follow(transcript, who, mayStill, signal) {
      const follower: Follower = { transcript, ...who, bell: createBell(signal) }
      followers = [...followers, follower]
      ring(transcript)
      let told = ''
      try {
        while (!signal?.aborted && mayStill()) {
          const view = viewOf(transcript)
          const news = JSON.stringify(view)
          if (news === told) await follower.bell.heard()
          else yield view
          told = news
        }
      } finally {
        followers = followers.filter((each) => each !== follower)
        ring(transcript)
        mayBeForsaken(transcript)
      }
    },
  }
}

type UnderWay = Readonly<{ account: AccountId; reading: ReadingBack; drawing: Drawing }>
type Follower = Readonly<{ transcript: TranscriptId; from: 'desk' | 'screen'; account: AccountId; bell: Bell }>

const NOTHING_DRAWN: Drawing = { strokes: [], done: false }
const ENDING = new Set(['transcript', 'visit', 'ticket'])

/** Not once it is sealed, the registration was taken back, or the visitor has left the desk. */
function isUnderWay(db: ReadableDb, id: TranscriptId): boolean {
  const transcript = findTranscript(db, id)
  const visit = transcript && findVisit(db, transcript.visit)
  if (!visit || isSealed(transcript) || visit.withdrawnAt !== null) return false
  if (visit.ticket === null) return true
  const state = findTicket(db, visit.ticket)?.state
  return state === 'called' || state === 'serving'
}
