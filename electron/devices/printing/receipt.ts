import { inUnit, type Paper, printableWidth } from '../../../shared/model/paper.ts'
import { CENTRED, END, raster, START, textLine } from './esc-pos.ts'
import { inPrinterFont } from './gbk.ts'
import type { DrawLine } from './lettering.ts'
import { decodePng } from './png.ts'
import { qrPicture } from './qr-picture.ts'
import { columnsOf, wrapped } from './wrapped.ts'

/** A line, so many times the usual height of 3 mm (1 to 8); a QR code of ASCII text; a rule across. */
export type ReceiptPart =
  | Readonly<{ text: string; size: number; bold: boolean }>
  | Readonly<{ qr: string }>
  | Readonly<{ rule: true }>

/** What stands on a roll, from top to bottom, each part in the middle. */
export type Receipt = readonly ReceiptPart[]

/** A page's picture as ESC/POS. */
export function receiptBytes(png: Uint8Array): Uint8Array {
  return Buffer.concat([START, raster(decodePng(png)), END])
}

/**
 * A receipt as ESC/POS in the printer's own font: a few milliseconds, without any browser. Only a line with characters
 * that the font lacks is drawn; where nothing can draw, the printer gets the mark for a missing character instead.
 */
export async function receiptText(receipt: Receipt, paper: Paper, draw: DrawLine | null): Promise<Uint8Array> {
  const dots = inUnit(printableWidth(paper), 'dot')
  const parts: Uint8Array[] = []
  for (const part of receipt) {
    if ('qr' in part) parts.push(raster(qrPicture(part.qr, dots)))
    else if ('rule' in part) parts.push(textLine('-'.repeat(columnsOf(dots)), { size: 1, bold: false }))
    else if (draw && !inPrinterFont(part.text)) parts.push(await drawn(part, paper, draw))
    else for (const line of wrapped(part.text, columnsOf(dots) / part.size)) parts.push(textLine(line, part))
  }
  return Buffer.concat([START, CENTRED, ...parts, END])
}

type Line = Extract<ReceiptPart, { text: string }>

/** A line that cannot be drawn must not cost the visitor the ticket. */
async function drawn(line: Line, paper: Paper, draw: DrawLine): Promise<Uint8Array> {
  const picture = await draw(line, paper).catch(() => null)
  return picture ? raster(picture) : textLine(line.text, line)
}
