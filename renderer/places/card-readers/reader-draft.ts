import { type CardReaderView, DeskReaderSettings } from '../../../shared/contract/visit-readers.ts'
import { READER_KINDS, type ReaderSettingsOf } from '../../../shared/model/reader-settings.ts'
import { WEDGE_FIELDS, WEDGE_SEPARATORS, type WedgeSettings } from '../../../shared/model/wedge-card.ts'

export const DRAFT_KINDS = [...READER_KINDS, 'wedge'] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

type MappedField = keyof ReaderSettingsOf<'service'>['fields']
/** What of a service's answer has a place, the needed ones first. */
export const MAPPED_FIELDS = [
  ...(['name', 'number', 'sex', 'nation', 'birthDate', 'address'] as const),
  ...(['authority', 'validFrom', 'validUntil', 'kind', 'photo'] as const),
] as const satisfies readonly MappedField[]
type WedgeField = WedgeSettings['fields'][number]

const EMPTY = {
  library: '',
  node: '',
  port: '0',
  answers: 'functions',
  path: '',
  baudRate: '115200',
  address: '',
  method: 'GET',
  body: '',
  contentType: 'application/json',
  successPath: '',
  successValues: '',
  noCard: '',
  dates: 'year-first',
  folder: '',
  separator: '|',
  readTimeoutMs: '8000',
  pollMs: '400',
}
export type Entry = keyof typeof EMPTY

/** What is chosen and what is typed; everything else of the settings is a text. */
export const CHOICES = {
  answers: ['functions', 'files'],
  baudRate: ['9600', '19200', '38400', '57600', '115200'],
  method: ['GET', 'POST'],
  dates: ['year-first', 'day-first'],
  separator: WEDGE_SEPARATORS,
} as const satisfies Partial<Record<Entry, readonly string[]>>

const TIMING = ['readTimeoutMs', 'pollMs'] as const
/** Which entries each kind of reader has, in the order of the form. */
export const ENTRIES: Readonly<Record<DraftKind, readonly Entry[]>> = {
  sdt: ['library', 'port', 'node', ...TIMING],
  cvr: ['library', 'port', 'answers', 'node', ...TIMING],
  serial: ['path', 'baudRate', ...TIMING],
  service: [
    ...(['address', 'method', 'body', 'contentType', 'successPath', 'successValues', 'noCard', 'dates'] as const),
    ...TIMING,
  ],
  simulator: ['folder'],
  wedge: ['separator'],
}

export type ReaderDraft = Readonly<{
  name: string
  desk: string
  kind: DraftKind
  entries: Readonly<Record<Entry, string>>
  elsewhere: boolean
  mapping: Readonly<Record<MappedField, string>>
  order: readonly WedgeField[]
}>

/** The form for this reader, or for a new one. */
export function draftOf(reader: Pick<CardReaderView, 'name' | 'desk' | 'settings'> | null): ReaderDraft {
  const { name = '', desk = null, settings } = reader ?? {}
  const blank: ReaderDraft = {
    ...{ name, desk: desk ?? '', kind: settings?.kind ?? 'sdt', entries: EMPTY, elsewhere: false },
    mapping: Object.fromEntries(MAPPED_FIELDS.map((field) => [field, ''])) as ReaderDraft['mapping'],
    order: ['name', 'sex', 'nation', 'birthDate', 'address', 'number'],
  }
  if (!settings) return blank
  if (settings.kind === 'wedge') {
    return { ...blank, entries: { ...EMPTY, separator: settings.separator }, order: settings.fields }
  }
  const texts = Object.entries(settings).filter(([key]) => key in EMPTY)
  const entries = { ...EMPTY, ...Object.fromEntries(texts.map(([key, value]) => [key, String(value)])) }
  if (settings.kind !== 'service') return { ...blank, entries }
  const { path, values, noCard } = settings.success
  const success = { successPath: path, successValues: values.join(COMMA), noCard: noCard.join(COMMA) }
  return {
    ...{ ...blank, entries: { ...entries, ...success } },
    ...{ elsewhere: settings.elsewhere, mapping: { ...blank.mapping, ...settings.fields } },
  }
}

/** The settings that a form means, or the places in it that are wrong: an entry, `fields` or `order`. */
export function settingsOf(
  draft: ReaderDraft,
): Readonly<{ settings: DeskReaderSettings; wrong?: never } | { settings?: never; wrong: readonly string[] }> {
  const parsed = DeskReaderSettings.safeParse(meant(draft))
  return parsed.success ? { settings: parsed.data } : { wrong: parsed.error.issues.map(({ path }) => placeOf(path)) }
}

const COMMA = ', '

function meant({ kind, entries, elsewhere, mapping, order }: ReaderDraft): unknown {
  if (kind === 'wedge') return { kind, separator: entries.separator, fields: order }
  const own = Object.fromEntries(
    ENTRIES[kind].map((entry) => [entry, NUMBERS.has(entry) ? wholeNumber(entries[entry]) : entries[entry]]),
  )
  if (kind !== 'service') return { kind, ...own }
  const { successPath: _, successValues: __, noCard: ___, ...service } = own
  const list = (text: string) =>
    text
      .split(/[,，]/)
      .map((each) => each.trim())
      .filter((each) => each !== '')
  const success = { path: entries.successPath, values: list(entries.successValues), noCard: list(entries.noCard) }
  return { kind, ...service, elsewhere, fields: mapping, success }
}

const NUMBERS: ReadonlySet<Entry> = new Set(['port', 'baudRate', ...TIMING])

const wholeNumber = (text: string) => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : Number.NaN)

function placeOf(path: readonly PropertyKey[]): string {
  const [first, second] = path.map(String)
  if (first === 'success') return second === 'noCard' ? 'noCard' : second === 'values' ? 'successValues' : 'successPath'
  return first ?? ''
}

/** All that a wedge can type, for the choices of one place in the order. */
export const WEDGE_CHOICES: readonly WedgeField[] = WEDGE_FIELDS
