type Picture = Readonly<{ width: number; rows: readonly (readonly boolean[])[] }>
type Printed = Readonly<{ text: string; size: number }> | Picture

/**
 * What a receipt printer would do with ESC/POS bytes: its lines of text, its rows of dots, its cuts; anything it does not
 * know is an error, and so is text before it was told to take two bytes for a Chinese character.
 */
export function readReceipt(bytes: Uint8Array) {
  const data = Buffer.from(bytes)
  const paper: Paper = { printed: [], cuts: 0, size: 1, chinese: false }
  for (let at = 0; at < data.length; ) {
    const command = COMMANDS[data.toString('latin1', at, at + 2)] ?? textLine
    at += command(paper, data.subarray(at))
  }
  const { printed, cuts } = paper
  const pictures = printed.flatMap((each) => ('rows' in each ? [each] : []))
  const lines = printed.flatMap((each) => ('text' in each ? [each] : []))
  return { cuts, pictures, lines, printed, text: lines.map(({ text }) => text).join('\n') }
}

export function blackDots({ rows }: Picture): number {
  return rows.reduce((sum, row) => sum + row.filter(Boolean).length, 0)
}

type Paper = { printed: Printed[]; cuts: number; size: number; chinese: boolean }

/** Each does what the printer does, and tells how many bytes it took. */
const COMMANDS: Readonly<Record<string, (paper: Paper, data: Buffer) => number>> = {
  '\x1b@'(paper) {
    paper.size = 1
    return 2
  },
  '\x1c&'(paper) {
    paper.chinese = true
    return 2
  },
  '\x1ba': () => 3,
  '\x1bd': () => 3,
  '\x1bE': () => 3,
  '\x1d!'(paper, data) {
    paper.size = ((data[2] ?? 0) & 7) + 1
    return 3
  },
  '\x1dV'(paper) {
    paper.cuts += 1
    return 4
  },
  '\x1dv'(paper, data) {
    const picture = pictureIn(data)
    const last = paper.printed.at(-1)
    const continues = last && 'rows' in last && last.width === picture.width && last.rows.length % BAND === 0
    if (continues) paper.printed[paper.printed.length - 1] = { ...last, rows: [...last.rows, ...picture.rows] }
    else paper.printed.push(picture)
    return 8 + data.readUInt16LE(4) * data.readUInt16LE(6)
  },
}

/** The height in which longer pictures are sent. */
const BAND = 128

const decoder = new TextDecoder('gb18030', { fatal: true })

function textLine({ printed, size, chinese }: Paper, data: Buffer): number {
  const end = data.indexOf(0x0a)
  const line = data.subarray(0, Math.max(0, end))
  const known = chinese && line.every((byte) => byte >= 0x20)
  if (end < 0 || !known) throw new Error(`the printer does not know ${data.subarray(0, 8).toString('hex')}`)
  printed.push({ text: decoder.decode(line), size })
  return end + 1
}

function pictureIn(data: Buffer): Picture {
  const [across, height] = [data.readUInt16LE(4), data.readUInt16LE(6)]
  const isDark = (x: number, y: number) => ((data[8 + y * across + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0
  const rows = Array.from({ length: height }, (_, y) => Array.from({ length: across * 8 }, (_, x) => isDark(x, y)))
  return { width: across * 8, rows }
}
