import { z } from 'zod'

// Inside the desktop shell only the main process may start processes: it starts the card readers for the hall and passes
// on what both say, without looking into it.
const id = z.int().positive()

export const HallToShell = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('start-reader'), id }),
  z.strictObject({ what: z.literal('tell-reader'), id, message: z.unknown() }),
  z.strictObject({ what: z.literal('kill-reader'), id }),
])
export type HallToShell = z.output<typeof HallToShell>

export const ShellToHall = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('reader-told'), id, message: z.unknown() }),
  z.strictObject({ what: z.literal('reader-ended'), id, started: z.boolean() }),
])
export type ShellToHall = z.output<typeof ShellToHall>
