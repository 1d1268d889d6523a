import { z } from 'zod'
import { type HostCall, hostInputs } from './host.ts'
import { ROLLBACK_REASONS, UPDATE_REASONS, UPDATE_STEPS } from './update.ts'

/**
 * One line of the desktop shell's own log. Every field is a figure or a word of a closed list, so that nothing anybody
 * typed, no name, no token and no query code can come into it, whoever writes to it later.
 */
export const ShellLogLine = z.strictObject({
  at: z.iso.datetime(),
  event: z.enum([
    'shell-started',
    'shell-failed',
    'shell-stopped',
    'hall-started',
    'hall-ended',
    'call-refused',
    'update-step',
    'update-failed',
    'update-installed',
    'other-version-started',
    'version-taken-back',
    'rolled-back',
    'roll-back-failed',
  ]),
  version: z
    .string()
    .regex(/^\d{1,3}\.\d{1,5}\.\d{1,5}$/)
    .optional(),
  /** What a process ended with; null where a signal ended it. */
  code: z.int().nullable().optional(),
  // Safe: the keys of an object literal are its own names.
  call: z.enum(Object.keys(hostInputs) as [HostCall, ...HostCall[]]).optional(),
  /** Another page or frame, another place, an input the contract refuses, no administrator, a hall that is away. */
  why: z.enum(['SENDER', 'PLACE', 'INPUT', 'FORBIDDEN', 'OFFLINE']).optional(),
  step: z.enum(UPDATE_STEPS).optional(),
  reason: z.enum([...UPDATE_REASONS, ...ROLLBACK_REASONS]).optional(),
})
export type ShellLogLine = z.output<typeof ShellLogLine>
export type ShellEvent = Omit<ShellLogLine, 'at'>
