import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PAPERS } from '../../../shared/model/paper.ts'
import type { PagePrinter } from '../pdf-printer.ts'
import { printerOf } from './printer.ts'
import { simulatedPrinter } from './simulator.ts'

const pages: PagePrinter = { pdf: async (html) => Buffer.from(html), picture: async () => Buffer.alloc(0) }
const job = { printer: 'simulator:folder', title: '2026-000001-contact', html: 'sheet', paper: PAPERS.a5, copies: 1 }

test('it keeps what it got, while it is offered', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'printed-'))
  let offered = true
  const printer = simulatedPrinter(pages, folder, () => offered)
  expect(await printer.list()).toHaveLength(1)
  expect(await printer.print(job)).toBe('sent')
  const [file = ''] = readdirSync(folder)
  expect(file).toMatch(/2026-000001-contact\.pdf$/)
  expect(readFileSync(join(folder, file), 'utf8')).toBe('sheet')
  offered = false
  expect(await printer.list()).toEqual([])
  expect(await printer.print(job)).toEqual({ refused: 'PRINTER_GONE' })
  rmSync(folder, { recursive: true })
})

test('it never stands in for a real printer, whatever that one does', async () => {
  const tried: string[] = []
  const driver = (name: string) => ({
    list: async () => [],
    print: async () => {
      tried.push(name)
      return name === 'simulator' ? ('sent' as const) : Promise.reject(new Error('broken'))
    },
  })
  const all = printerOf({ system: driver('system'), network: driver('network'), simulator: driver('simulator') })
  expect(await all.print({ ...job, printer: 'system:LASER' })).toEqual({ refused: 'BROKE_OFF' })
  expect(await all.print({ ...job, printer: 'network:h:9100' })).toEqual({ refused: 'BROKE_OFF' })
  expect(await all.print({ ...job, printer: 'unknown:x' })).toEqual({ refused: 'PRINTER_GONE' })
  expect(tried).toEqual(['system', 'network'])
})
