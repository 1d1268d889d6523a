/** Minutes between which most visitors wait. */
type Range = Readonly<{ low: number; high: number }>

type Words = Readonly<{ text: 'range' | 'within' | 'hours' | 'unknown'; values: Readonly<Record<string, number>> }>

/** How a wait is said: "0 to 5 minutes" is "within 5", and of two hours nobody needs the minutes. */
export function waitWords(wait: Range | null): Words {
  if (!wait) return { text: 'unknown', values: {} }
  if (wait.low >= LONG) return { text: 'hours', values: { hours: Math.floor(wait.low / 60) } }
  return { text: wait.low === 0 ? 'within' : 'range', values: wait }
}

const LONG = 120
