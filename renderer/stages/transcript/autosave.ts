import type { Guide } from '../../../shared/contract/transcript.ts'
import { AutosavePace } from './autosave-pace.ts'
import type { AutosaveState, Draft, Kept, Parcel, Surroundings } from './autosave-state.ts'
import { inBoth, mergeGuides } from './merge.ts'
import { joined, nextParcel, sameWords } from './parcels.ts'

/**
 * Saves an account while it is typed: one save at a time, each on the version the writer saw. Typing never waits for
 * the hall; without it the words are remembered by the page and sent later, in order. What others keep meanwhile is
 * joined with the own words, sentence by sentence.
 */
export class Autosave {
  readonly #hall: Surroundings
  readonly #listeners = new Set<() => void>()
  readonly #pace = new AutosavePace(() => this.flush())
  #state: AutosaveState
  #parcel: Parcel | null
  #sending: Promise<void> | null = null
  /** Somebody waits for what is typed by now; a save under way does not answer that. */
  #due = false
  /** The newest version seen while it could not be taken over. */
  #newest: Kept | null = null
  #isOver = false
  #isHeld = false
  #broughtIn = false

  constructor(start: Kept, drafts: readonly Draft[], hall: Surroundings) {
    const [draft, ...older] = drafts
    this.#hall = hall
    this.#parcel = draft?.parcel ?? null
    this.#state = {
      guide: older.reduce((guide, each) => joined(guide, each, start), draft?.guide ?? start.guide),
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
    const { status, theirs } = this.#state
    if (this.#isOver) return
    // A letter that was typed in the moment of the seal is shown with the others that came too late.
    if (status === 'sealed') {
      this.#become({ guide })
      return
    }
    const waits = status === 'offline' || status === 'conflict' || this.#sending !== null
    this.#become({ guide, status: waits ? status : 'typing' })
    if (theirs) this.#take(theirs)
    this.#pace.soon()
  }

  /** Sends what is not yet kept. Resolves when nothing more can be done right now. */
  flush(): Promise<void> {
    if (this.#isOver) return Promise.resolve()
    this.#due = true
    this.stop()
    if (this.#sending) return this.#sending
    this.#sending = this.#sendAll().finally(() => {
      this.#sending = null
      if (this.#isOver) return
      this.#takeNewest()
      if (this.#due) void this.flush()
    })
    return this.#sending
  }

  /** The writer looked at both versions; the words they chose are kept on top of the newer one. */
  settle(guide: Guide): Promise<void> {
    const { theirs } = this.#state
    // What is on its way is answered by words that are decided.
    if (this.#parcel) this.#parcel = { ...this.#parcel, undecided: null }
    if (theirs) this.#become({ guide, kept: theirs, theirs: null, status: 'typing' })
    return this.flush()
  }

  /** Takes over a newer version from the hall, together with words that are not kept yet. */
  adopt(newer: Kept): void {
    if (this.#isOver) return
    const { version, sealed } = this.#newest ?? this.#state.theirs ?? this.#state.kept
    if (newer.version > version || newer.sealed > sealed) {
      this.#newest = newer
      this.#takeNewest()
    } else if (newer.version < version && this.#state.status === 'saved') void this.#lookAgain()
  }

  /** The account is being corrected. Words that came too late for the seal go into it only when the writer says so. */
  reopen(): void {
    if (this.#state.status === 'sealed' && !this.#unsaved()) this.#become({ status: 'saved' })
  }

  /** The words that came too late for the seal become part of the correction, or are given up. */
  decide(way: 'bring-in' | 'give-up'): void {
    if (this.#state.status !== 'sealed') return
    if (way === 'give-up') this.#become({ guide: this.#state.kept.guide, status: 'saved' })
    else {
      this.#broughtIn = true
      this.#become({ status: 'typing' })
      this.#pace.soon()
    }
  }

  /** An input method holds letters back, or gave them: until then the fields stay where they are. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld
    this.#tell()
  }

  /** Words that came too late went into a correction from here: whoever brought them in goes on there. */
  readonly hasBroughtIn = (): boolean => this.#broughtIn

  readonly isHeld = (): boolean => this.#isHeld

  /** Words, or letters of an input method, that are not in the hall. */
  readonly hasUnkept = (): boolean => this.#isHeld || this.#unsaved()

  /** Sends nothing by itself any more, until the next edit or flush. */
  stop(): void {
    this.#pace.stop()
  }

  /**
   * The login that began it is over: what is not kept by now stays in the draft, with its parcel, for the next writer of
   * that account. Nothing is sent under another login, and no late answer speaks for that draft.
   */
  end(): void {
    this.stop()
    this.#isOver = true
  }

  async #sendAll(): Promise<void> {
    const next = () =>
      this.#parcel ? { parcel: this.#parcel, account: {} } : nextParcel(this.#state, this.#hall.newKey)
    for (let sent = next(); this.#due && sent; sent = next()) {
      const { parcel, account } = sent
      this.#due = false
      const old = this.#parcel !== null
      // What is typed from here on is not in this parcel and has its own time.
      this.stop()
      this.#parcel = parcel
      const { status } = this.#state
      this.#become({ ...account, status: status === 'offline' || status === 'conflict' ? status : 'saving' })
      const begin = Date.now()
      const answer = await this.#hall.send(parcel)
      if (this.#isOver) return
      if ('saved' in answer) this.#answered(answer.saved, Date.now() - begin)
      else await this.#refused(answer.failure)
      if (this.#isOver) return
      // A parcel that waited for its answer holds older words than those somebody waits for now.
      if (old && 'saved' in answer) this.#due = true
    }
    this.#due = false
    const { status } = this.#state
    // What was typed and taken back, or chosen as somebody else wrote it, is in the hall already.
    if (!this.#unsaved() && status !== 'conflict' && status !== 'sealed') this.#become({ status: 'saved' })
  }

  #answered(saved: Readonly<{ version: number; savedAt: number }>, took: number): void {
    if (!this.#parcel) return
    const { guide, undecided } = this.#parcel
    const { kept } = this.#state
    this.#pace.answeredAfter(took)
    this.#parcel = null
    const now = { ...saved, guide, sealed: kept.sealed }
    if (undecided) {
      this.#become({ kept: { ...kept, guide: undecided }, theirs: now })
      this.#take(now)
    } else this.#become({ kept: now, status: sameWords(this.#state.guide, guide) ? 'saved' : 'typing' })
  }

  async #refused(failure: string): Promise<void> {
    if (PASSING.has(failure)) return this.#tryLater()
    this.#parcel = null
    const { theirs } = this.#state
    if (failure === 'VERSION_CONFLICT') return this.#look()
    if (failure === 'ALREADY_CONFIRMED') {
      this.#become({ status: 'sealed' })
      if (theirs) this.#take(theirs)
    } else this.#become({ status: theirs ? 'conflict' : failure === 'WITHDRAWN' ? 'withdrawn' : 'refused' })
  }

  async #look(): Promise<void> {
    const latest = await this.#hall.load()
    if (this.#isOver) return
    if (latest) this.#take(latest)
    else this.#tryLater()
  }

  #tryLater(): void {
    this.#become({ status: this.#state.theirs ? 'conflict' : 'offline' })
    this.#pace.later()
  }

  #takeNewest(): void {
    const newest = this.#newest ?? this.#state.theirs
    // Until a save is answered nobody knows whether its words are among those of the newer version.
    if (!newest || this.#sending || this.#parcel) return
    this.#newest = null
    const { version, sealed } = this.#state.kept
    if (newest.version > version || newest.sealed > sealed) this.#take(newest)
  }

  /** An older version is an answer that came late, unless the hall itself went back. */
  async #lookAgain(): Promise<void> {
    const latest = await this.#hall.load()
    if (latest && latest.version < this.#state.kept.version && this.#state.status === 'saved') this.#take(latest)
  }

  /** A hall that was put back from a backup forgot versions: nothing that only one of the two has was taken away. */
  #take(newer: Kept): void {
    const { guide, kept, status, theirs } = this.#state
    const wentBack = newer.version < kept.version
    // What was seen before is part of this one, or of a hall that is no more.
    const seen = this.#newest
    if (wentBack || (seen && seen.version <= newer.version && seen.sealed <= newer.sealed)) this.#newest = null
    const before = wentBack ? inBoth(guide, newer.guide) : kept.guide
    const { conflicts, chosen, undecided } = mergeGuides(before, guide, newer.guide)
    const cameLate = status === 'sealed' || (newer.sealed > kept.sealed && this.#unsaved())
    if (conflicts.length > 0 && !wentBack && !cameLate) {
      this.#become({
        ...{ status: 'conflict', theirs: newer },
        ...{ guide: chosen(() => 'mine'), kept: { ...kept, guide: undecided } },
      })
      if (theirs?.version !== newer.version) void this.flush()
      return
    }
    const both = chosen(() => 'both')
    const rest = cameLate ? 'sealed' : 'typing'
    this.#become({ guide: both, kept: newer, theirs: null, status: sameWords(both, newer.guide) ? 'saved' : rest })
    if (this.#unsaved()) void this.flush()
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

/** Nobody refused the words: the line broke, or the hall had a trouble of its own, as with a full disk. */
const PASSING: ReadonlySet<string> = new Set(['OFFLINE', 'BUG'])
