import { crc32, deflateRawSync } from 'node:zlib'

type Content = string | Uint8Array
type File = Readonly<{ name: string; content: Content; claims?: number }>

/** A ZIP archive, packed, with as many lies about sizes as a test wants (`claims`). */
export function zipOf(files: readonly File[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const listed: Buffer[] = []
  let at = 0
  for (const { name, content, claims } of files) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const [title, size] = [Buffer.from(name), claims ?? bytes.length]
    const facts = [20, 0x800, 8, 0, 0].map(two)
    const sizes = [crc32(bytes), packed.length, size].map(four)
    const local = Buffer.concat([four(0x04034b50), ...facts, ...sizes, two(title.length), two(0), title, packed])
    const rest = [two(title.length), two(0), two(0), two(0), two(0), four(0), four(at), title]
    listed.push(Buffer.concat([four(0x02014b50), two(20), ...facts, ...sizes, ...rest]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(listed)
  const count = two(files.length)
  const end = [four(0x06054b50), two(0), two(0), count, count, four(directory.length), four(at), two(0)]
  return new Uint8Array(Buffer.concat([...locals, directory, ...end]))
}

/** An Excel file with one sheet whose rows are given as XML. */
export function xlsxOf(rows: string, more: Readonly<Record<string, Content>> = {}): Uint8Array<ArrayBuffer> {
  const parts: Record<string, Content> = {
    'xl/workbook.xml': `<workbook><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  }
  return zipOf(Object.entries(parts).map(([name, content]) => ({ name, content })))
}

const two = (value: number) => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}
const four = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}
