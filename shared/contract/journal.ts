import { z } from 'zod'
import { query } from './procedure.ts'
import { Instant } from './values.ts'

const Entry = z.object({
  sequence: z.int(),
  at: Instant,
  who: z.string(),
  role: z.string(),
  place: z.string(),
  what: z.string(),
  stage: z.string(),
  record: z.string(),
})

const WATCHERS = ['supervisor', 'administrator'] as const

export const journal = {
  /** Who did what, newest first; a page of 100. `before` is the sequence to go on from. */
  list: query('journal', 'list', WATCHERS)
    .input(z.object({ before: z.coerce.number().int().positive().optional() }))
    .output(z.array(Entry)),
  /**
   * Recomputes the chain, and every confirmed account and recording against it. `firstBroken` names the first row that does
   * not fit, or null; `brokenAccounts` the numbers of accounts that are not what was confirmed, `damagedRecordings` of those
   * with a recording that is not what was kept, ten at most of each.
   */
  verify: query('journal', 'verify', WATCHERS).output(
    z.object({
      rows: z.int(),
      firstBroken: z.int().nullable(),
      brokenAccounts: z.array(z.string()),
      damagedRecordings: z.array(z.string()),
    }),
  ),
}
