import fc from 'fast-check'
import { expect, test } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { xlsxOf, zipOf } from '../../../../tests/support/stored-zip.ts'
import { readSheetFile } from './import-file.ts'
import { LIMITS, SheetProblem } from './import-sheet.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const textsOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const { rows } = await readSheetFile(bytes)
  return rows.map(({ cells }) => cells.map(({ text }) => text))
}
const problemOf = (bytes: Uint8Array<ArrayBuffer>) =>
  readSheetFile(bytes).then(
    () => 'read',
    (error: unknown) => {
      if (error instanceof SheetProblem) return error.code
      throw error
    },
  )

test('what a spreadsheet program wrote is read as a person sees it', async () => {
  const when = new Date(Date.UTC(2026, 9, 1, 8, 30))
  const file = await writeExcelFile([
    [{ value: '姓名' }, { value: '证件' }, { value: '时间' }, { value: '人数' }],
    [
      { value: '𠮷野 & <b>' },
      { value: '11010519491231002X' },
      { value: when, format: 'yyyy-mm-dd hh:mm' },
      { value: 12 },
    ],
    [{ value: '换\n行' }, null, { value: new Date(Date.UTC(2026, 9, 1)), format: 'yyyy/m/d' }, { value: true }],
  ]).toBuffer()
  expect(await textsOf(new Uint8Array(file))).toEqual([
    ['姓名', '证件', '时间', '人数'],
    ['𠮷野 & <b>', '11010519491231002X', '2026-10-01 08:30', '12'],
    ['换\n行', '', '2026-10-01', 'TRUE'],
  ])
})

test('numbers that Excel cut, formulas without a result and errors are said, and cost no other row', async () => {
  const { rows } = await readSheetFile(
    xlsxOf(`
      <row r="1"><c r="A1"><v>3.20102199001011E+17</v></c><c r="C1"><v>13912345678</v></c></row>
      <row r="2"><c r="A2"><f>1/0</f></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="str"><f>A1</f><v>x</v></c></row>`),
  )
  expect(rows.map(({ cells }) => cells)).toEqual([
    [{ text: '3.20102199001011E+17', doubt: 'digits' }, { text: '' }, { text: '13912345678' }],
    [{ text: '', doubt: 'formula' }, { text: '', doubt: 'error' }, { text: 'x' }],
  ])
})

test('rare characters, readings above them, prefixes and rows that say not where they are', async () => {
  const strings =
    '<x:sst><x:si><x:r><x:t>&#x20BB7;</x:t></x:r><x:r><x:t>野</x:t></x:r><x:rPh><x:t>jí</x:t></x:rPh></x:si></x:sst>'
  const rows =
    '<x:row/><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="inlineStr"><x:is><x:t>a_x000D_b</x:t></x:is></x:c></x:row>'
  const { rows: read } = await readSheetFile(xlsxOf(rows, { 'xl/sharedStrings.xml': strings }))
  expect(read).toEqual([{ number: 2, cells: [{ text: '𠮷野' }, { text: 'a\rb' }] }])
})

test('dates count from where the book says, and hidden or empty sheets are passed over', async () => {
  const book = `<workbook><workbookPr date1904="1"/><sheets><sheet name="H" state="hidden" r:id="rId1"/>
    <sheet name="E" r:id="rId2"/><sheet name="网上信访" r:id="rId3"/></sheets></workbook>`
  const rels = [1, 2, 3].map((id) => `<Relationship Id="rId${id}" Target="/xl/worksheets/sheet${id}.xml"/>`).join('')
  const row = '<worksheet><sheetData><row r="1"><c r="A1" s="1"><v>44834</v></c></row></sheetData></worksheet>'
  const sheet = await readSheetFile(
    xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row>', {
      'xl/workbook.xml': book,
      'xl/_rels/workbook.xml.rels': `<Relationships>${rels}</Relationships>`,
      'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row r="9" spans="1:3"/></sheetData></worksheet>',
      'xl/worksheets/sheet3.xml': row,
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>',
    }),
  )
  expect(sheet).toEqual({ name: '网上信访', rows: [{ number: 1, cells: [{ text: '2026-10-01' }] }] })
})

const CSV = '编号,姓名,内容\r\n1,"欧阳, 雪","第一行\n第二行"\r\n\r\n2,单芳,好\r\n'
const EXPECTED = [
  ['编号', '姓名', '内容'],
  ['1', '欧阳, 雪', '第一行\n第二行'],
  ['2', '单芳', '好'],
]
// The bytes Chinese Excel writes for 编号,姓名 and 1,单芳.
const GB18030 = new Uint8Array([
  ...[0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x31, 0x2c, 0xb5, 0xa5, 0xb7, 0xbc, 0x0a],
])

test('comma-separated text is read in the encodings that systems write', async () => {
  expect(await textsOf(bytesOf(CSV))).toEqual(EXPECTED)
  expect(await textsOf(bytesOf(`\ufeff${CSV}`))).toEqual(EXPECTED)
  expect(await textsOf(new Uint8Array(Buffer.from(`\ufeff${CSV}`, 'utf16le')))).toEqual(EXPECTED)
  expect(await textsOf(GB18030)).toEqual([
    ['编号', '姓名'],
    ['1', '单芳'],
  ])
  expect(await textsOf(bytesOf(CSV.replaceAll(',', '\t').replace('阳\t', '阳,')))).toEqual(EXPECTED)
})

test('the row numbers are those of the file, and guards against counting are taken off', async () => {
  const { rows } = await readSheetFile(bytesOf('a,b\n\n="110105194912310021",\'13912345678\n'))
  expect(rows).toEqual([
    { number: 1, cells: [{ text: 'a' }, { text: 'b' }] },
    { number: 3, cells: [{ text: '110105194912310021' }, { text: '13912345678' }] },
  ])
})

test.each([
  ['nothing-in-it', new Uint8Array(0)],
  ['nothing-in-it', bytesOf(',,\n\n')],
  ['nothing-in-it', xlsxOf('<row r="1"/>')],
  ['no-sheet', zipOf([{ name: 'word/document.xml', content: '<w/>' }])],
  ['no-sheet', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
  ['old-format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['old-format', bytesOf('<html><table><tr><td>姓名</td></tr></table>')],
  ['open-quote', bytesOf('姓名,内容\n林芳,"井水\n单芳,好\n')],
  ['damaged', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
  ['damaged', xlsxOf('<row r="1"><c r="A1"><v>1</v></row>')],
])('%s', async (code, bytes) => {
  expect(await problemOf(bytes)).toBe(code)
})

test('a bomb is refused before it fills the memory, whatever its directory claims', async () => {
  const book = '<workbook><sheets><sheet name="S" r:id="rId1"/></sheets></workbook>'
  const rels = '<Relationships><Relationship Id="rId1" Target="s.xml"/></Relationships>'
  const bomb = (claims?: number) =>
    zipOf([
      { name: 'xl/workbook.xml', content: book },
      { name: 'xl/_rels/workbook.xml.rels', content: rels },
      { name: 'xl/s.xml', content: new Uint8Array(LIMITS.unpackedBytes + 1), ...(claims ? { claims } : {}) },
    ])
  for (const bytes of [bomb(), bomb(10)]) {
    expect(bytes.length).toBeLessThan(1024 * 1024)
    expect(await problemOf(bytes)).toBe('too-large')
  }
}, 60_000)

test('one cell at the far end, a text in every cell and rows without end stay within bounds', async () => {
  expect(
    await textsOf(xlsxOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c><c r="A1048576"><v>2</v></c></row>')),
  ).toEqual([['2']])
  const text = { 'xl/sharedStrings.xml': `<sst><si><t>${'井'.repeat(30_000)}</t></si></sst>` }
  const cell = '<c t="s"><v>0</v></c>'
  expect(await problemOf(xlsxOf(`<row>${cell.repeat(100)}</row>`.repeat(100), text))).toBe('too-large')
  expect(await problemOf(bytesOf('x\n'.repeat(LIMITS.rows + 1)))).toBe('too-many-rows')
})

test('ten thousand messages are read', async () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `WX-${index},林芳,13912345678,${'井水发黑'.repeat(50)}`)
  expect(await textsOf(bytesOf(lines.join('\n')))).toHaveLength(10_000)
  const rows = lines.map(
    (line) =>
      `<row>${line
        .split(',')
        .map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`)
        .join('')}</row>`,
  )
  expect(await textsOf(xlsxOf(rows.join('')))).toHaveLength(10_000)
})

test('whatever the bytes, a file is read or refused in words', async () => {
  const xml = fc.string({
    unit: fc.constantFrom('<', '>', '/', 'row', 'c', 'v', 't', ' r="', '"', 'A1', '&#', ';', '9', 'is', 'rPh'),
  })
  const files = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
    fc.uint8Array({ maxLength: 80 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])),
    fc.string({ unit: 'binary' }).map(bytesOf),
    xml.map((rows) => xlsxOf(rows)),
    fc.tuple(xml, xml, xml).map(([book, strings, styles]) =>
      xlsxOf('<row><c t="s" s="0"><v>0</v></c></row>', {
        'xl/workbook.xml': book,
        'xl/sharedStrings.xml': strings,
        'xl/styles.xml': styles,
      }),
    ),
  )
  await fc.assert(
    fc.asyncProperty(files, async (bytes) => {
      expect(await problemOf(bytes)).toBeTypeOf('string')
    }),
    { numRuns: 1000 },
  )
}, 60_000)
