import type { OpeningHours } from '../../../shared/model/opening-hours.ts'

type Spoken = Readonly<{
  /** Weekdays that follow each other, as first and last of each run. */
  runs: readonly (readonly [number, number])[]
  times: readonly string[]
}>

/** Opening hours as they are said: spans of the same weekdays together, weekdays in a row as from–to. */
export function hoursSpoken(hours: OpeningHours): Spoken[] {
  const sorted = hours.map((span) => ({ ...span, weekdays: [...new Set(span.weekdays)].sort((a, b) => a - b) }))
  const together = Map.groupBy(sorted, ({ weekdays }) => weekdays.join())
  return [...together.values()].map((spans) => ({
    runs: runsOf(spans[0]?.weekdays ?? []),
    times: spans.map(({ from, to }) => `${from}–${to}`).sort(),
  }))
}

function runsOf(weekdays: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const day of weekdays) {
    const run = runs.at(-1)
    if (run?.[1] === day - 1) run[1] = day
    else runs.push([day, day])
  }
  return runs
}
