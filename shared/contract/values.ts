import { z } from 'zod'
import { plainName } from '../model/plain-name.ts'

/**
 * Required text: surrounding white space does not count, control characters other than line ends are refused. Half a
 * character, as a field cut off in the middle leaves it, is replaced: the database could not keep it.
 */
export const text = (max: number) => optionalText(max).min(1)

export const optionalText = (max: number) => textKept((value) => value.trim().toWellFormed(), max)

/** What somebody or something is called: required, and kept in its plain form, so that it is found again. */
export const nameText = (max: number) => textKept(plainName, max).min(1)

const textKept = (keep: (value: string) => string, max: number) =>
  z
    .string()
    .overwrite(keep)
    .max(max)
    .refine((value) => !CONTROL.test(value))

/** UTC milliseconds. */
export const Instant = z.int().nonnegative()

/** A calendar date of the hall, `YYYY-MM-DD`. */
export const LocalDate = z.iso.date()

// Cc is the Unicode class of control characters; line ends and tabs are part of what people type.
const CONTROL = /(?![\t\n\r])\p{Cc}/u
