import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inUnit, PAPERS } from '../../../shared/model/paper.ts'
import { cupsIsInstalled, type PrivateCups, startCups } from '../../../tests/support/private-cups.ts'
import { rawPrinter } from '../../../tests/support/raw-printer.ts'
import { readReceipt } from '../../../tests/support/receipt-paper.ts'
import type { PagePrinter } from '../pdf-printer.ts'
import { cupsPrinter, mediaName, printersIn } from './cups.ts'
import type { PrintJob } from './printer.ts'

test('sizes have the self-describing names of the print systems, in millimetres', () => {
  expect(mediaName(PAPERS.a5, inUnit(210_000, 'millimetre'))).toBe('iso_a5_148x210mm')
  expect(mediaName(PAPERS.a4, inUnit(297_000, 'millimetre'))).toBe('iso_a4_210x297mm')
  expect(mediaName(PAPERS.roll80, 58.2)).toBe('custom_roll80_80x59mm')
})

test('what lpstat says is read: idle, at work, stopped, with reasons below', () => {
  const said = [
    'printer LASER is idle.  enabled since Mon 01 Nov 2026',
    'printer SLIP now printing SLIP-7.  enabled since Mon 01 Nov 2026',
    'printer OLD disabled since Mon 01 Nov 2026 -',
    '\tPaused',
  ].join('\n')
  expect(printersIn(said).map(({ id, state }) => [id, state])).toEqual([
    ['system:LASER', 'ready'],
    ['system:SLIP', 'ready'],
    ['system:OLD', 'stopped'],
  ])
  expect(printersIn('lpstat: No destinations added.')).toEqual([])
})

const page = (width: number, height: number) =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox [0 0 ${width} ${height}]/Resources<<>>/Contents 4 0 R>>endobj\n` +
      `4 0 obj<</Length 22>>stream\n10 10 50 50 re f      \nendstream endobj\ntrailer<</Root 1 0 R>>\n`,
  )
const pages: PagePrinter = {
  pdf: async (_, paper) => page(inUnit(paper?.width ?? 0, 'point'), inUnit(paper?.height ?? 60_000, 'point')),
  picture: async () => Buffer.alloc(0),
}
const job = (printer: string, changes: Partial<PrintJob> = {}): PrintJob => ({
  ...{ printer, title: '2026-000001-contact', html: '', paper: PAPERS.a5, copies: 1 },
  ...changes,
})

describe.skipIf(!cupsIsInstalled)(
  'with a real CUPS',
  () => {
    let cups: PrivateCups
    const printer = cupsPrinter(pages)
    beforeAll(async () => {
      cups = await startCups()
      process.env['CUPS_SERVER'] = cups.socket
      cups.addPrinter('SLIP')
      cups.addPrinter('OLD')
    }, 30_000)
    afterAll(async () => {
      delete process.env['CUPS_SERVER']
      await cups.end()
    })

    test('its printers are listed', async () => {
      expect((await printer.list()).map(({ id, state }) => [id, state])).toEqual([
        ['system:OLD', 'ready'],
        ['system:SLIP', 'ready'],
      ])
    })

    test.each([
      ['a5', 420, 595],
      ['a4', 595, 842],
      ['roll80', 227, 170],
    ] as const)('%s comes out in its own size, though the printer is set to A4', async (paper, width, height) => {
      expect(await printer.print(job('system:SLIP', { paper: PAPERS[paper] }))).toBe('sent')
      const [size] = await cups.printed('SLIP')
      expect(Math.abs((size?.width ?? 0) - width)).toBeLessThan(3)
      expect(Math.abs((size?.height ?? 0) - height)).toBeLessThan(3)
    })

    test('copies are asked of the print system, in one job', async () => {
      expect(await printer.print(job('system:SLIP', { copies: 3 }))).toBe('sent')
      await cups.printed('SLIP')
      expect(cups.lastCopies()).toBe(3)
    })

    test('a printer that is not there is told, and so is one that was stopped', async () => {
      expect(await printer.print(job('system:NOWHERE'))).toEqual({ refused: 'PRINTER_GONE' })
      cups.stopPrinter('OLD')
      expect(await printer.print(job('system:OLD'))).toEqual({ refused: 'PRINTER_REFUSED' })
      expect((await printer.list()).find(({ name }) => name === 'OLD')?.state).toBe('stopped')
    })

    test('a queue without a driver gets what the printer itself understands, without any browser', async () => {
      const paper = await rawPrinter()
      cups.addRawPrinter('TICKET', paper.port)
      const receipt = [{ text: '请到 A012', size: 2, bold: true }, { qr: 'huisheng://ticket/2026-10-15/A012' }]
      const ticket = job('system:TICKET', { paper: PAPERS.roll58, receipt, copies: 2 })
      expect(await cupsPrinter(null).print(ticket)).toBe('sent')
      await expect.poll(() => paper.received.length, { timeout: 10_000 }).toBe(1)
      const { text, pictures, cuts } = readReceipt(paper.received[0] ?? Buffer.alloc(0))
      expect([text, cuts, pictures.map(({ width }) => width)]).toEqual(['请到 A012\n请到 A012', 2, [384, 384]])
      await paper.close()
    })

    test('without a page nothing is sent', async () => {
      expect(await cupsPrinter(null).print(job('system:SLIP'))).toEqual({ refused: 'NO_BROWSER' })
    })
  },
  60_000,
)
