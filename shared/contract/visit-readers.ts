import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { IdentityCard } from '../model/identity-card.ts'
import { CardReaderId, DeskId } from '../model/ids.ts'
import { ReaderSettings } from '../model/reader-settings.ts'
import { ReaderStatus } from '../model/reader-state.ts'
import { WedgeSettings } from '../model/wedge-card.ts'
import { failures } from './errors.ts'
import { command, commandInput, query, stream } from './procedure.ts'
import { COUNTERS, type Role } from './roles.ts'
import { text } from './values.ts'

const ADMINISTRATOR = ['administrator'] as const satisfies readonly Role[]

/** Every way a card gets to a desk; what a keyboard wedge types reaches the page itself. */
export const DeskReaderSettings = z.discriminatedUnion('kind', [ReaderSettings, WedgeSettings])
export type DeskReaderSettings = z.output<typeof DeskReaderSettings>

const reader = {
  name: text(40),
  settings: DeskReaderSettings,
  /** Whose cards go where; null: to nobody. */
  desk: DeskId.nullable(),
  active: z.boolean(),
}
const CardReaderView = z.object({ id: CardReaderId, ...reader, status: ReaderStatus })
export type CardReaderView = z.output<typeof CardReaderView>

/** `status` is null where no reader of the hall's computer belongs to the desk. */
export const DeskReader = z.object({ status: ReaderStatus.nullable(), wedge: WedgeSettings.nullable() })
export type DeskReader = z.output<typeof DeskReader>

const CardEvent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('reader'), ...DeskReader.shape }),
  z.object({ what: z.literal('card'), card: IdentityCard.omit({ photo: true }) }),
])
export type CardEvent = z.output<typeof CardEvent>

/** Card readers. Part of the group `visit`. What stands on a card is in no change, log, journal or kept result. */
export const visitReaders = {
  readers: query('visit', 'readers', ADMINISTRATOR).output(z.array(CardReaderView)),
  /** Null adds one. It takes effect at once; simulators are for the sample hall alone. */
  setReader: command('visit', 'setReader', ADMINISTRATOR)
    .input(commandInput({ reader: CardReaderId.nullable(), ...reader }))
    .output(z.object({ id: CardReaderId }))
    .errors(failures('SAMPLE_ONLY')),
  removeReader: command('visit', 'removeReader', ADMINISTRATOR)
    .input(commandInput({ reader: CardReaderId }))
    .output(z.object({ removed: z.literal(true) })),
  /** Waits a quarter of a minute for a card, which then goes to nobody; tells whether there was one, not whose. */
  testReader: query('visit', 'testReader', ADMINISTRATOR)
    .input(z.object({ reader: CardReaderId }))
    .output(z.object({ cardRead: z.boolean(), status: ReaderStatus }))
    .errors(failures('NOT_FOUND')),
  /** The invented people whose cards a simulator can be given. */
  sampleCards: query('visit', 'sampleCards', ADMINISTRATOR).output(
    z.array(z.object({ code: z.string(), name: z.string() })),
  ),
  layCard: command('visit', 'layCard', ADMINISTRATOR)
    .input(commandInput({ reader: CardReaderId, card: z.string().max(60) }))
    .output(z.object({ laid: z.literal(true) }))
    .errors(failures('SAMPLE_ONLY', 'WRONG_STATE')),
  /**
   * What is laid on the reader of the desk where the caller sits: to the page that listened last, once. A card that
   * nobody listens for is forgotten after a minute.
   */
  cards: stream('visit', 'cards', COUNTERS)
    .input(z.object({ desk: DeskId }))
    .output(eventIterator(CardEvent))
    .errors(failures('NOT_YOUR_DESK')),
}
