import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'

const TITLE = ['2026 年 10 月网上信访', null, null, null, null, null]
const HEADINGS = ['信访件编号', '信访人姓名', '身份证号码', '联系电话', '信访内容', '提交时间']
const SUBMITTED = new Date(Date.UTC(2026, 9, 1, 8, 30))
const WORDS = '井水发黑已经两个月，盼望有人来看看。'

/** An Excel file as a net system exports it, with everything that goes wrong in such sheets. */
export async function excelSheet(): Promise<string> {
  const line = (id: string, name: string, number: string | number, words = WORDS) => [
    ...[{ value: id }, name === '' ? null : { value: name }],
    typeof number === 'number' ? { value: number } : { value: number, type: String },
    ...[{ value: '13912345678', type: String }, { value: words }, { value: SUBMITTED, format: 'yyyy-mm-dd hh:mm' }],
  ]
  const text = (value: string | null) => (value === null ? null : { value })
  const rows = [
    TITLE.map(text),
    HEADINGS.map(text),
    line('WX-1', '𠮷野芳', '11010519491231002X'),
    line('WX-2', '', ''),
    line('WX-3', '欧阳雪', 320102199001010000),
    line('WX-4', '单芳', '140105190002290012'),
    line('WX-4', '单芳', '140105190002290012'),
    [null, null, null, null, null, null],
  ]
  return kept('网上信访.xlsx', await writeExcelFile(rows).toBuffer())
}

/** The bytes of 姓名,内容 and two lines in GB18030, which Node reads and does not write; no numbers, so digests tell. */
export function gbSheet(): string {
  const words = new Map([
    ['姓名', [0xd0, 0xd5, 0xc3, 0xfb]],
    ['内容', [0xc4, 0xda, 0xc8, 0xdd]],
    ['王芳', [0xcd, 0xf5, 0xb7, 0xbc]],
    ['李明', [0xc0, 0xee, 0xc3, 0xf7]],
    ['拆迁', [0xb2, 0xf0, 0xc7, 0xa8]],
  ])
  const line = (...cells: string[]) => [
    ...cells.flatMap((cell, at) => [...(at > 0 ? [0x2c] : []), ...(words.get(cell) ?? [])]),
    0x0d,
    0x0a,
  ]
  return kept(
    '市长信箱.csv',
    new Uint8Array([...line('姓名', '内容'), ...line('王芳', '拆迁'), ...line('李明', '拆迁')]),
  )
}

/** As many messages as asked for. */
export function longSheet(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => `L-${index},来信人${index},${WORDS}`)
  return kept('长表.csv', new TextEncoder().encode(['编号,姓名,内容', ...lines].join('\n')))
}

function kept(name: string, bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'import-')), name)
  writeFileSync(file, bytes)
  return file
}
