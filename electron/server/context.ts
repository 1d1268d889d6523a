import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import type { PdfPrinter } from '../devices/pdf-printer.ts'
import type { Printer } from '../devices/printing/printer.ts'
import type { DisplayTest } from '../office/diagnostics/display-test.ts'
import type { HallSigns } from '../office/diagnostics/overview.ts'
import type { Seed } from '../office/hall/seed.ts'
import type { Actor, Office } from '../office/office.ts'
import type { PrintQueue } from '../office/slip/print-queue.ts'
import type { Dictations } from '../office/transcript/dictation/dictation.ts'
import type { SpeechKeeper } from '../office/transcript/dictation/speech-keeper.ts'
import type { Presence } from '../office/transcript/presence.ts'
import type { ReadBacks } from '../office/transcript/read-backs.ts'
import type { AttachmentStore } from '../office/visit/attachment-upload.ts'
import type { CardReaders } from '../office/visit/card-readers.ts'
import { guard } from './guard.ts'
import type { LiveChanges } from './live-changes.ts'
import type { Tries } from './tries.ts'

/** What the hall process gives every call. */
export type HallServices = Readonly<{
  office: Office
  seed: Seed
  live: LiveChanges
  loginTries: Tries
  codeTries: Tries
  pdf: PdfPrinter | null
  printer: Printer
  printQueue: PrintQueue
  readers: CardReaders
  presence: Presence
  speech: SpeechKeeper
  dictations: Dictations
  readBacks: ReadBacks
  signs: HallSigns
  displayTest: DisplayTest
  attachments: AttachmentStore
  /** Puts a sample hall's database aside and begins with an empty one; ends every connection. */
  startOver: () => void
}>

/** One call: who holds the line, from where. */
export type Call = HallServices &
  Readonly<{
    token: string | null
    /** The address of the calling computer, as the journal's "where". */
    place: string
    isLocal: boolean
  }>

export type AuthorizedCall = Call & Readonly<{ actor: Actor | null }>

/** The contract with its guard in front: every handler of the router is made from this. */
export const hall = implement(contract).$context<Call>().use(guard)
