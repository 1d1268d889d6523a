import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImportOutcome } from '../../../../shared/contract/visit-import.ts'
import type { VisitId } from '../../../../shared/model/ids.ts'
import type { SheetRow } from '../../../../shared/model/import-columns.ts'
import { guessLayout } from '../../../../shared/model/import-columns.ts'
import { BusinessDate } from '../../../../shared/model/time.ts'
import { originsOf } from './import-origins.ts'
import { batchesOf, readRows, rowStates } from './import-rows.ts'

const context = { now: Date.parse('2026-11-22'), today: BusinessDate.parse('2026-11-22'), timeZone: 'Asia/Shanghai' }
const sheet = (...lines: readonly string[][]): SheetRow[] =>
  lines.map((cells, index) => ({ number: index + 1, cells: cells.map((text) => ({ text })) }))
const read = (rows: SheetRow[]) => readRows(rows, guessLayout(rows), context)
const NOTHING = { already: new Set<string>(), outcomes: new Map<string, ImportOutcome>() }

test('a row is the same message in every sheet, and another one when it says something else', async () => {
  const [first, second] = [
    sheet(['编号', '姓名', '内容'], ['1', '林芳', '井']),
    sheet(['姓名', '内容', '编号'], ['林芳', '井', '1']),
  ]
  const numbered = await Promise.all([first, second].map((rows) => originsOf(read(rows), ' 市长 信箱 ')))
  expect(numbered).toEqual([['net:市长信箱:1'], ['net:市长信箱:1']])
  const without = sheet(['姓名', '内容'], ['林芳', '井'], ['林芳', '井'], ['林芳', '湖'])
  const [one, same, other] = await originsOf(read(without), '')
  expect(one).toMatch(/^row:[0-9a-f]{64}$/)
  expect(same).toBe(one)
  expect(other).not.toBe(one)
})

test('each row is ready, here already, said twice in the sheet, or cannot come in', () => {
  const rows = read(
    sheet(
      ['姓名', '内容', '电话'],
      ['甲', '1', ''],
      ['乙', '2', ''],
      ['甲', '1', ''],
      ['', '', '139'],
      ['丁', '4', ''],
    ),
  )
  const states = rowStates(rows, { ...NOTHING, origins: ['a', 'b', 'a', 'd', 'e'], already: new Set(['b']) })
  expect(states.map(({ state }) => state)).toEqual(['ready', 'already', 'repeated', 'cannot', 'ready'])
})

test('what the hall answered stays with its row', () => {
  const rows = read(sheet(['姓名', '内容'], ['甲', '1'], ['乙', '2'], ['丙', '3']))
  const id = '0'.repeat(36) as VisitId
  const outcomes = new Map<string, ImportOutcome>([
    ['a', { registered: id }],
    ['b', { already: id }],
    ['c', { refused: 'HEADCOUNT_TOO_SMALL' }],
  ])
  const states = rowStates(rows, { ...NOTHING, outcomes, origins: ['a', 'b', 'c'] })
  expect(states.map(({ state, refused }) => [state, refused])).toEqual([
    ['registered', null],
    ['already', null],
    ['refused', 'HEADCOUNT_TOO_SMALL'],
  ])
})

test('parts are small enough for the hall, keep the order and lose nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 130 }), (lengths) => {
      const rows = read(sheet(['姓名', '内容'], ...lengths.map((length, index) => [`${index}`, '井'.repeat(length)])))
      const origins = rows.map((_, index) => `o${index}`)
      const batches = batchesOf(rowStates(rows, { ...NOTHING, origins }))
      expect(batches.flat().map(({ origin }) => origin)).toEqual(origins)
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(50)
        expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThan(1.6 * 1024 * 1024)
      }
    }),
    { numRuns: 40 },
  )
})
