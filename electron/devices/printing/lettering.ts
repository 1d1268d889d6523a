import type { Paper } from '../../../shared/model/paper.ts'
import type { PagePrinter } from '../pdf-printer.ts'
import { decodePng, type Picture } from './png.ts'

type Line = Readonly<{ text: string; size: number; bold: boolean }>

/** A line of text as dots across the whole paper. */
export type DrawLine = (line: Line, paper: Paper) => Promise<Picture>

/**
 * Draws lines with the fonts of this computer and remembers them: the names of services and of the hall come again on
 * every ticket, and only the first of them waits for a browser.
 */
export function createLettering(pages: PagePrinter): DrawLine {
  const drawn = new Map<string, Promise<Picture>>()
  return (line, paper) => {
    const name = JSON.stringify([line.text, line.size, line.bold, paper.width])
    const known = drawn.get(name)
    if (known) return known
    const made = pages.picture(pageOf(line), paper).then(decodePng)
    // One that failed is tried again with the next ticket.
    made.catch(() => drawn.delete(name))
    if (drawn.size >= MOST) drawn.clear()
    drawn.set(name, made)
    return made
  }
}

const MOST = 200

/** As tall as the printer's own font: 24 dots, three millimetres. */
function pageOf({ text, size, bold }: Line): string {
  const font = `${bold ? 700 : 400} ${3 * size}mm/1.2 'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif`
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0;font:${font};text-align:center}</style>${escaped(text)}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
