/** At most three hours, in pieces of about a second. */
export const LONGEST_MS = 3 * 3_600_000
export const PIECE_MS = 1_000
export const LARGEST_PIECE = 64 * 1024
/** A page that was away sends what waited in steps, so that the hall answers others in between. */
export const PIECES_AT_ONCE = 30
/** A recording of which nothing came for so long has ended: its page is gone. */
export const SILENCE_MS = 60_000
/** The last words before the seal arrive a moment after it. */
export const AFTER_SEAL_MS = 10_000
