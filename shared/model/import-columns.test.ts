import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessColumns, guessLayout, layoutAt, type SheetRow } from './import-columns.ts'

const sheet = (...lines: readonly (readonly string[])[]): SheetRow[] =>
  lines.map((cells, index) => ({ number: index + 1, cells: cells.map((text) => ({ text })) }))

test('the columns of a hall’s own words are found', () => {
  const headings = ['序号', '信访件编号', '姓名', '身份证号', '联系电话', '住址', '信访内容', '提交时间', '人数']
  expect(guessColumns(headings)).toEqual({
    ...{ id: 1, name: 2, documentNumber: 3, phone: 4, address: 5, message: 6, submittedAt: 7, headcount: 8 },
  })
})

test.each([
  [['信访人姓名（必填）', '*手机号码', '诉求内容：'], { name: 0, phone: 1, message: 2 }],
  [['证件类型', '证件号码', '信访人'], { documentType: 0, documentNumber: 1, name: 2 }],
  [['标题', '正文', 'ＩＤ', '来信日期'], { title: 0, message: 1, id: 2, submittedAt: 3 }],
  [['Full Name', 'ID Number', 'Mobile', 'Message'], { name: 0, documentNumber: 1, phone: 2, message: 3 }],
])('%j', (headings, expected) => {
  expect(guessColumns(headings)).toEqual(expected)
})

test('nobody else of a sheet is taken for the sender', () => {
  const headings = ['被反映人姓名', '承办单位联系电话', '反映人姓名', '办理时间', '答复内容']
  expect(guessColumns(headings)).toEqual({ name: 2 })
})

test('the header is found under a title, with headings merged over two rows', () => {
  const rows = sheet(
    ['2026 年 10 月网上信访汇总表', '', '', ''],
    ['编号', '信访人', '', '信访内容'],
    ['', '姓名', '联系电话', ''],
    ['WX-1', '林芳', '13912345678', '井水发黑'],
  )
  const layout = guessLayout(rows)
  expect(layout.headings).toEqual(['编号', '姓名', '联系电话', '信访内容'])
  expect(layout).toMatchObject({ header: 2, mapping: { id: 0, name: 1, phone: 2, message: 3 } })
})

test('somebody may say where the header is, and a sheet without one maps nothing', () => {
  const rows = sheet(['a', 'b'], ['姓名', '内容'], ['林芳', '井'])
  expect(layoutAt(rows, 0).mapping).toEqual({})
  expect(layoutAt(rows, 1).mapping).toEqual({ name: 0, message: 1 })
  expect(guessLayout([])).toEqual({ header: 0, headings: [], mapping: {} })
})

test('whatever the headings, a column holds one thing and a thing stands in one column', () => {
  const words = fc.constantFrom('姓名', '信访人', '电话', '内容', '时间', 'id', '编号', '证件号码', '')
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' })), { maxLength: 40 }), (headings) => {
      const columns = Object.values(guessColumns(headings))
      expect(new Set(columns).size).toBe(columns.length)
      expect(columns.every((column) => column >= 0 && column < headings.length)).toBe(true)
    }),
  )
})
