import type { DictationEvent } from '../../../../shared/contract/transcript-dictation.ts'
import type { AccountId } from '../../../../shared/model/ids.ts'
import type { HeardText } from '../../../../shared/model/speech-model.ts'
import { type Bell, createBell } from '../../bell.ts'
import { refuse } from '../../refusal.ts'
import type { SpeechKeeper } from './speech-keeper.ts'

type Speech = Pick<SpeechKeeper, 'status' | 'listen' | 'onStatus'>
type Said = Readonly<{ session: string; sound: string; last: boolean }>

/** The dictations of this hall, in its memory alone. */
export type Dictations = Readonly<{
  /**
   * What is heard for `account`, until the line ends, they end it or `mayStill` says no. A person dictates at one place:
   * the newer dictation ends the older one, which still says what it was told, so that pages left open cannot use up the
   * engine.
   */
  follow: (
    account: AccountId,
    mayStill: () => boolean,
    signal: AbortSignal | undefined,
  ) => AsyncGenerator<DictationEvent, void, void>
  /** Hands sound to a dictation of this account; NOT_FOUND where it is none, or has ended. */
  say: (account: AccountId, said: Said) => { behindMs: number }
}>

/** Beyond this an engine does not catch up with who goes on speaking. */
const SLOW_MS = 30_000
/** What nobody listens to any more is not piled up. */
const WAITING = 500

type Ended = Extract<DictationEvent, { what: 'ended' }>['why']
type Session = {
  id: string
  account: AccountId
  mayStill: () => boolean
  bell: Bell
  line: ReturnType<Speech['listen']>
  heard: HeardText[]
  /** The status of the engine that was told last. */
  told: string
  /** Why it is to end once all that was said is text. */
  ending: Ended | null
  ended: Ended | null
}

export function createDictations(speech: Speech, newId: () => string): Dictations {
  const sessions = new Map<string, Session>()

  return {
    async *follow(account, mayStill, signal) {
      const id = newId()
      const session: Session = { id, account, mayStill, bell: createBell(signal), ...NOTHING, heard: [] }
      const unsubscribe = speech.onStatus(session.bell.ring)
      for (const older of sessions.values()) if (older.account === account) makeWay(older)
      sessions.set(id, session)
      try {
        while (!signal?.aborted) {
          const event = next(session, speech)
          if (event) yield event
          else await session.bell.heard()
          if (event?.what === 'ended') return
        }
      } finally {
        unsubscribe()
        sessions.delete(id)
        session.line?.close()
      }
    },
    say(account, { session: id, sound, last }) {
      const session = sessions.get(id)
      if (!session?.line || session.account !== account || session.ended !== null) return refuse('NOT_FOUND')
      if (!session.mayStill()) return end(session, 'account')
      const behindMs = sound === '' ? 0 : session.line.sound(sound)
      if (behindMs > SLOW_MS) return end(session, 'slow')
      if (last && session.ending === null) {
        session.ending = 'asked'
        session.line.end()
      }
      return { behindMs }
    },
  }
}

const NOTHING = { line: null, told: '', ending: null, ended: null }

/** What comes next; null where there is nothing to tell yet. */
function next(session: Session, speech: Speech): DictationEvent | null {
  const status = speech.status()
  if (JSON.stringify(status) !== session.told) {
    session.told = JSON.stringify(status)
    return { what: 'engine', status }
  }
  // Before it is ready nobody hears who is told to speak.
  if (session.line === null && session.ended === null && status.state === 'ready') {
    session.line = listen(speech, session)
    if (session.line) return { what: 'open', session: session.id }
  }
  const heard = session.heard.shift()
  if (heard) return { what: 'text', heard }
  if (session.ended === null && !session.mayStill()) session.ended = 'account'
  return session.ended === null ? null : { what: 'ended', why: session.ended }
}

function listen(speech: Speech, session: Session): Session['line'] {
  return speech.listen({
    onText(text) {
      // A text that goes on takes the place of the one before it, where that is still waiting.
      if (session.heard.at(-1)?.kind === 'partial') session.heard.pop()
      if (session.heard.length < WAITING) session.heard.push(text)
      session.bell.ring()
    },
    onEnded() {
      session.ended ??= session.ending ?? 'engine'
      session.bell.ring()
    },
  })
}

function end(session: Session, why: Ended): never {
  session.ended = why
  session.bell.ring()
  return refuse('NOT_FOUND')
}

/** What was said until now still becomes text. */
function makeWay(session: Session): void {
  if (session.ended !== null || session.ending !== null) return
  session.ending = 'elsewhere'
  if (session.line) session.line.end()
  else session.ended = 'elsewhere'
  session.bell.ring()
}
