import { z } from 'zod'

/** Who may be at the other end: five kinds of staff and two kinds of unattended device. */
export const ROLES = ['clerk', 'desk', 'leader', 'supervisor', 'administrator', 'display', 'kiosk'] as const
export const Role = z.enum(ROLES)
export type Role = z.output<typeof Role>

/** Roles at a counter. */
export const COUNTERS = ['clerk', 'desk'] as const satisfies readonly Role[]
/** Roles that read matters; the administrator keeps the hall running and sees no matter's content. */
export const READERS = ['clerk', 'desk', 'leader', 'supervisor'] as const satisfies readonly Role[]
