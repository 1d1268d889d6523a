/** `1.5 MB`, as the reader's language writes it. */
export function sizeOf(bytes: number, language: string): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(bytes, 1)) / 10)))
  const options = { style: 'unit', unit: UNITS[step] ?? 'byte', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(language, options).format(bytes / 1024 ** step)
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A length of time in whole days, hours and minutes. */
export function span(milliseconds: number): { days: number; hours: number; minutes: number } {
  const minutes = Math.floor(Math.max(0, milliseconds) / 60_000)
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 }
}
