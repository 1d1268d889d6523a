import { z } from 'zod'
import { optionalText, text } from './values.ts'

/** 信, 访, 电, 网, other. */
export const Channel = z.enum(['letter', 'visit', 'phone', 'net', 'other'])

/** One visit; more is a slip of the hand. */
export const MOST_HEADS = 9999
export const Headcount = z.int().min(1).max(MOST_HEADS)

/** Article 20 sets the number of representatives; the rule pack holds it, this only bounds the message. */
export const Representative = z.strictObject({ name: text(60), phone: optionalText(30) })

/** Who came along: an agent (written authorisation), a guardian, or a companion who only helps. */
export const AttendantRole = z.enum(['agent', 'guardian', 'companion'])
export const Attendant = z.strictObject({
  as: AttendantRole,
  name: text(60),
  phone: optionalText(30),
  /** 与来访人的关系. */
  relation: optionalText(60),
  /** The written authorisation of an agent, or the paper that shows a guardian's right, was seen. */
  authorised: z.boolean(),
})
export type Attendant = z.output<typeof Attendant>

/** What this visit needs, so that everybody who meets the visitor is prepared (Barrier-Free Environment Law). */
export const Needs = z.strictObject({
  /** The language or dialect they speak; empty for none in particular. */
  language: optionalText(40).default(''),
  signLanguage: z.boolean().default(false),
  wheelchair: z.boolean().default(false),
  other: optionalText(100).default(''),
})
export type Needs = z.output<typeof Needs>

export const NO_NEEDS: Needs = { language: '', signLanguage: false, wheelchair: false, other: '' }
