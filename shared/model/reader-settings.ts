import { z } from 'zod'

export const READER_KINDS = ['sdt', 'cvr', 'serial', 'service', 'simulator'] as const

const place = (max: number) => z.string().trim().max(max)

/**
 * The vendor's library. One process loads only libraries of its own kind, and many of these are 32-bit: `node` names
 * another Node, with `koffi` beside it, to run the reader's process; empty for the one that the hall runs on.
 */
const library = {
  library: place(400).min(1),
  node: place(400).default(''),
  /** 1001 to 1016 are USB, 1 to 16 serial lines; 0 looks for the reader on all of them. */
  port: z.int().min(0).max(1016).default(0),
}

const timing = {
  /** The time that one reading may take; a reader that is still silent then is ended and started again. */
  readTimeoutMs: z.int().min(200).max(60_000).default(8_000),
  /** The pause between two looks for a card. */
  pollMs: z.int().min(20).max(10_000).default(400),
}

/** The vendor's library with the SDT functions (sdtapi.dll, libsdtapi.so). */
const SdtSettings = z.strictObject({ kind: z.literal('sdt'), ...library, ...timing })

/**
 * The vendor's library with the CVR functions (termb.dll). `functions`: it is asked for each field
 * (CVR_Read_FPContent, GetPeopleName and so on); `files`: it writes wz.txt and zp.bmp (CVR_Read_Content).
 */
const CvrSettings = z.strictObject({
  kind: z.literal('cvr'),
  ...library,
  ...timing,
  answers: z.enum(['functions', 'files']).default('functions'),
})

/** A reader on a serial line (COM3, /dev/ttyUSB0) that speaks the frames of the SAM module. */
const SerialSettings = z.strictObject({
  kind: z.literal('serial'),
  path: place(200).min(1),
  baudRate: z.literal([9_600, 19_200, 38_400, 57_600, 115_200]).default(115_200),
  ...timing,
})

/** Where a value stands in an answer: names and indexes joined by dots (`result.name`, `data.0.xm`); empty: nowhere. */
const AnswerPath = place(200).regex(/^([^.\s]+(\.[^.\s]+)*)?$/)

/** A vendor's service on this computer: `http(s)` is asked, `ws(s)` is asked or, without a body, listened to. */
const ServiceSettings = z
  .strictObject({
    kind: z.literal('service'),
    address: place(500).regex(/^(https?|wss?):\/\/\S+$/i),
    method: z.enum(['GET', 'POST']).default('GET'),
    body: z.string().max(4_000).default(''),
    contentType: place(100).default('application/json'),
    /** Only this computer is asked, unless the administrator allows another one. */
    elsewhere: z.boolean().default(false),
    fields: z.strictObject({
      kind: AnswerPath.default(''),
      name: AnswerPath.default(''),
      sex: AnswerPath.default(''),
      nation: AnswerPath.default(''),
      birthDate: AnswerPath.default(''),
      address: AnswerPath.default(''),
      number: AnswerPath.default(''),
      authority: AnswerPath.default(''),
      validFrom: AnswerPath.default(''),
      validUntil: AnswerPath.default(''),
      photo: AnswerPath.default(''),
    }),
    success: z
      .strictObject({
        /** Without a path every answer with a name and a number is a card. */
        path: AnswerPath.default(''),
        /** The values that mean: a card was read. */
        values: z.array(place(100)).max(20).default([]),
        /** The values that mean: no card lies there. Without any, every other value means that. */
        noCard: z.array(place(100)).max(20).default([]),
      })
      .default({ path: '', values: [], noCard: [] }),
    /** Dates as 2026-11-22, 20261122, 2026.11.22 and the like, or with the day first. */
    dates: z.enum(['year-first', 'day-first']).default('year-first'),
    ...timing,
  })
  .refine(({ fields }) => fields.name !== '' && fields.number !== '', { path: ['fields'] })

/** For practice: cards are JSON files in a folder, or laid on the reader from a page. It never replaces a real one. */
const SimulatorSettings = z.strictObject({ kind: z.literal('simulator'), folder: place(400).default(''), ...timing })

/** How one card reader is reached; a keyboard wedge needs nothing of this, its text is read by the page. */
export const ReaderSettings = z.discriminatedUnion('kind', [
  SdtSettings,
  CvrSettings,
  SerialSettings,
  ServiceSettings,
  SimulatorSettings,
])
export type ReaderSettings = z.output<typeof ReaderSettings>
export type ReaderSettingsOf<Kind extends ReaderSettings['kind']> = Extract<ReaderSettings, { kind: Kind }>
