import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'

/**
 * One stop for the Tab key over many rows: up, down, Home and End go among the elements that carry `data-row`, in
 * whatever lists of the container they stand. A row that is gone gives its turn to the first.
 */
export function useRoving(names: readonly string[]) {
  const container = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<string | null>(null)
  const stop = last !== null && names.includes(last) ? last : (names[0] ?? null)

  const rows = () => [...(container.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]

  return {
    stop,
    /** Puts the focus on the row where it was last. */
    enter: () =>
      rows()
        .find((row) => row.dataset['row'] === stop)
        ?.focus(),
    container: {
      ref: container,
      onFocus: ({ target }: FocusEvent) => {
        if (target instanceof HTMLElement && target.dataset['row']) setLast(target.dataset['row'])
      },
      onKeyDown: (event: KeyboardEvent) => {
        const all = rows()
        const now = all.findIndex((row) => row.isSameNode(document.activeElement))
        const step = STEPS[event.key]
        if (now < 0 || !step) return
        event.preventDefault()
        all[Math.min(Math.max(step(now, all.length), 0), all.length - 1)]?.focus()
      },
    },
  }
}

const STEPS: Readonly<Record<string, (now: number, count: number) => number>> = {
  ArrowDown: (now) => now + 1,
  ArrowUp: (now) => now - 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}
