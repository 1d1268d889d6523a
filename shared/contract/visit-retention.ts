import { z } from 'zod'
import { RETENTION_YEARS } from '../model/retention.ts'
import { command, commandInput, query } from './procedure.ts'
import { READERS } from './roles.ts'
import { Instant } from './values.ts'

const Years = z.int().min(RETENTION_YEARS.least).max(RETENTION_YEARS.most)

/** Figures only: who sets this sees nobody's data. */
const Concerned = z.object({
  parties: z.int(),
  /** More than were counted: counting on would hold up the hall. */
  orMore: z.boolean(),
})

export const visitRetention = {
  /** How long personal data is kept after a party's last visit; null keeps it. */
  retention: query('visit', 'retention', ['administrator']).output(
    z.object({
      years: Years.nullable(),
      /** The latest runs that erased something, the newest first. */
      erasures: z.array(
        z.object({ at: Instant, years: z.int(), parties: z.int(), visits: z.int(), attachments: z.int() }),
      ),
    }),
  ),
  /** The same figure for whoever tells a visitor how long that is (Personal Information Protection Law, article 17). */
  retentionYears: query('visit', 'retentionYears', [...READERS, 'administrator']).output(
    z.object({ years: Years.nullable() }),
  ),
  /** Whose data would be erased today, were it kept for so long. */
  retentionEffect: query('visit', 'retentionEffect', ['administrator'])
    // An address carries text.
    .input(z.object({ years: z.coerce.number<number>().pipe(Years) }))
    .output(Concerned),
  /** Takes effect within a minute; what is erased does not come back. */
  setRetention: command('visit', 'setRetention', ['administrator'])
    .input(commandInput({ years: Years.nullable() }))
    .output(z.object({ years: Years.nullable() })),
}
