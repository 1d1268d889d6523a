const MOUTHS = {
  satisfied: 'M15 29c4 7 14 7 18 0',
  'basically-satisfied': 'M15 32h18',
  dissatisfied: 'M15 35c4-7 14-7 18 0',
} as const

/** Drawn beside the words, never instead of them. */
export function Face({ mood, size = 64 }: Readonly<{ mood: keyof typeof MOUTHS; size?: number }>) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      aria-hidden="true"
    >
      <circle cx="24" cy="24" r="20" />
      <path d={MOUTHS[mood]} strokeLinecap="round" />
      <path d="M17 18v2M31 18v2" strokeLinecap="round" strokeWidth="4" />
    </svg>
  )
}
