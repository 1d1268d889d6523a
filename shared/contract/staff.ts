import { z } from 'zod'
import { AccountId, DepartmentId, DeskId, ServiceId } from '../model/ids.ts'
import { failures } from './errors.ts'
import { command, commandInput, open, query } from './procedure.ts'
import { COUNTERS, ROLES, Role } from './roles.ts'
import { Instant, optionalText, text } from './values.ts'

const accountName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/)
export const Password = z.string().min(10).max(200)

export const Me = z.object({
  id: AccountId,
  account: z.string(),
  name: z.string(),
  role: Role,
  department: DepartmentId.nullable(),
  desk: DeskId.nullable(),
})
export type Me = z.output<typeof Me>

export const DepartmentView = z.object({
  id: DepartmentId,
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  nameEn: z.string(),
  type: z.enum(['bureau', 'county', 'office', 'service']),
  phone: z.string(),
})

export const DeskView = z.object({
  id: DeskId,
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  area: z.string(),
  department: DepartmentId,
  direction: z.enum(['left', 'right', 'ahead']),
  services: z.array(ServiceId),
})

const CategoryView = z.object({ code: z.string(), parent: z.string().nullable(), name: z.string(), nameEn: z.string() })

const AccountView = Me.extend({ title: z.string(), phone: z.string(), active: z.boolean(), createdAt: Instant })

export const session = {
  /** Logs in. The token is a bearer token for the HTTP API and the WebSocket alike. */
  open: open
    .route({ method: 'POST', path: '/session', tags: ['session'] })
    .input(z.strictObject({ account: z.string().trim().toLowerCase().max(60), password: z.string().max(200) }))
    .output(z.object({ token: z.string(), expiresAt: Instant, me: Me }))
    .errors(failures('WRONG_PASSWORD', 'TOO_MANY_TRIES')),
  me: query('session', 'me', ROLES).output(Me),
  close: command('session', 'close', ROLES)
    .input(commandInput({}))
    .output(z.object({ closed: z.literal(true) })),
}

const saved = z.object({ id: z.uuid() })
const ADMINISTRATOR = ['administrator'] as const

export const staff = {
  departments: query('staff', 'departments', ROLES).output(z.array(DepartmentView)),
  desks: query('staff', 'desks', ROLES).output(z.array(DeskView)),
  categories: query('staff', 'categories', ROLES).output(z.array(CategoryView)),
  accounts: query('staff', 'accounts', ADMINISTRATOR).output(z.array(AccountView)),
  /** The leader on duty today, by the rota of weekdays. */
  onDuty: query('staff', 'onDuty', ROLES).output(
    z.object({ name: z.string(), title: z.string(), room: z.string() }).nullable(),
  ),
  /** The caller works at this desk from now on. */
  sitAt: command('staff', 'sitAt', COUNTERS)
    .input(commandInput({ desk: DeskId }))
    .output(Me)
    .errors(failures('NOT_YOUR_DESK', 'DESK_BUSY')),
  addDepartment: command('staff', 'addDepartment', ADMINISTRATOR)
    .input(
      commandInput({
        code: accountName,
        name: text(60),
        shortName: text(20),
        nameEn: optionalText(80),
        type: DepartmentView.shape.type,
        phone: optionalText(30),
      }),
    )
    .output(saved)
    .errors(failures('CODE_TAKEN')),
  addDesk: command('staff', 'addDesk', ADMINISTRATOR)
    .input(
      commandInput({
        code: text(10),
        name: text(30),
        nameEn: optionalText(40),
        area: text(40),
        department: DepartmentId,
        direction: DeskView.shape.direction,
        services: z.array(ServiceId).max(50),
      }),
    )
    .output(saved)
    .errors(failures('CODE_TAKEN')),
  addAccount: command('staff', 'addAccount', ADMINISTRATOR)
    .input(
      commandInput({
        account: accountName,
        name: text(60),
        role: Role,
        department: DepartmentId.nullable(),
        desk: DeskId.nullable(),
        title: optionalText(40),
        phone: optionalText(30),
        password: Password,
      }),
    )
    .output(saved)
    .errors(failures('ACCOUNT_TAKEN')),
  /** Switching an account off ends its sessions at once; nothing it did is lost. */
  setActive: command('staff', 'setActive', ADMINISTRATOR)
    .input(commandInput({ account: AccountId, active: z.boolean() }))
    .output(saved)
    .errors(failures('WRONG_STATE')),
  setPassword: command('staff', 'setPassword', ADMINISTRATOR)
    .input(commandInput({ account: AccountId, password: Password }))
    .output(saved),
}
