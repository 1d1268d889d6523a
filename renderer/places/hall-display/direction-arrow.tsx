const TURNS: Readonly<Record<string, number>> = { ahead: 0, right: 90, left: -90 }

/** Points the way; the words stand beside it. */
export function DirectionArrow({ direction }: Readonly<{ direction: string }>) {
  return (
    <svg
      className="direction-arrow"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="4"
      aria-hidden="true"
    >
      <path
        d="M12 21V4M4.5 11.5 12 4l7.5 7.5"
        strokeLinecap="round"
        strokeLinejoin="round"
        transform={`rotate(${TURNS[direction] ?? 0} 12 12)`}
      />
    </svg>
  )
}
