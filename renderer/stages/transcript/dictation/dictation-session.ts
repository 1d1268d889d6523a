import type { DictationEvent } from '../../../../shared/contract/transcript-dictation.ts'
import type { HeardText, SpeechStatus } from '../../../../shared/model/speech-model.ts'
import type { Failure } from '../../../app/failure.ts'
import type { Said } from './offer-shelf.ts'

/** `away`: the hall could not be reached any more; the others are the hall's own words. */
export type DictationEnd = Extract<DictationEvent, { what: 'ended' }>['why'] | 'away'

export type DictationState = Readonly<{
  /** `opening` until the engine listens, `ending` while the last words become text. */
  status: 'opening' | 'listening' | 'ending' | 'ended'
  engine: SpeechStatus | null
  /** What is being said, as far as it was understood; empty in silence. */
  live: string
  behindMs: number
  why: DictationEnd | null
  failure: Failure | null
}>

type Hall = Readonly<{
  follow: (signal: AbortSignal) => Promise<AsyncIterable<DictationEvent>>
  send: (said: Readonly<{ session: string; sound: string; last: boolean }>) => Promise<Readonly<{ behindMs: number }>>
  failureOf: (error: unknown) => Failure
  now: () => number
}>

const BEGINNING: DictationState = {
  status: 'opening',
  engine: null,
  live: '',
  behindMs: 0,
  why: null,
  failure: null,
}

/** Sound that waits for the hall: half a minute, then it is too late for text beside the account. */
const LONGEST_QUEUE = 300
const PIECE_MS = 100
/** A pause that ends a sentence, as the engine hears it. */
const SILENCE_MS = 500
const SILENCE = btoa('\0'.repeat(PIECE_MS * 32))
/** As much as the hall takes at once. */
const TOGETHER = 15

/** One dictation, from the first press to its last text. Pieces of sound go one after the other, each once. */
export class DictationSession {
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  readonly get = (): DictationState => this.state

  private readonly hall: Hall
  private readonly offer: (said: Said) => void
  private readonly listeners = new Set<() => void>()
  private readonly line = new AbortController()
  private state = BEGINNING
  private session: string | null = null
  private waiting: string[] = []
  private lastComes = false
  private sending = false
  private liveFromMs = 0
  /** How much sound there was so far, and where in it the microphone was opened when. */
  private soundMs = 0
  private opened: readonly Readonly<{ fromMs: number; at: number }>[] = []
  private opens = true

  /** `offer` hears each piece of speech that became text. */
  constructor(hall: Hall, offer: (said: Said) => void) {
    this.hall = hall
    this.offer = offer
    void this.follow()
  }

  /** A microphone was opened: between its first piece and the last of another one time went by without sound. */
  opening(): void {
    this.opens = true
  }

  /** The microphone is gone: what was being said ends in the silence after it, and nothing said later joins it. */
  closing(): void {
    for (let ms = 0; ms < SILENCE_MS; ms += PIECE_MS) this.piece(SILENCE)
  }

  /** One piece from the microphone. */
  piece(sound: string): void {
    if (this.state.status !== 'listening') return
    if (this.opens) this.opened = [...this.opened, { fromMs: this.soundMs, at: this.hall.now() - PIECE_MS }]
    this.opens = false
    this.soundMs += PIECE_MS
    this.waiting.push(sound)
    if (this.waiting.length > LONGEST_QUEUE) this.end('slow')
    else void this.send()
  }

  /** What was said until now is still recognised, also when nobody looks any more. */
  stop(): void {
    if (this.state.status === 'opening') this.end('asked')
    if (this.state.status !== 'listening') return
    this.lastComes = true
    this.change({ status: 'ending' })
    void this.send()
  }

  private async follow(): Promise<void> {
    try {
      for await (const event of await this.hall.follow(this.line.signal)) this.hear(event)
      this.end('away')
    } catch (error) {
      const failure = this.hall.failureOf(error)
      if (failure === 'OFFLINE' || this.session !== null) this.end('away')
      else if (this.state.status !== 'ended') this.change({ status: 'ended', failure })
    }
  }

  private hear(event: DictationEvent): void {
    if (event.what === 'engine') this.follows(event.status)
    if (event.what === 'open') {
      this.session = event.session
      this.change({ status: 'listening' })
    }
    if (event.what === 'ended') this.end(event.why)
    if (event.what === 'text') this.write(event.heard)
  }

  private follows(engine: SpeechStatus): void {
    // Another engine knows nothing of the sentence that this one was hearing.
    if (engine.state !== 'ready') this.sayLive()
    this.change({ engine })
    if (!engine.state.match(COMES)) this.end('engine')
  }

  private write({ kind, text, fromMs }: HeardText): void {
    this.liveFromMs = fromMs
    const isFinal = kind === 'final'
    this.change({ live: isFinal ? '' : text })
    if (isFinal && text !== '') this.say(text, fromMs)
  }

  private say(text: string, fromMs: number): void {
    const opened = this.opened.findLast((each) => each.fromMs <= fromMs) ?? { fromMs: 0, at: 0 }
    this.offer({ text, heardAt: opened.at + fromMs - opened.fromMs })
  }

  /** What was understood of a sentence whose end never comes is worth more than nothing. */
  private sayLive(): void {
    const { live } = this.state
    this.change({ live: '' })
    if (live !== '') this.say(live, this.liveFromMs)
  }

  private async send(): Promise<void> {
    const { session } = this
    if (this.sending || session === null) return
    this.sending = true
    try {
      while (this.waiting.length > 0 || this.lastComes) {
        const pieces = this.waiting.splice(0, TOGETHER)
        const last = this.lastComes && this.waiting.length === 0
        const { behindMs } = await this.hall.send({ session, sound: joined(pieces), last })
        if (last) return
        this.change({ behindMs })
      }
    } catch (error) {
      // Ended by the hall: its reason comes by the other line.
      if (this.hall.failureOf(error) !== 'NOT_FOUND') this.end('away')
    } finally {
      this.sending = false
    }
  }

  private end(why: DictationEnd): void {
    if (this.state.status === 'ended') return
    this.waiting = []
    this.sayLive()
    this.change({ status: 'ended', why })
    this.line.abort()
  }

  private change(changes: Partial<DictationState>): void {
    this.state = { ...this.state, ...changes }
    for (const listener of this.listeners) listener()
  }
}

/** With these there will be an engine without anybody doing anything. */
const COMES = /^(verifying|starting|ready|crashed)$/

/** Base64 ends with a piece: pieces are joined as bytes, not as letters. */
const joined = (pieces: readonly string[]) =>
  pieces.length === 1 ? (pieces[0] ?? '') : btoa(pieces.map(atob).join(''))
