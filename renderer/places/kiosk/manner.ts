/** How this visitor wants the page; the next one finds it as it always is. */
export type Manner = Readonly<{
  /** Larger type, fewer words, more time. */
  large: boolean
  /** Black, white and yellow. */
  contrast: boolean
}>

export const USUAL: Manner = { large: false, contrast: false }

export function classesOf({ large, contrast }: Manner): string {
  return ['kiosk', large && 'kiosk-large', contrast && 'kiosk-contrast'].filter(Boolean).join(' ')
}
