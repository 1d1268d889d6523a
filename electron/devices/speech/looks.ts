import type { Hearing } from './hearing.ts'

type Clock = Readonly<{ now: () => number; after: (milliseconds: number, act: () => void) => void }>

/** Milliseconds between two looks at what is being said: the last one falls into the pause that ends a sentence. */
const EVERY = 150
/** Looking again may take a third of the time of this process: hearing and final texts come first. */
const SHARE = 3

/**
 * Looks at what is being said so far, at one desk after the other; a slow engine looks less often. Ask for it after each
 * piece of sound: what came while it rested is looked at afterwards, also when nothing follows.
 */
export function createLooks(hearings: ReadonlyMap<number, Pick<Hearing, 'lookNow'>>, { now, after }: Clock) {
  let restUntil = 0
  let next = 0
  let planned = false

  function plan(): void {
    if (planned) return
    planned = true
    after(Math.max(0, restUntil - now()), look)
  }
  function look(): void {
    planned = false
    const begun = now()
    if (!lookAtNext([...hearings.values()])) return
    const took = now() - begun
    restUntil = begun + took + Math.max(EVERY / hearings.size, took * (SHARE - 1))
    plan()
  }
  /** False where nobody said anything new. */
  function lookAtNext(all: readonly Pick<Hearing, 'lookNow'>[]): boolean {
    return all.some(() => {
      next += 1
      return all[next % all.length]?.lookNow() ?? false
    })
  }
  return plan
}
