import { type Behind, sameBehind } from './day-read.ts'

export type Opening = Readonly<{ open: Behind | null; onOpen: (behind: Behind) => void }>
type Props = Opening & Readonly<{ behind: Behind; count: number; label: string }>

/** A number that opens the list behind it; nothing is behind a zero. */
export function NumberButton({ behind, count, label, open, onOpen }: Props) {
  const isOpen = open !== null && sameBehind(open, behind)
  if (count === 0 && !isOpen) return <span className="floor-zero">0</span>
  return (
    <button
      type="button"
      className="floor-number"
      aria-pressed={isOpen}
      aria-label={`${label} ${count}`}
      onClick={() => onOpen(behind)}
    >
      {count}
    </button>
  )
}
