import { setTimeout as pause } from 'node:timers/promises'
import type { Instant } from '../../shared/model/time.ts'

/** The time in which a day is played: that of a running hall, or one that jumps from event to event. */
export type PassOfTime = Readonly<{
  now: () => Instant
  until: (moment: Instant) => Promise<void>
  /** Runs them beside each other until all are done. */
  all: (tasks: readonly (() => Promise<void>)[]) => Promise<void>
}>

/** The time of a hall whose clock stood at `now` when this was called and runs `speed` times as fast as ours. */
export function timeOfHall({ now, clockSpeed }: Readonly<{ now: Instant; clockSpeed: number }>): PassOfTime {
  const began = performance.now()
  const hallNow = () => now + (performance.now() - began) * clockSpeed
  return {
    now: hallNow,
    async until(moment) {
      for (let left = moment - hallNow(); left > 0; left = moment - hallNow()) {
        await pause(Math.min(Math.ceil(left / clockSpeed), LONGEST_TIMER))
      }
    },
    async all(tasks) {
      await Promise.all(tasks.map((task) => task()))
    },
  }
}

// Beyond 2³¹ ms a timer fires at once.
const LONGEST_TIMER = 3_600_000

/**
 * Time that passes only while every task waits, and then at once to the next moment that one waits for: a day takes as
 * long as its work. `set` moves the clock of whatever the tasks talk to.
 */
export function jumpingTime(start: Instant, set: (now: Instant) => void): PassOfTime {
  let now = start
  let busy = 0
  let waiting: { moment: Instant; wake: () => void }[] = []
  set(now)
  return {
    now: () => now,
    until(moment) {
      if (moment <= now) return Promise.resolve()
      return new Promise((resolve) => {
        // An instant is a whole number of milliseconds.
        waiting.push({ moment: Math.ceil(moment), wake: resolve })
        settle()
      })
    },
    async all(tasks) {
      busy += tasks.length
      await Promise.all(tasks.map((task) => task().finally(settle)))
    },
  }

  /** One task less is busy; when it was the last one, the next moment comes. */
  function settle(): void {
    busy -= 1
    const next = waiting.reduce<Instant | null>((least, { moment }) => Math.min(least ?? moment, moment), null)
    if (busy > 0 || next === null) return
    now = next
    set(now)
    const woken = waiting.filter(({ moment }) => moment <= now)
    waiting = waiting.filter(({ moment }) => moment > now)
    busy += woken.length
    for (const { wake } of woken) wake()
  }
}
