/** A pause this long is saved. */
const PAUSE = 300
/** Somebody who never pauses has the first unsaved letter in the hall after this time, a slow hall's answer included. */
const CEILING = 700
/** A hall that takes longer is not asked more often for it. */
const SHORTEST = 100
const RETRY = 2000

/** When what was typed is saved: in a pause, at the latest after a while, and again where the hall could not be reached. */
export class AutosavePace {
  readonly #save: () => unknown
  readonly #timers = { pause: 0, ceiling: 0, retry: 0 }
  /** How long the hall took for the last save, in milliseconds. */
  #took = 0

  constructor(save: () => unknown) {
    this.#save = save
  }

  /** A letter was typed. */
  soon(): void {
    const longest = Math.max(CEILING - this.#took, SHORTEST)
    clearTimeout(this.#timers.pause)
    this.#timers.pause = this.#after(Math.min(PAUSE, longest))
    this.#timers.ceiling ||= this.#after(longest)
  }

  answeredAfter(milliseconds: number): void {
    this.#took = milliseconds
  }

  later(): void {
    this.#timers.retry = this.#after(RETRY)
  }

  stop(): void {
    for (const timer of Object.values(this.#timers)) clearTimeout(timer)
    Object.assign(this.#timers, { pause: 0, ceiling: 0, retry: 0 })
  }

  #after(milliseconds: number): number {
    return Number(setTimeout(this.#save, milliseconds))
  }
}
