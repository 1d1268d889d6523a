/** What a receipt printer would do with ESC/POS bytes: its rows of dots, its cuts; anything unknown is an error. */
export function readReceipt(bytes: Uint8Array) {
  const data = Buffer.from(bytes)
  const rows: Buffer[] = []
  let [at, width, cuts] = [0, 0, 0]
  while (at < data.length) {
    const command = data.subarray(at, at + 2).toString('latin1')
    if (command === '\x1b@') at += 2
    else if (command === '\x1bd') at += 3
    else if (command === '\x1dV') {
      cuts += 1
      at += 4
    } else if (command === '\x1dv') {
      const [across, height] = [data.readUInt16LE(at + 4), data.readUInt16LE(at + 6)]
      width = across * 8
      for (let y = 0; y < height; y += 1) rows.push(data.subarray(at + 8 + y * across, at + 8 + (y + 1) * across))
      at += 8 + across * height
    } else throw new Error(`the printer does not know ${data.subarray(at, at + 4).toString('hex')}`)
  }
  const black = rows.reduce((sum, row) => sum + row.reduce((bits, byte) => bits + ones(byte), 0), 0)
  return { width, height: rows.length, cuts, black }
}

const ones = (byte: number) => byte.toString(2).replaceAll('0', '').length
