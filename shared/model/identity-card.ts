import { z } from 'zod'
import cardWords from '../../resources/rules/identity-card.json' with { type: 'json' }

const CardKind = z.enum(['resident-card', 'residence-permit', 'foreigner-card'])
const CardDate = z.union([z.iso.date(), z.literal('')])

/**
 * What a reader read off a card: 居民身份证, 港澳台居民居住证 or 外国人永久居留身份证. What the card does not say is empty. On a
 * foreigner's card `nation` is the nationality (three letters); everywhere else a name of GB/T 3304.
 */
export const IdentityCard = z.strictObject({
  kind: CardKind,
  name: z.string().min(1).max(80),
  sex: z.enum(['female', 'male', '']),
  nation: z.string().max(20),
  birthDate: CardDate,
  address: z.string().max(200),
  number: z.string().min(1).max(40),
  authority: z.string().max(80),
  validFrom: CardDate,
  validUntil: z.union([CardDate, z.literal('long')]),
  /** As the reader gave it, in Base64; `wlt` is compressed by the card's own method, which only vendors' libraries know. */
  photo: z.strictObject({ type: z.enum(['jpeg', 'bmp', 'png', 'wlt']), data: z.base64().max(400_000) }).optional(),
})
export type IdentityCard = z.output<typeof IdentityCard>

/** The fields as some reader words them: codes or texts, dates in any usual form. */
export type WordedCard = Readonly<{ [Field in Exclude<keyof IdentityCard, 'photo'>]?: string | undefined }> &
  Readonly<{ photo?: string | undefined }>

/** In the order of the card, as most readers give them. */
export const CARD_FIELDS = [
  'name',
  'sex',
  'nation',
  'birthDate',
  'address',
  'number',
  'authority',
  'validFrom',
  'validUntil',
] as const satisfies readonly (keyof WordedCard)[]

/**
 * The card that a reader's words mean; null without a name or a number, because nobody can be told from that. A word
 * that means nothing stays empty: a card that is partly understood still saves the typing.
 */
export function cardFrom(worded: WordedCard, dates: 'year-first' | 'day-first' = 'year-first'): IdentityCard | null {
  const name = plain(worded.name, 80)
  const number = plain(worded.number, 40).replaceAll(' ', '').toUpperCase()
  if (name === '' || number === '') return null
  const kind = kindOf(plain(worded.kind, 40))
  const [from = '', until = ''] = validity(worded)
  return {
    kind,
    name,
    sex: sexOf(plain(worded.sex, 10)),
    nation: kind === 'foreigner-card' ? plain(worded.nation, 20) : nationOf(plain(worded.nation, 20)),
    birthDate: dateOf(plain(worded.birthDate, 40), dates),
    address: plain(worded.address, 200),
    number,
    authority: plain(worded.authority, 80),
    validFrom: dateOf(from, dates),
    validUntil: words.long.includes(until.toLowerCase()) ? 'long' : dateOf(until, dates),
    ...photoOf(worded.photo ?? ''),
  }
}

/** The name of a nation by its code of GB/T 3304 or by a text, without the suffix 族; an unknown text stays as it is. */
export function nationOf(text: string): string {
  const byCode = names.get(text.padStart(2, '0'))
  if (byCode !== undefined) return byCode
  const short = text.endsWith(words.nationSuffix) ? text.slice(0, -words.nationSuffix.length) : text
  return [...names.values()].includes(short) ? short : text
}

const words = z
  .strictObject({
    nations: z.record(z.string().regex(/^\d\d$/), z.string().min(1)),
    nationSuffix: z.string().min(1),
    female: z.array(z.string()),
    male: z.array(z.string()),
    long: z.array(z.string()),
    kinds: z.record(CardKind.exclude(['resident-card']), z.array(z.string())),
  })
  .parse(cardWords)
const names: ReadonlyMap<string, string> = new Map(Object.entries(words.nations))

// Cc is the Unicode class of control characters; libraries fill their fields up with NUL.
const plain = (text: string | undefined, max: number) =>
  (text ?? '')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(0, max)
    .trim()

function sexOf(text: string): IdentityCard['sex'] {
  const word = text.toLowerCase()
  if (words.female.includes(word)) return 'female'
  return words.male.includes(word) ? 'male' : ''
}

function kindOf(text: string): IdentityCard['kind'] {
  const word = text.toLowerCase()
  return KINDS.find((kind) => words.kinds[kind].includes(word) || word === kind) ?? 'resident-card'
}
const KINDS = ['residence-permit', 'foreigner-card'] as const

/** Some services tell both days in one text: 2019.03.02-2039.03.02. */
function validity({ validFrom, validUntil }: WordedCard): string[] {
  const from = plain(validFrom, 60)
  const until = plain(validUntil, 60)
  if (until !== '' && until !== from) return [from, until]
  const both = /^(\d{8}|\d+\D\d+\D\d+\D?)\s*[-~\u2014\u81F3]+\s*(\S+)$/.exec(from)
  return both ? [both[1] ?? '', both[2] ?? ''] : [from, until]
}

function dateOf(text: string, order: 'year-first' | 'day-first'): string {
  const compact = order === 'year-first' ? /^(\d{4})(\d\d)(\d\d)/ : /^(\d\d)(\d\d)(\d{4})/
  const parts = (compact.exec(text)?.slice(1) ?? text.match(/\d+/g) ?? []).slice(0, 3)
  const [year = '', month = '', day = ''] = order === 'year-first' ? parts : parts.toReversed()
  const date = CardDate.safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date.success ? date.data : ''
}

function photoOf(text: string): Pick<IdentityCard, 'photo'> {
  const data = text.replace(/^data:[^,]*,/, '').replace(/\s/g, '')
  const type = PHOTOS.find(([sign]) => data.startsWith(sign))?.[1]
  const photo = IdentityCard.shape.photo.safeParse({ type, data })
  return photo.success && photo.data ? { photo: photo.data } : {}
}

/** How the first bytes of each kind look in Base64: FF D8 FF, "BM", 89 "PNG", "WLf". */
const PHOTOS = [
  ['/9j/', 'jpeg'],
  ['Qk', 'bmp'],
  ['iVBORw', 'png'],
  ['V0xm', 'wlt'],
] as const
