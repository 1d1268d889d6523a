import { SheetProblem } from './import-sheet.ts'
import type { Look } from './import-xlsx-cell.ts'
import { readXml } from './import-xml.ts'
import type { openZip } from './import-zip.ts'

type Zip = ReturnType<typeof openZip>
type Book = Look & Readonly<{ sheets: readonly Readonly<{ name: string; path: string }>[] }>

/** Which sheets a book has, and what their cells refer to. */
export async function readBook(zip: Zip): Promise<Book> {
  const xml = await zip.text('xl/workbook.xml')
  if (xml === null) throw new SheetProblem('no-sheet')
  const paths = await pathsOf(zip)
  const sheets: { name: string; path: string }[] = []
  let firstDay = 0
  readXml(xml, {
    open(name, attribute) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attribute('date1904') ?? '')) firstDay = 1462
      const path = name === 'sheet' ? paths.get(attribute('r:id') ?? '') : undefined
      if (path !== undefined && !/idden/.test(attribute('state') ?? ''))
        sheets.push({ name: attribute('name') ?? '', path })
    },
  })
  const strings = stringsOf((await zip.text('xl/sharedStrings.xml')) ?? '')
  return { sheets, firstDay, strings, dates: datesOf((await zip.text('xl/styles.xml')) ?? '') }
}

async function pathsOf(zip: Zip): Promise<Map<string, string>> {
  const paths = new Map<string, string>()
  readXml((await zip.text('xl/_rels/workbook.xml.rels')) ?? '', {
    open(_, attribute) {
      const [id, target] = [attribute('Id'), attribute('Target')]
      if (id && target) paths.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  return paths
}

/** Texts that cells share; readings above the characters (`rPh`) are not part of them. */
function stringsOf(xml: string): string[] {
  const strings: string[] = []
  let text: string | null = null
  let reading = false
  let inText = false
  readXml(xml, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') reading = true
      if (name === 't') inText = true
    },
    text(part) {
      if (text !== null && inText && !reading) text += part
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'rPh') reading = false
      if (name === 'si') strings.push(text ?? '')
    },
  })
  return strings
}

/** By the place of the style, whether it shows numbers as dates. */
function datesOf(xml: string): boolean[] {
  const own = new Map<string, string>()
  const dates: boolean[] = []
  let inCells = false
  readXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '')
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) dates.push(isDate(attribute('numFmtId') ?? '0', own))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dates
}

function isDate(id: string, own: ReadonlyMap<string, string>): boolean {
  const code = own.get(id)
  if (code === undefined) return BUILT_IN.some(([first, last]) => Number(id) >= first && Number(id) <= last)
  // Without what stands in quotes, brackets or behind a backslash.
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/i, ''))
}

/** Formats that every program knows by number (ECMA-376, 18.8.30); the later ones are those of Chinese. */
const BUILT_IN = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const
