import { type Guide, PARTS } from '../../../shared/contract/transcript.ts'

/** One version of the account as the hall keeps it. */
export type Kept = Readonly<{ version: number; savedAt: number; guide: Guide }>

/** A save on its way. It keeps its key until it is answered: a lost answer is asked for again, never sent twice. */
export type Parcel = Readonly<{ key: string; base: number; guide: Guide }>

/** What survives a reload of the page. */
export type Draft = Readonly<{ guide: Guide; kept: Kept; parcel: Parcel | null }>

export type Sent = Readonly<{ saved: { version: number; savedAt: number } }> | Readonly<{ failure: string }>

export type AutosaveStatus = 'saved' | 'typing' | 'saving' | 'offline' | 'conflict' | 'sealed' | 'refused'

export type AutosaveState = Readonly<{
  guide: Guide
  kept: Kept
  status: AutosaveStatus
  /** The newer version somebody else kept, while the writer decides what to do with both. */
  theirs: Kept | null
}>

type Surroundings = Readonly<{
  send: (parcel: Parcel) => Promise<Sent>
  load: () => Promise<Kept | null>
  remember: (draft: Draft | null) => void
  newKey: () => string
}>

/** A pause this long is saved. */
const PAUSE = 500
/** Somebody who never pauses is saved this often. */
const CEILING = 3000
const RETRY = 2000

/**
 * Saves an account while it is typed: one save at a time, each on the version the writer saw. Typing never waits for
 * the hall; without it the words are remembered by the page and sent later, in order.
 */
export class Autosave {
  readonly #hall: Surroundings
  readonly #listeners = new Set<() => void>()
  readonly #timers = { pause: 0, ceiling: 0, retry: 0 }
  #state: AutosaveState
  #parcel: Parcel | null
  #sending: Promise<void> | null = null

  constructor(start: Kept, draft: Draft | null, hall: Surroundings) {
    this.#hall = hall
    this.#parcel = draft?.parcel ?? null
    this.#state = {
      guide: draft?.guide ?? start.guide,
      kept: draft?.kept ?? start,
      status: draft ? 'typing' : 'saved',
      theirs: null,
    }
  }

  readonly get = (): AutosaveState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  edit(guide: Guide): void {
    const { status } = this.#state
    if (status === 'sealed') return
    // While offline or in conflict the words are only remembered; the way out of both sends them.
    const waits = status === 'offline' || status === 'conflict' || this.#sending !== null
    this.#become({ guide, status: waits ? status : 'typing' })
    clearTimeout(this.#timers.pause)
    this.#timers.pause = later(() => this.flush(), PAUSE)
    this.#timers.ceiling ||= later(() => this.flush(), CEILING)
  }

  /** Sends what is not yet kept. Resolves when nothing more can be done right now. */
  flush(): Promise<void> {
    if (this.#sending) return this.#sending
    this.stop()
    this.#sending = this.#sendAll().finally(() => {
      this.#sending = null
      this.#tell()
    })
    return this.#sending
  }

  /** The writer looked at both versions; the words they chose are kept on top of the newer one. */
  settle(guide: Guide): Promise<void> {
    const { theirs } = this.#state
    if (theirs) this.#become({ guide, kept: theirs, theirs: null, status: 'typing' })
    return this.flush()
  }

  /** Takes over a newer version from the hall, but never over words that are not kept yet. */
  adopt(newer: Kept): void {
    if (newer.version <= this.#state.kept.version || this.#sending || this.#unsaved()) return
    this.#become({ guide: newer.guide, kept: newer, status: 'saved' })
  }

  /** Sends nothing by itself any more, until the next edit or flush. */
  stop(): void {
    for (const timer of Object.values(this.#timers)) clearTimeout(timer)
    Object.assign(this.#timers, { pause: 0, ceiling: 0, retry: 0 })
  }

  async #sendAll(): Promise<void> {
    while (this.#unsaved() && this.#state.status !== 'conflict' && this.#state.status !== 'sealed') {
      this.#parcel ??= { key: this.#hall.newKey(), base: this.#state.kept.version, guide: this.#state.guide }
      this.#become({ status: this.#state.status === 'offline' ? 'offline' : 'saving' })
      const answer = await this.#hall.send(this.#parcel)
      if (!('saved' in answer)) return this.#refused(answer.failure)
      const kept = { ...answer.saved, guide: this.#parcel.guide }
      this.#parcel = null
      this.#become({ kept, status: sameWords(this.#state.guide, kept.guide) ? 'saved' : 'saving' })
    }
  }

  async #refused(failure: string): Promise<void> {
    if (failure === 'OFFLINE') {
      this.#become({ status: 'offline' })
      this.#timers.retry = later(() => this.flush(), RETRY)
      return
    }
    this.#parcel = null
    if (failure === 'VERSION_CONFLICT') return this.#compare()
    this.#become({ status: failure === 'ALREADY_CONFIRMED' ? 'sealed' : 'refused' })
  }

  async #compare(): Promise<void> {
    this.#become({ status: 'conflict' })
    const theirs = await this.#hall.load()
    if (!theirs) this.#timers.retry = later(() => this.#compare(), RETRY)
    else if (sameWords(theirs.guide, this.#state.guide)) this.#become({ kept: theirs, status: 'saved', theirs: null })
    else this.#become({ theirs })
  }

  #unsaved(): boolean {
    return this.#parcel !== null || !sameWords(this.#state.guide, this.#state.kept.guide)
  }

  #become(change: Partial<AutosaveState>): void {
    this.#state = { ...this.#state, ...change }
    const { guide, kept } = this.#state
    this.#hall.remember(this.#unsaved() ? { guide, kept, parcel: this.#parcel } : null)
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}

/** White space at the edges is not kept by the hall and does not make another account. */
export function sameWords(one: Guide, other: Guide): boolean {
  return PARTS.every((question) => one[question].trim() === other[question].trim())
}

function later(run: () => unknown, milliseconds: number): number {
  return Number(setTimeout(run, milliseconds))
}
