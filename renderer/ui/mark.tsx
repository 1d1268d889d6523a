/** Three arcs spreading from a point: a voice that is heard. Drawn in the colour of the text around it. */
export function Mark({ size }: Readonly<{ size: number }>) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true" focusable="false">
      <circle cx="6" cy="26" r="3.5" fill="currentColor" />
      <path
        d="M6 17a9 9 0 0 1 9 9M6 10a16 16 0 0 1 16 16M6 3a23 23 0 0 1 23 23"
        stroke="currentColor"
        strokeWidth="3.2"
        strokeLinecap="round"
      />
    </svg>
  )
}
