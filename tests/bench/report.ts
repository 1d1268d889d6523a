export type Row = Readonly<{
  name: string
  median: number
  p95: number
  p99: number
  unit: 'ms' | 'KB' | 'pcs' | 'min'
  /** The figure that the aim speaks of, where it compares two. */
  ratio: number | null
  aim: string
  /** Null where a row has no aim and is there to read the others by. */
  met: boolean | null
}>

/** A row whose aim is a limit on one of its own figures. */
export function limited(
  name: string,
  samples: readonly number[],
  limit: Readonly<{ of: 'median' | 'p95' | 'p99'; most: number; unit: Row['unit'] }>,
): Row {
  const figures = summary(samples)
  const aim = `${limit.of} ≤ ${limit.most} ${limit.unit}`
  return { name, ...figures, unit: limit.unit, ratio: null, aim, met: figures[limit.of] <= limit.most }
}

/** A row whose aim is how many times another measurement of the same run it may be. */
export function compared(
  name: string,
  samples: readonly number[],
  base: readonly number[],
  limit: Readonly<{ of: 'median' | 'p99'; most: number; unit?: Row['unit'] }>,
): Row {
  const figures = summary(samples)
  const ratio = rounded(figures[limit.of] / summary(base)[limit.of])
  const aim = `${limit.of} ≤ ${limit.most}x`
  return { name, ...figures, unit: limit.unit ?? 'ms', ratio, aim, met: ratio <= limit.most }
}

/** A row to read others by. */
export function told(name: string, samples: readonly number[]): Row {
  return { name, ...summary(samples), unit: 'ms', ratio: null, aim: '', met: null }
}

function summary(samples: readonly number[]): Pick<Row, 'median' | 'p95' | 'p99'> {
  const sorted = samples.toSorted((a, b) => a - b)
  const at = (share: number) => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN)
  return { median: at(0.5), p95: at(0.95), p99: at(0.99) }
}

export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.name,
    ...[row.median, row.p95, row.p99].map((value) => value.toFixed(2)),
    row.unit,
    row.ratio === null ? '' : `${row.ratio.toFixed(2)}x`,
    row.aim,
    row.met === null ? '' : row.met ? 'met' : 'NOT MET',
  ])
  const all = [['', 'median', 'p95', 'p99', '', 'ratio', 'aim', ''], ...lines]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? []
  const isText = (column: number) => column === 0 || column > 5 || column === 4
  return all
    .map((line) => line.map((cell, column) => pad(cell, widths[column] ?? 0, isText(column))).join('  '))
    .join('\n')
}

const pad = (cell: string, width: number, isText: boolean) => (isText ? cell.padEnd(width) : cell.padStart(width))

const rounded = (value: number) => Math.round(value * 1000) / 1000
