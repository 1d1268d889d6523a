import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { PAPERS } from '../../../shared/model/paper.ts'
import { rawPrinter } from '../../../tests/support/raw-printer.ts'
import type { PagePrinter } from '../pdf-printer.ts'
import type { PrintJob } from './printer.ts'
import { rawNetworkPrinter } from './raw-network.ts'

const LARGE = Buffer.alloc(3_000_000, 'page ')
const pages: PagePrinter = { pdf: async () => LARGE, picture: async () => LARGE }
const limits = { silenceMs: 300, lingerMs: 100 }
const job = (printer: string, copies = 1): PrintJob => ({ printer, title: 't', html: '', paper: PAPERS.a5, copies })

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

async function printer(settings = {}) {
  const made = await rawPrinter(settings)
  ends.push(made.close)
  return made
}

test.each([true, false])(
  'a page arrives whole and once, whether the printer closes the line (%s) or not',
  async (closes) => {
    const paper = await printer({ closes })
    expect(await rawNetworkPrinter(pages, () => [], limits).print(job(paper.id))).toBe('sent')
    expect(paper.received.map((bytes) => bytes.equals(LARGE))).toEqual([true])
  },
)

test('copies are sent in one go', async () => {
  const paper = await printer()
  await rawNetworkPrinter(pages, () => [], limits).print(job(paper.id, 2))
  expect(paper.received.map(({ length }) => length)).toEqual([2 * LARGE.length])
})

test('where nobody listens nothing was printed', async () => {
  const paper = await rawPrinter()
  await paper.close()
  expect(await rawNetworkPrinter(pages, () => [], limits).print(job(paper.id))).toEqual({ refused: 'PRINTER_SILENT' })
})

test('a printer that hangs up in the middle may have printed something', async () => {
  const server = createServer((socket) => socket.once('data', () => socket.resetAndDestroy()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(() => new Promise((resolve) => server.close(resolve)))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const outcome = await rawNetworkPrinter(pages, () => [], limits).print(job(`network:127.0.0.1:${port}`))
  expect(outcome).toEqual({ refused: 'BROKE_OFF' })
})

test('a printer that reads nothing is given up', async () => {
  const server = createServer({ pauseOnConnect: true }, (socket) => socket.on('error', () => undefined))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const larger: PagePrinter = { ...pages, pdf: async () => Buffer.alloc(40_000_000) }
  const outcome = await rawNetworkPrinter(larger, () => [], limits).print(job(`network:127.0.0.1:${port}`))
  expect(outcome).toEqual({ refused: 'BROKE_OFF' })
  server.close()
})

test('without a browser, or with a page that fails, nothing is sent', async () => {
  const paper = await printer()
  expect(await rawNetworkPrinter(null, () => [], limits).print(job(paper.id))).toEqual({ refused: 'NO_BROWSER' })
  const broken: PagePrinter = { ...pages, pdf: () => Promise.reject(new Error('no page')) }
  expect(await rawNetworkPrinter(broken, () => [], limits).print(job(paper.id))).toEqual({ refused: 'PAGE_FAILED' })
  expect(paper.connections()).toBe(0)
})

test('the printers that were named are listed', async () => {
  const named = () => ['network:192.168.1.9:9100', 'system:LASER']
  expect(await rawNetworkPrinter(pages, named).list()).toEqual([
    { id: 'network:192.168.1.9:9100', name: '192.168.1.9:9100', state: 'unknown' },
  ])
})
