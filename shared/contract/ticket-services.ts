import { z } from 'zod'
import { ServiceId } from '../model/ids.ts'
import { OpeningHours } from '../model/opening-hours.ts'
import { failures } from './errors.ts'
import { command, commandInput, query } from './procedure.ts'
import { ROLES } from './roles.ts'
import { optionalText, text } from './values.ts'

const ADMINISTRATOR = ['administrator'] as const
const QuietTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/)

/** How the hall runs its floor. */
export const Floor = z.strictObject({
  /** What becomes of open tickets when the day ends: they have left, or keep number and place for tomorrow. */
  closing: z.enum(['left', 'carried']),
  /** Where a transferred visitor stands: at the place of the arrival, or last. */
  transferPlace: z.enum(['kept', 'end']),
  callLimit: z.int().min(1).max(20),
  /** Suggested when somebody is put back. */
  putBackPlaces: z.int().min(1).max(99),
  /** Minutes around an appointment in which it counts as kept. */
  earlyMinutes: z.int().min(0).max(240),
  lateMinutes: z.int().min(0).max(240),
  /** How often a call is spoken. */
  repeats: z.int().min(1).max(3),
  /** `HH:MM` hall time, both empty without quiet hours; nothing is spoken between them. */
  quietFrom: QuietTime,
  quietTo: QuietTime,
  /** Whether visitors are asked at the counter how it was. */
  rating: z.boolean(),
})
export type Floor = z.output<typeof Floor>

const MOST_NUMBER = 99_999
const serviceFields = {
  prefix: z.string().regex(/^[A-Z]$/),
  name: text(20),
  nameEn: optionalText(40),
  description: optionalText(120),
  first: z.int().min(1).max(MOST_NUMBER),
  last: z.int().min(1).max(MOST_NUMBER),
  /** Numbers of one business day; null without a limit. */
  dailyLimit: z.int().min(1).max(MOST_NUMBER).nullable(),
  hours: OpeningHours,
  expectedMinutes: z.int().min(1).max(480),
  /** Whether visitors take it themselves, or clerks for them. */
  kiosk: z.boolean(),
  active: z.boolean(),
  /** Appointments in one half-hour; 0 takes none. */
  slotCapacity: z.int().min(0).max(99),
}
const ServiceInFull = z.object({ id: ServiceId, code: z.string(), ...serviceFields, issuedToday: z.int() })
export type ServiceInFull = z.output<typeof ServiceInFull>

const inOrder = { error: 'the last number is before the first', path: ['last'] }
const isInOrder = ({ first, last }: { first: number; last: number }) => first <= last

const priorityFields = {
  name: text(20),
  nameEn: optionalText(40),
  /** Steps by which a courtesy goes before an ordinary arrival. */
  weight: z.int().min(0).max(100),
  active: z.boolean(),
}
const Code = z.string().regex(/^[a-z][a-z0-9-]{1,30}$/)
const PriorityInFull = z.object({ code: z.string(), ...priorityFields })
export type PriorityInFull = z.output<typeof PriorityInFull>

/** What the administrator sets; every page follows at once. */
export const floorAdministration = {
  floor: query('ticket', 'floor', ROLES).output(Floor),
  setFloor: command('ticket', 'setFloor', ADMINISTRATOR)
    .input(
      commandInput(Floor.shape).refine(({ quietFrom, quietTo }) => (quietFrom === '') === (quietTo === ''), {
        path: ['quietTo'],
      }),
    )
    .output(Floor),
  servicesInFull: query('ticket', 'servicesInFull', ADMINISTRATOR).output(z.array(ServiceInFull)),
  addService: command('ticket', 'addService', ADMINISTRATOR)
    .input(commandInput({ code: Code, ...serviceFields }).refine(isInOrder, inOrder))
    .output(ServiceInFull)
    .errors(failures('CODE_TAKEN', 'PREFIX_TAKEN')),
  /** Takes effect with the next number: a range that ran out is extended, a service closed or opened. */
  changeService: command('ticket', 'changeService', ADMINISTRATOR)
    .input(commandInput({ service: ServiceId, ...serviceFields }).refine(isInOrder, inOrder))
    .output(ServiceInFull)
    .errors(failures('PREFIX_TAKEN')),
  /** `ageingMinutes` of waiting are worth one step of weight; null where the rules let nobody age. */
  prioritiesInFull: query('ticket', 'prioritiesInFull', ADMINISTRATOR).output(
    z.object({ ageingMinutes: z.int().nullable(), priorities: z.array(PriorityInFull) }),
  ),
  addPriority: command('ticket', 'addPriority', ADMINISTRATOR)
    .input(commandInput({ code: Code, ...priorityFields }))
    .output(PriorityInFull)
    .errors(failures('CODE_TAKEN')),
  /** Tickets that wait already keep the weight they were given. The ordinary one can not be switched off. */
  changePriority: command('ticket', 'changePriority', ADMINISTRATOR)
    .input(commandInput({ code: Code, ...priorityFields }))
    .output(PriorityInFull)
    .errors(failures('WRONG_STATE')),
}
