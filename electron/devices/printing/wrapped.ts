/** Characters of the printer's narrow font in a line of so many dots; a Chinese one takes two of them. */
export function columnsOf(dots: number): number {
  return Math.floor(dots / 12)
}

/** A text in lines of at most so many columns, broken at spaces where there are any. */
export function wrapped(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(PIECES) ?? []) {
    if (width(line + piece.trimEnd()) > columns && line !== '') {
      lines.push(line.trimEnd())
      line = ''
    }
    line += line === '' ? piece.trimStart() : piece
    // A word longer than a line is broken anywhere.
    while (width(line.trimEnd()) > columns) {
      const fits = [...line].slice(0, Math.max(1, Math.floor(columns)))
      lines.push(fits.join(''))
      line = [...line].slice(fits.length).join('')
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

/** Words with the space behind them; every Chinese character by itself, with the mark that must not begin a line. */
const PIECES = /[\x21-\x7e]+ *| +|[^\x20-\x7e][，。、；：？！）》”]?/gu

function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character <= '~' ? 1 : 2), 0)
}
