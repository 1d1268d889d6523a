import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { foldedPdf, smallJpeg, smallPdf, smallPng } from '../../tests/support/small-scans.ts'
import { type MergedScans, type ScanProblem, scanPages } from './scan-pages.ts'

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
  const made = mergedOf(await pages.merge([wide, pdf, png, jpeg]))
  expect(made.pages).toBe(5)
  const sizes = (await PDFDocument.load(made.bytes)).getPages().map((page) => Math.round(page.getWidth()))
  expect(sizes).toEqual([842, 200, 200, 595, 595])
  expect(png.bytes.length).toBeGreaterThan(0)
})

test('the same pages make the same file', async () => {
  const [once, again] = [mergedOf(await pages.merge([png])), mergedOf(await pages.merge([png]))]
  expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
})

test('what is damaged or needs a password is not merged', async () => {
  const broken = { type: 'image/png', bytes: png.bytes.subarray(0, 30) } as const
  expect(await pages.merge([png, broken])).toEqual({ problem: 'UNFIT', part: 1 })
  const secret = { type: 'application/pdf', bytes: await smallPdf(1, 'scan', 'password') } as const
  expect(await pages.merge([secret, png])).toEqual({ problem: 'UNFIT', part: 0 })
  expect(await pages.count(secret.bytes)).toBe(0)
  expect(mergedOf(await pages.merge([png])).pages).toBe(1)
})

test('a picture of more points than memory has room for is not even taken apart', async () => {
  const vast = Buffer.from(png.bytes)
  for (const at of [16, 20]) vast.writeUInt32BE(12_000, at)
  expect(await pages.merge([png, { type: 'image/png', bytes: vast }])).toEqual({ problem: 'TOO_HEAVY', part: 1 })
})

test('time runs out for one part, not for many', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slow-'))
  const slow = join(folder, 'slow.mjs')
  writeFileSync(
    slow,
    `import { parentPort, workerData } from 'node:worker_threads'
     for (const _ of workerData.parts) {
       await new Promise((resolve) => setTimeout(resolve, 1_000))
       parentPort.postMessage({ what: 'part' })
     }
     parentPort.postMessage({ what: 'end', answer: { bytes: new Uint8Array(), pages: workerData.parts.length } })`,
  )
  expect(mergedOf(await scanPages(slow, { patienceMs: 2_500 }).merge([png, png, png, png])).pages).toBe(4)
  expect(await scanPages(slow, { patienceMs: 500 }).merge([png, png])).toEqual({ problem: 'TOO_HEAVY', part: 0 })
  rmSync(folder, { recursive: true })
}, 20_000)

test('a small PDF that unfolds to more than there is room for is given up, and the hall goes on', async () => {
  const folded = { type: 'application/pdf', bytes: foldedPdf(2_000) } as const
  expect(folded.bytes.length).toBeLessThan(4_000_000)
  const began = process.memoryUsage.rss()
  const narrow = scanPages(join(import.meta.dirname, 'scan-pages-worker.ts'), { mostMb: 150 })
  expect(await narrow.merge([png, folded])).toEqual({ problem: 'TOO_HEAVY', part: 1 })
  expect(await narrow.count(folded.bytes)).toBe(0)
  expect(process.memoryUsage.rss() - began).toBeLessThan(1_000 * 1024 ** 2)
  expect(mergedOf(await narrow.merge([png])).pages).toBe(1)
}, 60_000)

function mergedOf(made: MergedScans | ScanProblem): MergedScans {
  if ('problem' in made) throw new Error(made.problem)
  return made
}
