/** Which rows of a live list came after the page was opened and were not looked at since. */
export type Arrivals = Readonly<{ known: ReadonlySet<string>; fresh: ReadonlySet<string> }>

/** What is there when a list is first shown is not new. */
export function firstArrivals(ids: readonly string[]): Arrivals {
  return { known: new Set(ids), fresh: new Set() }
}

export function withArrivals(before: Arrivals, ids: readonly string[]): Arrivals {
  const come = ids.filter((id) => !before.known.has(id))
  if (come.length === 0) return before
  return { known: new Set([...before.known, ...come]), fresh: new Set([...before.fresh, ...come]) }
}

export function lookedAt(before: Arrivals, id: string): Arrivals {
  return { ...before, fresh: new Set([...before.fresh].filter((other) => other !== id)) }
}
