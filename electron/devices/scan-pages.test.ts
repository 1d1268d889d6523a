import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { smallJpeg, smallPdf, smallPng } from '../../tests/support/small-scans.ts'
import { scanPages } from './scan-pages.ts'

const pages = scanPages(join(import.meta.dirname, 'scan-pages-worker.ts'))
const png = { type: 'image/png', bytes: smallPng(1) } as const

test('the pages of a PDF are counted, and of a damaged one there are none', async () => {
  const pdf = await smallPdf(3)
  expect(await Promise.all([pages.count(pdf), pages.count(pdf.subarray(0, 40))])).toEqual([3, 0])
})

test('pictures and PDFs become one PDF in the order they were given', async () => {
  const wide = { type: 'image/png', bytes: smallPng(2, 40, 30) } as const
  const jpeg = { type: 'image/jpeg', bytes: smallJpeg() } as const
  const pdf = { type: 'application/pdf', bytes: await smallPdf(2) } as const
  const made = await pages.merge([wide, pdf, png, jpeg])
  expect(made?.pages).toBe(5)
  const sizes = (await PDFDocument.load(made?.bytes ?? '')).getPages().map((page) => Math.round(page.getWidth()))
  expect(sizes).toEqual([842, 200, 200, 595, 595])
  expect(png.bytes.length).toBeGreaterThan(0)
})

test('the same pages make the same file', async () => {
  const [once, again] = [await pages.merge([png]), await pages.merge([png])]
  expect(Buffer.compare(once?.bytes ?? Buffer.of(1), again?.bytes ?? Buffer.of(2))).toBe(0)
})

test('what is damaged or needs a password is not merged', async () => {
  const broken = { type: 'image/png', bytes: png.bytes.subarray(0, 30) } as const
  expect(await pages.merge([png, broken])).toBeNull()
  const secret = { type: 'application/pdf', bytes: await smallPdf(1, 'scan', 'password') } as const
  expect([await pages.merge([png, secret]), await pages.count(secret.bytes)]).toEqual([null, 0])
  expect(await pages.merge([png])).not.toBeNull()
})
