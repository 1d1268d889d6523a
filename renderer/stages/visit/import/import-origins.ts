import type { ReadRow } from '../../../../shared/model/import-row.ts'

/**
 * What tells each row from all others: the number it has in its system, or a digest of everything it says where the sheet
 * has no numbers. The same message gives the same origin in every sheet and on every computer.
 */
export function originsOf(rows: readonly ReadRow[], system: string): Promise<string[]> {
  return Promise.all(rows.map((row) => originOf(row, system)))
}

async function originOf({ id, message }: ReadRow, system: string): Promise<string> {
  if (id !== '' && id.length <= LONGEST_ID) return `net:${plainSystem(system)}:${id}`
  const { party, receivedAt, headcount } = message
  const said = [party.name, party.document.number, party.phone, party.address, headcount, receivedAt, message.message]
  const bytes = new TextEncoder().encode(JSON.stringify([id, ...said]))
  return `row:${hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))}`
}

/** However somebody writes it: without spaces, in small letters. */
const plainSystem = (system: string) => system.normalize('NFKC').replace(/\s/g, '').toLowerCase().slice(0, 100)
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const LONGEST_ID = 150
