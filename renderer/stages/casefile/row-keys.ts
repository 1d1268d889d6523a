import type { KeyboardEvent } from 'react'

/** Arrow keys, Home and End move the focus among the `[data-row]` buttons of a list. */
export function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const now = rows.findIndex((row) => row.matches(':focus'))
  const next = nextRow(event.key, now, rows.length)
  if (next === null) return
  event.preventDefault()
  rows[next]?.focus()
}

/** The row a key leads to, or null for a key that does not move. */
export function nextRow(key: string, now: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return Math.min(now + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(now - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
