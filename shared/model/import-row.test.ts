import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ImportedMessage } from '../contract/visit-import.ts'
import { IMPORT_FIELDS, type ImportField, type SheetCell } from './import-columns.ts'
import { readRow, saysAnything } from './import-row.ts'
import { BusinessDate } from './time.ts'

const NOW = Date.parse('2026-11-22T12:00:00+08:00')
const mapping = Object.fromEntries(IMPORT_FIELDS.map((field, column) => [field, column]))
const context = { mapping, now: NOW, today: BusinessDate.parse('2026-11-22'), timeZone: 'Asia/Shanghai' }

const PLAIN = { name: '林芳', message: '井水发黑', id: 'WX-1' }
const read = (said: Partial<Record<ImportField, string | SheetCell>>) => {
  const cells = IMPORT_FIELDS.map((field) => said[field] ?? '').map((cell) =>
    typeof cell === 'string' ? { text: cell } : cell,
  )
  return readRow({ number: 2, cells }, context)
}

test('a row becomes a message with everything the registration takes', () => {
  const row = read({
    ...PLAIN,
    ...{
      documentNumber: '１１０１０５１９４９１２３１００２ｘ',
      phone: '１３９１２３４５６７８',
      address: ' 湖滨路 1 号 ',
    },
    ...{ title: '求助', submittedAt: '2026-10-01 08:30', headcount: '1' },
  })
  expect(row).toMatchObject({ row: 2, id: 'WX-1', notices: [], obstacle: null })
  expect(row.message).toEqual({
    receivedAt: Date.parse('2026-10-01T08:30:00+08:00'),
    ...{ headcount: 1, message: '求助\n井水发黑' },
    party: {
      ...{ type: 'person', name: '林芳', pinyin: '', phone: '13912345678', address: '湖滨路 1 号' },
      document: { type: 'resident-card', number: '11010519491231002X' },
      details: { birthDate: '1949-12-31', sex: 'female', nation: '', division: '110105' },
    },
  })
})

test.each([
  ['whoever gives no name is 未署名', { name: '' }, 'unsigned'],
  [
    'an identity number of which a spreadsheet left 3.2E+17 is not kept',
    { documentNumber: '3.20102E+17' },
    'digits-lost',
  ],
  [
    'nor one whose last digits became zeros',
    { documentNumber: { text: '320102199001010000', doubt: 'digits' as const } },
    'digits-lost',
  ],
  ['a wrong number warns and is kept', { documentNumber: '140105190002290012' }, 'document-doubtful'],
  ['a day that does not exist is left out', { submittedAt: '2026-02-30' }, 'time-unclear'],
  ['so is a time of half a day', { submittedAt: '2026-10-01 下午3时' }, 'time-unclear'],
  ['so is a day to come', { submittedAt: '2027-01-01' }, 'time-ahead'],
  ['a number of people that is none counts as one', { headcount: '若干' }, 'headcount-unclear'],
  ['nothing written is said', { message: '' }, 'no-message'],
  ['a formula without a result is said', { phone: { text: '', doubt: 'formula' as const } }, 'cell-faulty'],
])('%s', (_, said, notice) => {
  const row = read({ ...PLAIN, ...said })
  expect(row).toMatchObject({ notices: [notice], obstacle: null })
})

test('what the sheet lost is not registered as a number', () => {
  expect(read({ ...PLAIN, documentNumber: '3.2E+17' }).message.party.document).toEqual({ type: 'none', number: '' })
  expect(read({ ...PLAIN, documentNumber: '140105190002290012' })).toMatchObject({ documentProblem: 'date' })
})

test('a number cut off after fifteen digits is kept as it stands in the sheet', () => {
  const row = read({ ...PLAIN, documentNumber: '110105194912310' })
  expect(row).toMatchObject({
    documentProblem: 'length',
    message: { party: { document: { number: '110105194912310' } } },
  })
})

test.each([
  ['护照', 'E12345678', 'passport'],
  ['港澳台居民居住证', '810000199001010012', 'residence-permit'],
  ['外国人永久居留身份证', 'CAN110190010101', 'foreigner-card'],
  ['', 'E12345678', 'other'],
])('the document %s %s', (documentType, documentNumber, type) => {
  expect(read({ ...PLAIN, documentType, documentNumber }).message.party.document.type).toBe(type)
})

test('several people are a group, whose heads are counted', () => {
  expect(read({ ...PLAIN, headcount: '12人' }).message).toMatchObject({ headcount: 12, party: { type: 'group' } })
})

test('whoever has a code of organisations is one, however many signed', () => {
  const said = { ...PLAIN, documentType: '统一社会信用代码', documentNumber: '91350100M000100Y43' }
  expect(read(said).message.party.type).toBe('organisation')
  expect(read({ ...said, headcount: '12' }).message).toMatchObject({ headcount: 12, party: { type: 'organisation' } })
})

test('no word is cut off: what is longer than the hall keeps stays out', () => {
  expect(read({ ...PLAIN, message: '井'.repeat(20_001) }).obstacle).toBe('message-too-long')
  expect(read({ ...PLAIN, address: '湖'.repeat(201) }).obstacle).toBe('field-too-long')
  expect(read({}).obstacle).toBe('empty')
})

test('a row is a message where one of the columns that matter says something', () => {
  const cells = IMPORT_FIELDS.map((field) => ({ text: field === 'headcount' ? '合计 12' : ' ' }))
  expect(saysAnything({ number: 9, cells }, mapping)).toBe(false)
  expect(saysAnything({ number: 9, cells: [{ text: '林芳' }] }, mapping)).toBe(true)
})

test.each([
  ['2026/10/1', '2026-10-01T00:00:00+08:00'],
  ['2026年10月1日', '2026-10-01T00:00:00+08:00'],
  ['2026年10月1日 8时30分', '2026-10-01T08:30:00+08:00'],
  ['20261001', '2026-10-01T00:00:00+08:00'],
  ['2026-10-01T08:30:15', '2026-10-01T08:30:00+08:00'],
  ['2026-10-01T00:30:00Z', '2026-10-01T08:30:00+08:00'],
  ['２０２６．１０．０１　８：３０', '2026-10-01T08:30:00+08:00'],
])('the time %s', (submittedAt, expected) => {
  expect(read({ ...PLAIN, submittedAt }).message.receivedAt).toBe(Date.parse(expected))
})

test('a hostile time costs no time', () => {
  const before = performance.now()
  for (const text of ['1'.repeat(30_000), `1${' '.repeat(30_000)}x`, `${'1'.repeat(39)}x`, `${'1-'.repeat(19)}x`]) {
    expect(read({ ...PLAIN, submittedAt: text }).notices).toEqual(['time-unclear'])
  }
  expect(performance.now() - before).toBeLessThan(500)
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('=1+1', '@x', '3.2E+17', '11010519491231002x', '2026-10-01', '12人', '\u0000\u0007', '\ud800'),
)
const anyCell = fc.record(
  { text: anyText, doubt: fc.constantFrom('digits' as const, 'formula' as const, 'error' as const) },
  { requiredKeys: ['text'] },
)

test('whatever stands in a sheet, a row that may come in is one that the hall takes', () => {
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: IMPORT_FIELDS.length }), (cells) => {
      const { obstacle, message, id } = readRow({ number: 1, cells }, context)
      if (obstacle !== null) return
      expect(ImportedMessage.safeParse({ ...message, origin: `net:x:${id}` }).error).toBeUndefined()
    }),
    { numRuns: 3000 },
  )
})
