import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'

/** A PNG of one grey; another grey is another content. */
export function smallPng(grey: number, width = 30, height = 40): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width, grey)])
  const picture = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const chunks = [chunk('IHDR', header), chunk('IDAT', picture), chunk('IEND', Buffer.alloc(0))]
  return new Uint8Array(Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]))
}

/** A grey JPEG of 8 × 8 with the shortest tables a baseline decoder takes. */
export function smallJpeg(): Uint8Array<ArrayBuffer> {
  const quantisation = `ffdb004300${'01'.repeat(64)}`
  const tables = ['00', '10'].map((table) => `ffc40014${table}01${'00'.repeat(15)}00`).join('')
  return new Uint8Array(
    Buffer.from(`ffd8${quantisation}ffc0000b080008000801011100${tables}ffda0008010100003f003fffd9`, 'hex'),
  )
}

/** A PDF of blank pages, with a title so that two of the same length differ. */
export async function smallPdf(pages: number, title = 'scan', password = ''): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.setTitle(title)
  for (let page = 0; page < pages; page += 1) pdf.addPage([200, 100])
  if (password) pdf.encrypt({ userPassword: password, ownerPassword: password })
  return new Uint8Array(await pdf.save())
}

/** A PDF whose only stream of objects is as many megabytes of blanks, folded to a thousandth. */
export function foldedPdf(megabytes: number): Uint8Array<ArrayBuffer> {
  const blanks = deflateRawSync(Buffer.alloc(1024 ** 2, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const stream = Buffer.concat([Buffer.of(0x78, 0x9c), ...Array<Buffer>(megabytes).fill(blanks), Buffer.of(3, 0)])
  const head = `/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length}`
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${head} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 2 0 R >>\n%%EOF\n'),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const [named, ends] = [Buffer.concat([Buffer.from(type), data]), Buffer.alloc(8)]
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)])
}
