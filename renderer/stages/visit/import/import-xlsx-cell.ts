import type { SheetCell } from '../../../../shared/model/import-columns.ts'

/** What the cells of a book refer to. */
export type Look = Readonly<{
  strings: readonly string[]
  /** By style: whether its numbers are dates. */
  dates: readonly boolean[]
  /** Days between 1900, from where books count, and the book's own first day. */
  firstDay: number
}>

type Raw = Readonly<{ type?: string; style?: string; value?: string; formula?: string }>

/** Where a cell stands, from 0: `C7` is 2. Undefined where it does not say. */
export function columnOf(reference: string | undefined): number | undefined {
  const [, letters] = /^([A-Z]{1,3})\d/.exec(reference ?? '') ?? []
  return letters === undefined
    ? undefined
    : [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** A cell as a person reads it in the sheet; what Excel itself no longer knows is said. */
export function cellOf({ type = 'n', style = '', value, formula }: Raw, look: Look): SheetCell {
  if (value === undefined || (value === '' && type === 'n')) {
    return formula === undefined ? { text: '' } : { text: '', doubt: 'formula' }
  }
  if (type === 's') return { text: unescaped(look.strings[Number(value)] ?? '') }
  if (type === 'e') return { text: '', doubt: 'error' }
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' }
  if (type !== 'n') return { text: unescaped(value) }
  const number = Number(value)
  if (!Number.isFinite(number)) return { text: '', doubt: 'error' }
  if (look.dates[Number(style)]) return { text: momentOf(number + look.firstDay) }
  // Excel keeps 15 digits of a number; of an identity number the last three are gone.
  if (Math.abs(number) >= 1e15) return { text: value, doubt: 'digits' }
  return { text: String(number) }
}

/** `_x000D_` is how control characters are written. */
const unescaped = (text: string) =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))

/** A day count from 1900 on, as the clock on the wall said; to the minute, because fractions of days are inexact. */
function momentOf(days: number): string {
  // Excel believes in 29 February 1900; a broken count is written as it is.
  const real = days < 60 ? days + 1 : days
  const at = new Date(Math.round(real * 1440) * 60_000 + EPOCH)
  if (Number.isNaN(at.getTime())) return String(days)
  const text = at.toISOString()
  return days % 1 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`
}

const EPOCH = Date.UTC(1899, 11, 30)
