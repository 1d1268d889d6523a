import { parentPort, workerData } from 'node:worker_threads'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { jpegTurn } from '../../shared/model/jpeg-orientation.ts'
import type { MergedScans, ScanJob, ScanPart, ScanProblem, ScanWord } from './scan-pages.ts'

/** A4 in points (ISO 216), lying for pictures wider than high. */
const SHORT = 595.28
const LONG = 841.89
/** A PNG is taken apart into its points, four bytes each and more than once; an A3 page of 600 dpi has 70 million. */
const MOST_POINTS = 80_000_000

// One job a worker; what it holds of a file ends with it.
const { task, parts }: ScanJob = workerData
say({ what: 'end', answer: await (task === 'count' ? pagesOf(parts) : merged(parts)).catch(problemIn) })

function say(word: ScanWord): void {
  parentPort?.postMessage(word)
}

/** Said here, behind the parts that are done: an error that ends the worker can be heard before them. */
function problemIn(error: unknown): ScanProblem['problem'] {
  return /allocation failed/i.test(String(error)) ? 'TOO_HEAVY' : 'UNFIT'
}

async function pagesOf([pdf]: readonly ScanPart[]): Promise<number> {
  if (!pdf) return 0
  return (await PDFDocument.load(pdf.bytes, { updateMetadata: false })).getPageCount()
}

async function merged(parts: readonly ScanPart[]): Promise<MergedScans | ScanProblem['problem']> {
  // Without the time of its making the same pages are the same file, and kept once.
  const whole = await PDFDocument.create({ updateMetadata: false })
  for (const part of parts) {
    if (part.type === 'image/png' && pointsOf(part.bytes) > MOST_POINTS) return 'TOO_HEAVY'
    if (part.type === 'application/pdf') await addPages(whole, part.bytes)
    else await addPicture(whole, part)
    say({ what: 'part' })
  }
  const bytes = await whole.save({ updateFieldAppearances: false })
  return { bytes, pages: whole.getPageCount() }
}

/** As its head says (PNG 11.2.2), before anything is taken apart. */
function pointsOf(png: Uint8Array): number {
  const head = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return head.byteLength < 24 ? 0 : head.getUint32(16) * head.getUint32(20)
}

async function addPages(whole: PDFDocument, bytes: Uint8Array): Promise<void> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const page of await whole.copyPages(pdf, pdf.getPageIndices())) whole.addPage(page)
}

async function addPicture(whole: PDFDocument, { type, bytes }: ScanPart): Promise<void> {
  const picture = type === 'image/png' ? await whole.embedPng(bytes) : await whole.embedJpg(bytes)
  // Else the points of every page are kept until the last one is there.
  await picture.embed()
  const size: [number, number] = picture.width > picture.height ? [LONG, SHORT] : [SHORT, LONG]
  const scale = Math.min(size[0] / picture.width, size[1] / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const page = whole.addPage(size)
  page.drawImage(picture, { x: (size[0] - width) / 2, y: (size[1] - height) / 2, width, height })
  if (type === 'image/jpeg') page.setRotation(degrees(jpegTurn(bytes)))
}
