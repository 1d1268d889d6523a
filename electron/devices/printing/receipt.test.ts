import { expect, test } from 'vitest'
import { PAPERS } from '../../../shared/model/paper.ts'
import { readQr } from '../../../tests/support/read-qr.ts'
import { blackDots, readReceipt } from '../../../tests/support/receipt-paper.ts'
import { gbkBytes, inPrinterFont } from './gbk.ts'
import type { Picture } from './png.ts'
import { type Receipt, receiptText } from './receipt.ts'

const line = (text: string, size = 1) => ({ text, size, bold: false })
const drawn: string[] = []
const draw = async ({ text }: { text: string }): Promise<Picture> => {
  drawn.push(text)
  return { width: 384, height: 30, grey: new Uint8Array(384 * 30) }
}
const printed = async (receipt: Receipt, paper = PAPERS.roll58) => readReceipt(await receiptText(receipt, paper, draw))

test('the table of two-byte characters is that of the standard', () => {
  const decoder = new TextDecoder('gb18030')
  const text = '请留意叫号屏和广播，镕喆堃①℃—“”㎡'
  expect(inPrinterFont(text)).toBe(true)
  expect(decoder.decode(gbkBytes(text))).toBe(text)
})

test.each([...'㛃𬭎𠮷ཀ'])(
  '%s is not in the font of a printer: it is drawn, at full length and in its place',
  async (rare) => {
    const { printed: parts, pictures } = await printed([line('甲'), line(`${rare}山信访`), line('乙')])
    expect(parts.map((part) => ('text' in part ? part.text : 'drawn'))).toEqual(['甲', 'drawn', '乙'])
    expect(pictures.map(blackDots)).toEqual([384 * 30])
    expect(drawn.at(-1)).toBe(`${rare}山信访`)
  },
)

test('where nothing can draw, the ticket still comes, with the mark for a missing character', async () => {
  const broken = () => Promise.reject(new Error('no browser'))
  for (const way of [null, broken]) {
    expect(readReceipt(await receiptText([line('㛃山')], PAPERS.roll80, way)).text).toBe('〓山')
  }
})

test.each([
  ['roll80', 576, 48],
  ['roll58', 384, 32],
] as const)('on %s lines keep within the head, and a QR code can be read back', async (paper, dots, columns) => {
  const payload = 'huisheng://ticket/2026-10-15/A012'
  const long = '登记后凭回执上的查询码，可在本厅取号机查询办理进度。'
  const { lines, pictures, cuts } = await printed(
    [line(long), line('long words do break between words, not in them'), { rule: true }, { qr: payload }],
    PAPERS[paper],
  )
  const widths = lines.map(({ text, size }) => size * [...text].reduce((sum, each) => sum + (each > '~' ? 2 : 1), 0))
  expect(Math.max(...widths)).toBe(columns)
  expect(lines.map(({ text }) => text).join('')).toContain(long)
  expect(lines.every(({ text }) => !/^[，。]/.test(text))).toBe(true)
  expect(pictures.map(({ width }) => width)).toEqual([dots])
  expect(pictures.map(({ rows }) => readQr(rows))).toEqual([payload])
  expect(cuts).toBe(1)
})

test('a text never carries a command to the printer', async () => {
  const bytes = await receiptText([line('A\x1b@\x1dV\x00B\n')], PAPERS.roll80, null)
  expect(readReceipt(bytes).text).toBe('A〓@〓V〓B')
})
