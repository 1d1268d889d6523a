import { z } from 'zod'

// Inside the desktop shell only the main process may start processes: it starts the hall's helpers and passes on what
// both say, without looking into it.
const id = z.int().positive()

/** The programs that a hall runs beside itself, by the names of their bundles. */
export const ChildProgram = z.enum(['reader-process', 'speech-process'])
export type ChildProgram = z.output<typeof ChildProgram>

export const HallToShell = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('start-child'), id, program: ChildProgram }),
  z.strictObject({ what: z.literal('tell-child'), id, message: z.unknown() }),
  z.strictObject({ what: z.literal('kill-child'), id }),
])
export type HallToShell = z.output<typeof HallToShell>

export const ShellToHall = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('child-told'), id, message: z.unknown() }),
  z.strictObject({ what: z.literal('child-ended'), id, started: z.boolean() }),
])
export type ShellToHall = z.output<typeof ShellToHall>
