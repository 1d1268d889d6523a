import type { Piece, RecordingMark } from '../../../../shared/contract/transcript-recording.ts'
import { LARGEST_PIECE, LONGEST_MS, PIECES_AT_ONCE } from '../../../../shared/model/recording.ts'
import type { Failure } from '../../../app/failure.ts'

/** What gives the sound: the browser's recorder, or in a test whatever it likes. */
export type SoundSource = Readonly<{ pause: () => void; resume: () => void; stop: () => void }>

export type SoundListener = Readonly<{
  onSound: (bytes: Uint8Array) => void
  /** Nothing comes any more: it was stopped, or the microphone is gone. */
  onEnd: () => void
}>

type Surroundings = Readonly<{
  open: (listener: SoundListener) => SoundSource
  /** Null when the hall has it. */
  keep: (pieces: readonly Piece[], marks: readonly RecordingMark[]) => Promise<Failure | null>
  end: (pieces: number) => Promise<Failure | null>
  now: () => number
  later: (milliseconds: number) => Promise<void>
}>

export type SessionState = Readonly<{
  status: 'recording' | 'paused' | 'ending' | 'ended'
  /** Seconds of sound that the hall does not have yet; all of them are held by this page. */
  waiting: number
  away: boolean
  /** What ended it before anybody stopped it: a microphone that went away, or the longest a recording may be. */
  endedBy: 'microphone' | 'length' | null
  /** Why the hall takes no more. */
  failure: Failure | null
}>

/**
 * One recording from its beginning to its end. Every second goes to the hall at once; without it they wait here, up to the
 * whole length of a recording, and follow in their order.
 */
export class RecordingSession {
  readonly #hall: Surroundings
  readonly #source: SoundSource
  readonly #listeners = new Set<() => void>()
  #state: SessionState = { status: 'recording', waiting: 0, away: false, endedBy: null, failure: null }
  #pieces: Piece[] = []
  #marks: RecordingMark[] = []
  #made = 0
  /** Between two pauses, by the clock, and how much was recorded before. */
  #stretches: Readonly<{ from: number; until: number | null; before: number }>[]
  #sending = false
  /** The last sound is here. */
  #isOver = false

  constructor(hall: Surroundings) {
    this.#hall = hall
    this.#stretches = [{ from: hall.now(), until: null, before: 0 }]
    this.#source = hall.open({ onSound: (bytes) => this.#take(bytes), onEnd: () => this.#soundEnded() })
  }

  readonly get = (): SessionState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Milliseconds of sound until now; pauses do not count. */
  recorded(): number {
    const last = this.#stretches.at(-1)
    return last ? placed(last, last.until ?? this.#hall.now()) : 0
  }

  /** Whether the end of this page would lose sound: what waits for the hall, and what the microphone has not given yet. */
  holdsSound(): boolean {
    return this.#state.status !== 'ended' && this.#state.failure === null && (!this.#isOver || this.#hasSome())
  }

  /** Where in the recording a moment of the clock is; null where nothing was recorded then. */
  placeOf(moment: number): number | null {
    const now = this.#hall.now()
    const held = this.#stretches.find(({ from, until }) => from <= moment && moment <= (until ?? now))
    return held ? placed(held, moment) : null
  }

  /** Also after the end: a sentence may be put in long after it was said. */
  mark(mark: RecordingMark): void {
    if (this.#state.failure) return
    this.#marks.push(mark)
    void this.#send()
  }

  pause(): void {
    if (this.#state.status !== 'recording') return
    this.#hold()
    this.#source.pause()
    this.#become({ status: 'paused' })
  }

  resume(): void {
    if (this.#state.status !== 'paused') return
    this.#stretches.push({ from: this.#hall.now(), until: null, before: this.recorded() })
    this.#source.resume()
    this.#become({ status: 'recording' })
  }

  stop(): void {
    if (this.#state.status === 'ending' || this.#state.status === 'ended') return
    this.#hold()
    this.#become({ status: 'ending' })
    this.#source.stop()
  }

  #hold(): void {
    const until = this.#hall.now()
    this.#stretches = this.#stretches.map((each) => ({ ...each, until: each.until ?? until }))
  }

  #take(bytes: Uint8Array): void {
    if (this.#state.failure) return
    const until = this.recorded()
    for (let from = 0; from < bytes.length; from += LARGEST_PIECE) {
      const sound = base64(bytes.subarray(from, from + LARGEST_PIECE))
      this.#pieces.push({ sequence: this.#made, until, sound })
      this.#made += 1
    }
    if (until >= LONGEST_MS) this.#endBy('length')
    void this.#send()
  }

  #soundEnded(): void {
    this.#endBy('microphone')
    this.#isOver = true
    void this.#send()
  }

  #endBy(endedBy: SessionState['endedBy']): void {
    if (this.#state.status === 'recording' || this.#state.status === 'paused') this.#become({ endedBy })
    this.stop()
  }

  /** One message at a time, so that nothing overtakes. */
  async #send(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    while (this.#hasSome() || (this.#isOver && this.#state.status !== 'ended')) await this.#sendSome()
    this.#sending = false
  }

  async #sendSome(): Promise<void> {
    const isEnd = !this.#hasSome()
    const [pieces, marks] = [this.#pieces.slice(0, PIECES_AT_ONCE), this.#marks.slice(0, MARKS_AT_ONCE)]
    const failure = await (isEnd ? this.#hall.end(this.#made) : this.#hall.keep(pieces, marks))
    if (failure === 'OFFLINE' || failure === 'BUG') {
      this.#become({ away: true })
      await this.#hall.later(TRY_AGAIN_MS)
    } else if (failure) {
      this.#give(failure, isEnd)
    } else {
      this.#pieces = this.#pieces.slice(pieces.length)
      this.#marks = this.#marks.slice(marks.length)
      this.#become({ away: false, ...(isEnd ? { status: 'ended' } : {}) })
    }
  }

  #hasSome(): boolean {
    return this.#pieces.length > 0 || this.#marks.length > 0
  }

  /** The hall takes no more: what it has is ended properly, what waits here is dropped. */
  #give(failure: Failure, isEnd: boolean): void {
    this.#pieces = []
    this.#marks = []
    // A place that came too late to be kept is nobody's trouble.
    if (this.#state.status === 'ended') return
    this.#become({ failure, ...(isEnd ? { status: 'ended' } : {}) })
    this.stop()
  }

  #become(changes: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...changes, waiting: this.#pieces.length }
    for (const listener of this.#listeners) listener()
  }
}

const placed = ({ from, before }: Readonly<{ from: number; before: number }>, moment: number) =>
  Math.min(LONGEST_MS, Math.round(before + moment - from))

const TRY_AGAIN_MS = 1_000
const MARKS_AT_ONCE = 100

function base64(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
