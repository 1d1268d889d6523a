import { z } from 'zod'
import { query } from './procedure.ts'
import { Role } from './roles.ts'
import { Instant } from './values.ts'

const ADMINISTRATOR = ['administrator'] as const satisfies readonly Role[]
const Count = z.int().nonnegative()

/** The program's own name of a failure, such as `TypeError` or `SQLITE_FULL`; never its message. */
export const FailureName = z.string().regex(/^([A-Z][A-Za-z]{0,40}Error|[A-Z][A-Z0-9]*(_[A-Z0-9]+)*)$/)

export const FILE_CHECKS = ['running', 'whole', 'damaged', 'unfinished'] as const
export const WHOLENESS = ['whole', 'damaged', 'unfinished'] as const

/** Whether a display can speak: it may be kept silent by its browser, miss recordings, or have no sound device. */
const VOICES = ['starting', 'ready', 'blocked', 'broken', 'no-device'] as const
export type VoiceState = (typeof VOICES)[number]

const Overview = z.object({
  at: Instant,
  versions: z.object({ hall: z.string(), sqlite: z.string(), node: z.string(), system: z.string() }),
  /** On the hall's computer. Log: null where the program that started the hall keeps it elsewhere. */
  paths: z.object({ data: z.string(), backups: z.string(), log: z.string().nullable() }),
  hall: z.object({
    startedAt: Instant,
    databaseBytes: Count,
    databaseVersion: Count,
    journalRows: Count,
    /** The check of the whole database file, made at each start. */
    fileCheck: z.object({ state: z.enum(FILE_CHECKS), at: Instant }),
    openPages: z.array(z.object({ role: Role, pages: Count })),
    freeBytes: Count,
    /** Newest first. */
    lastErrors: z.array(z.object({ at: Instant, code: FailureName })),
  }),
  accounts: z.array(z.object({ masked: z.string(), role: Role, active: z.boolean() })),
})
export type Overview = z.output<typeof Overview>

/** What the hall says of its own health; for the administrator, who sees no matter's content. */
export const diagnostics = {
  overview: query('diagnostics', 'overview', ADMINISTRATOR).output(Overview),
  /** Writes a record, reads it, takes it back, and lets SQLite look through the file. */
  testDatabase: query('diagnostics', 'testDatabase', ADMINISTRATOR).output(
    z.object({ written: z.boolean(), file: z.enum(WHOLENESS), milliseconds: Count }),
  ),
  /** Asks every open hall display to show itself; answers when all did, after two seconds at the latest. */
  testDisplays: query('diagnostics', 'testDisplays', ADMINISTRATOR).output(
    z.object({ open: Count, answered: Count, voiceless: Count }),
  ),
  /** A display asks whether it is being tested: asking is its answer. `page` tells two displays of one account apart. */
  displayTest: query('diagnostics', 'displayTest', ['display'])
    .input(z.strictObject({ page: z.uuid(), voice: z.enum(VOICES) }))
    .output(z.object({ testing: z.boolean() })),
}
