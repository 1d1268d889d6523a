import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inUnit, PAPERS, type Paper } from '../../shared/model/paper.ts'
import { blackDots, readReceipt } from '../../tests/support/receipt-paper.ts'
import { findBrowser } from './find-browser.ts'
import { browserPagePrinter } from './pdf-printer.ts'
import { receiptBytes } from './printing/receipt.ts'

const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync })
const sheet = '<style>@page{size:A5;margin:0}body{margin:0}div{width:148mm;height:209.5mm}</style><div>x</div>'
const slip = '<style>body{margin:0;font-size:12pt}h1{font-size:40pt}</style><h1>A001</h1><p>\u36c3 \u{2caea}</p>'

function sizesOf(pdf: Uint8Array) {
  const boxes = Buffer.from(pdf)
    .toString('latin1')
    .matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return [...boxes].map(([, width, height]) => [Number(width), Number(height)])
}

describe.skipIf(browser === undefined)(
  'pages by the browser of this computer',
  () => {
    const pages = browserPagePrinter(browser ?? '')

    test.each([
      ['its own size', undefined, PAPERS.a5],
      ['A5', PAPERS.a5, PAPERS.a5],
      ['A4', PAPERS.a4, PAPERS.a4],
    ])('a sheet on %s is one page of that size', async (_, paper: Paper | undefined, expected: Paper) => {
      const [size, ...more] = sizesOf(await pages.pdf(sheet, paper))
      expect(more).toEqual([])
      expect(size?.[0]).toBeCloseTo(inUnit(expected.width, 'point'), -0.5)
      expect(size?.[1]).toBeCloseTo(inUnit(expected.height ?? 0, 'point'), -0.5)
    })

    test('on a roll the page is as long as its text', async () => {
      const short = sizesOf(await pages.pdf(slip, PAPERS.roll80))
      const long = sizesOf(await pages.pdf(slip + '<p>line</p>'.repeat(40), PAPERS.roll80))
      for (const sizes of [short, long]) expect(sizes).toHaveLength(1)
      expect(short[0]?.[0]).toBeCloseTo(inUnit(80_000, 'point'), -0.5)
      expect(long[0]?.[1]).toBeGreaterThan((short[0]?.[1] ?? 0) + 400)
    })

    test.each(['roll80', 'roll58'] as const)(
      'a receipt printer gets every dot of its %s head, and a cut',
      async (name) => {
        const { cuts, pictures } = readReceipt(receiptBytes(await pages.picture(slip, PAPERS[name])))
        expect(pictures.map(({ width }) => width)).toEqual([name === 'roll80' ? 576 : 384])
        expect(cuts).toBe(1)
        const [share = 0] = pictures.map((page) => blackDots(page) / (page.width * page.rows.length))
        expect(share).toBeGreaterThan(0.01)
        expect(share).toBeLessThan(0.5)
      },
    )

    test('fonts that come with the page are there before it is printed', async () => {
      const font = (family: string) =>
        `<style>@font-face{font-family:x;src:local('${family}')}body{font-family:x}</style>`
      await expect(pages.pdf(`${font('no such font')}<p>text</p>`)).resolves.toBeInstanceOf(Uint8Array)
    })
  },
  120_000,
)

test('a browser that is not there is an error, not a wait', async () => {
  await expect(browserPagePrinter('/nowhere/browser').pdf('x')).rejects.toThrow(/ENOENT/)
})

test('a browser that ends at once is an error, not a wait', async () => {
  await expect(browserPagePrinter('/bin/true').pdf('x')).rejects.toThrow(/ended|EPIPE/)
})
