import { parentPort, workerData } from 'node:worker_threads'
import { degrees, PDFDocument } from '@cantoo/pdf-lib'
import { jpegTurn } from '../../shared/model/jpeg-orientation.ts'
import type { ScanJob, ScanPart } from './scan-pages.ts'

/** A4 in points (ISO 216), lying for pictures wider than high. */
const SHORT = 595.28
const LONG = 841.89

// One job a worker; what it holds of a file ends with it.
const { task, parts }: ScanJob = workerData
parentPort?.postMessage(task === 'count' ? await pagesOf(parts) : await merged(parts))

async function pagesOf([pdf]: readonly ScanPart[]): Promise<number> {
  if (!pdf) return 0
  return (await PDFDocument.load(pdf.bytes, { updateMetadata: false })).getPageCount()
}

async function merged(parts: readonly ScanPart[]) {
  // Without the time of its making the same pages are the same file, and kept once.
  const whole = await PDFDocument.create({ updateMetadata: false })
  for (const part of parts) {
    if (part.type === 'application/pdf') await addPages(whole, part.bytes)
    else await addPicture(whole, part)
  }
  const bytes = await whole.save({ updateFieldAppearances: false })
  return { bytes, pages: whole.getPageCount() }
}

async function addPages(whole: PDFDocument, bytes: Uint8Array): Promise<void> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const page of await whole.copyPages(pdf, pdf.getPageIndices())) whole.addPage(page)
}

async function addPicture(whole: PDFDocument, { type, bytes }: ScanPart): Promise<void> {
  const picture = type === 'image/png' ? await whole.embedPng(bytes) : await whole.embedJpg(bytes)
  const size: [number, number] = picture.width > picture.height ? [LONG, SHORT] : [SHORT, LONG]
  const scale = Math.min(size[0] / picture.width, size[1] / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const page = whole.addPage(size)
  page.drawImage(picture, { x: (size[0] - width) / 2, y: (size[1] - height) / 2, width, height })
  if (type === 'image/jpeg') page.setRotation(degrees(jpegTurn(bytes)))
}
