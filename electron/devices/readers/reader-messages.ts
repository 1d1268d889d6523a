import { z } from 'zod'
import { IdentityCard } from '../../../shared/model/identity-card.ts'
import { ReaderSettings } from '../../../shared/model/reader-settings.ts'
import { ReaderStatus } from '../../../shared/model/reader-state.ts'

/** What the process of a reader is told. */
export const ToReader = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('start'), settings: ReaderSettings }),
  /** The card that lies there counts as new once more. */
  z.strictObject({ what: z.literal('again') }),
  z.strictObject({ what: z.literal('lay'), card: IdentityCard.nullable() }),
  z.strictObject({ what: z.literal('stop') }),
])
export type ToReader = z.output<typeof ToReader>

/** What it tells: `busy` stands before and after each call of a driver, so that one that never returns is noticed. */
export const FromReader = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('busy'), busy: z.enum(['opening', 'reading', 'nothing']) }),
  z.strictObject({ what: z.literal('status'), status: ReaderStatus }),
  z.strictObject({ what: z.literal('card'), card: IdentityCard }),
])
export type FromReader = z.output<typeof FromReader>
