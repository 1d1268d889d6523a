import { parseQueryCode } from './query-code.ts'

export type Scanned =
  | Readonly<{ what: 'progress'; queryCode: string }>
  | Readonly<{ what: 'ticket'; businessDate: string; label: string }>
  | Readonly<{ what: 'appointment'; code: string }>

/** What stands in the QR code of a number ticket: ASCII, the day as well, for numbers begin anew every day. */
export function ticketCode({ businessDate, label }: Readonly<{ businessDate: string; label: string }>): string {
  return `${SCHEME}://ticket/${businessDate}/${label}`
}

/** What stands in the QR code of a receipt or a contact slip. */
export function progressCode(queryCode: string): string {
  return `${SCHEME}://progress/${queryCode}`
}

/**
 * What a scanner read; null where it is nothing of this hall. Only letters, digits and hyphens are relied on: scanners
 * that act as a keyboard change the other signs, and the case of letters, with the keyboard that is set.
 */
export function readScanned(text: string): Scanned | null {
  const read = text.trim().toUpperCase()
  const ticket = /TICKET[^0-9A-Z]+(\d{4}-\d\d-\d\d)[^0-9A-Z]+([A-Z]+\d+)$/.exec(read)
  if (ticket) return { what: 'ticket', businessDate: ticket[1] ?? '', label: ticket[2] ?? '' }
  if (/^\d{6}$/.test(read)) return { what: 'appointment', code: read }
  const queryCode = parseQueryCode(/PROGRESS[^0-9A-Z]+(.*)$/.exec(read)?.[1] ?? read)
  return queryCode === null ? null : { what: 'progress', queryCode }
}

const SCHEME = 'huisheng'
