/**
 * Collects what changed and refreshes it, one round after the other: in a busy hall a round that is still fetching
 * is never cancelled by the next change, it is followed by one more round.
 */
export function createRefresher(refresh: (group: string) => Promise<void>) {
  const touched = new Set<string>()
  let running = false

  async function work(): Promise<void> {
    running = true
    while (touched.size > 0) {
      const groups = touched.has('everything') ? ['everything'] : [...touched]
      touched.clear()
      await Promise.all(groups.map((group) => refresh(group).catch(() => undefined)))
    }
    running = false
  }

  return {
    touch(stage: string): void {
      for (const group of [stage, ...(SHOWN_TOGETHER.find((groups) => groups.includes(stage)) ?? [])])
        touched.add(group)
      if (!running) void work()
    },
  }
}

// The views of one matter quote each other: its timeline the handling, its inbox row the summary, its progress the answer.
const SHOWN_TOGETHER: readonly (readonly string[])[] = [
  ['casefile', 'routing', 'handling', 'slip', 'followup'],
  // Which desk somebody sits at is part of who they are.
  ['staff', 'session'],
]
