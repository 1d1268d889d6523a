import { z } from 'zod'
import { failures } from './errors.ts'
import { command, commandInput, open } from './procedure.ts'
import { Role } from './roles.ts'
import { Password } from './staff.ts'
import { Instant, LocalDate, text } from './values.ts'

/** What anybody standing in the hall may know (article 18: addresses, phone, hours, how to look progress up). */
const About = z.object({
  version: z.string(),
  setUp: z.boolean(),
  sample: z.boolean(),
  name: z.string(),
  city: z.string(),
  address: z.string(),
  postAddress: z.string(),
  netAddress: z.string(),
  phone: z.string(),
  openingHours: z.string(),
  publicInformation: z.array(z.string()),
  timeZone: z.string(),
  businessDate: LocalDate,
  /** The version of the rules that what is registered today begins with. */
  rulePack: z.string(),
  now: Instant,
  /** Hall seconds in a second: 1, but for a sample hall that plays a simulated day. */
  clockSpeed: z.number(),
  /** Only in a sample hall: the invented accounts to try it with. */
  sampleAccounts: z.array(z.object({ account: z.string(), name: z.string(), role: Role, password: z.string() })),
})
export type About = z.output<typeof About>

const done = z.object({ setUp: z.literal(true) })

/** The first start. Both are refused once the hall is set up, and from any other computer than the hall's own. */
export const hall = {
  about: open.route({ method: 'GET', path: '/hall/about', tags: ['hall'] }).output(About),
  setUp: open
    .route({ method: 'POST', path: '/hall/set-up', tags: ['hall'] })
    .input(
      z.strictObject({
        hallName: text(60),
        city: text(40),
        account: z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/),
        name: text(60),
        password: Password,
      }),
    )
    .output(done)
    .errors(failures('ALREADY_SET_UP', 'FORBIDDEN')),
  trySample: open
    .route({ method: 'POST', path: '/hall/try-sample', tags: ['hall'] })
    .input(z.strictObject({}))
    .output(done)
    .errors(failures('ALREADY_SET_UP', 'FORBIDDEN')),
  /** Ends the trial of a sample hall: its database is put aside in the backups and the first start comes again. */
  startOver: command('hall', 'startOver', ['administrator'])
    .input(commandInput({}))
    .output(z.object({ startedOver: z.literal(true) }))
    .errors(failures('WRONG_STATE')),
}
