import gbk from '../../../resources/printing/gbk.json' with { type: 'json' }

/**
 * Whether a receipt printer can be expected to have all these characters in its own font: ASCII and the two-byte ones of
 * GB18030. Of the four-byte ones (㛃, 𬭎, 𠮷) most have none and print a blank, so those are drawn.
 */
export function inPrinterFont(text: string): boolean {
  return Array.from(text).every((character) => isAscii(character) || codes().has(character))
}

/** The bytes of a text in GB18030; a character that is not in a printer's font is the mark for a missing one. */
export function gbkBytes(text: string): Uint8Array {
  const bytes = Array.from(text).flatMap((character) => {
    if (isAscii(character)) return [character.charCodeAt(0)]
    const code = codes().get(character) ?? MISSING
    return [code >> 8, code & 0xff]
  })
  return Uint8Array.from(bytes)
}

/** 〓, which print shops set where a type is missing. */
const MISSING = 0xa1fe

/** Printable only: a line must never carry a command. */
const isAscii = (character: string) => character >= ' ' && character <= '~'

let known: ReadonlyMap<string, number> | undefined

/** The table is committed, for not every runtime of the hall brings a GB18030 decoder. */
function codes(): ReadonlyMap<string, number> {
  known ??= new Map(gbk.rows.flatMap((row, lead) => codesOfRow(row, lead + 0x81)))
  return known
}

function codesOfRow(row: string, lead: number): [string, number][] {
  return Array.from(row, (character, index): [string, number] => {
    const trail = 0x40 + index
    return [character, (lead << 8) | (trail < 0x7f ? trail : trail + 1)]
  }).filter(([character]) => character !== ' ')
}
