import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Attempt, Kind } from '../../../shared/contract/casefile.ts'
import { Rating } from '../../../shared/contract/followup.ts'
import { Role } from '../../../shared/contract/roles.ts'
import { Conclusion, Method } from '../../../shared/contract/routing.ts'
import { DepartmentView, DeskView } from '../../../shared/contract/staff.ts'
import { Guide } from '../../../shared/contract/transcript.ts'
import { Channel, Representative } from '../../../shared/contract/visit.ts'
import { PartyInput } from '../../../shared/contract/visit-party.ts'
import { OpeningHours } from '../../../shared/model/opening-hours.ts'

const named = { code: z.string(), name: z.string(), nameEn: z.string() }

const Service = z.strictObject({
  ...named,
  prefix: z.string().regex(/^[A-Z]$/),
  description: z.string(),
  first: z.int(),
  last: z.int(),
  expectedMinutes: z.int(),
  kiosk: z.boolean(),
  hours: OpeningHours.default([]),
  slotCapacity: z.int().default(0),
})
const Department = z.strictObject({
  ...named,
  shortName: z.string(),
  type: DepartmentView.shape.type,
  phone: z.string(),
})
const Area = z.strictObject(named)
const Desk = z.strictObject({
  ...named,
  area: z.string(),
  department: z.string(),
  direction: DeskView.shape.direction,
  services: z.array(z.string()),
})
const Person = z.strictObject({
  account: z.string(),
  name: z.string(),
  role: Role,
  department: z.string(),
  desk: z.string().nullable(),
  title: z.string(),
  phone: z.string(),
})
const Duty = z.strictObject({ weekday: z.int().min(1).max(7), leader: z.string(), room: z.string() })
const Category = z.strictObject({ ...named, children: z.array(z.strictObject(named)) })
const Hall = z.strictObject({
  name: z.string(),
  city: z.string(),
  address: z.string(),
  postAddress: z.string(),
  netAddress: z.string(),
  phone: z.string(),
  openingHours: z.string(),
  timeZone: z.string(),
  dayStart: z.string(),
  rulePack: z.string(),
  publicInformation: z.array(z.string()),
})

const Matter = z.object({
  code: z.string(),
  service: z.string(),
  priority: z.string(),
  party: PartyInput.extend({ headcount: z.int(), representatives: z.array(Representative) }),
  channel: Channel,
  transcript: Guide,
  casefile: z.strictObject({
    kind: Kind,
    category: z.string(),
    place: z.string(),
    attempt: Attempt,
    summary: z.string(),
  }),
  routing: z.strictObject({
    method: Method,
    department: z.string(),
    feedbackDays: z.int().nullable(),
    reason: z.string(),
  }),
  handling: z.strictObject({
    notes: z.array(z.string()),
    accept: z.boolean(),
    answer: z.strictObject({ text: z.string(), basis: z.string(), conclusion: Conclusion }),
  }),
  followup: z.strictObject({ feedback: z.string(), rating: Rating, remark: z.string() }),
})
/** One whole matter, from the door to the visitor's rating, as the sample hall and the tests tell it. */
export type Matter = z.output<typeof Matter>

/** What a new hall of any kind begins with, and what only the sample hall has. */
export type Seed = ReturnType<typeof readSeed>

/** Reads the seed folder; throws a readable error naming what is wrong in it. */
export function readSeed(folder: string) {
  const read = <Shape extends z.ZodType>(file: string, shape: Shape) =>
    shape.parse(JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8')))
  return {
    hall: read('hall', Hall),
    areas: read('areas', z.array(Area)),
    departments: read('departments', z.array(Department)),
    services: read('services', z.array(Service)),
    priorities: read('priorities', z.array(z.strictObject({ ...named, weight: z.int() }))),
    desks: read('desks', z.array(Desk)),
    staff: read('staff', z.array(Person)),
    rota: read('rota', z.array(Duty)),
    categories: read('categories', z.array(Category)),
    matters: read('matters', z.array(Matter)),
  }
}
