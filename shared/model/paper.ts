/** What can be printed, each kind with its own settings. */
export const DOCUMENT_KINDS = ['contact', 'receipt', 'ticket', 'transcript'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

export const PAPER_NAMES = ['a5', 'a4', 'roll80', 'roll58'] as const
export type PaperName = (typeof PAPER_NAMES)[number]

/**
 * A paper in microns. `height` is null on a roll, which is cut where the text ends; `margin` is what no head reaches.
 * `media` begins its self-describing name of PWG 5101.1, by which print systems know it.
 */
export type Paper = Readonly<{ media: string; width: number; height: number | null; margin: number }>

export const PAPERS: Readonly<Record<PaperName, Paper>> = {
  a5: { media: 'iso_a5', width: 148_000, height: 210_000, margin: 0 },
  a4: { media: 'iso_a4', width: 210_000, height: 297_000, margin: 0 },
  // The heads of receipt printers are 72 and 48 mm wide: 576 and 384 dots.
  roll80: { media: 'custom_roll80', width: 80_000, height: null, margin: 4_000 },
  roll58: { media: 'custom_roll58', width: 58_000, height: null, margin: 5_000 },
}

/** The papers a document can be printed on, the usual one first: a sheet shrunk onto a roll cannot be read. */
export const PAPERS_FOR: Readonly<Record<DocumentKind, readonly [PaperName, ...PaperName[]]>> = {
  contact: ['a5', 'a4'],
  receipt: ['a5', 'a4'],
  ticket: ['roll80', 'roll58'],
  // Laid out for A4, line by line: on another paper the numbers of its lines would be others.
  transcript: ['a4'],
}

/**
 * A length in the unit that somebody asks for: Electron prints in microns, PDF pages are set in inches, CUPS media
 * in millimetres, PDF files count in points of 1/72 inch, pages in CSS pixels of 1/96 inch, receipt heads in dots
 * of 1/8 mm.
 */
export function inUnit(microns: number, unit: keyof typeof MICRONS): number {
  return microns / MICRONS[unit]
}

/** The same the other way round, in whole microns. */
export function microns(length: number, unit: keyof typeof MICRONS): number {
  return Math.round(length * MICRONS[unit])
}

const INCH = 25_400
const MICRONS = { inch: INCH, millimetre: 1_000, point: INCH / 72, pixel: INCH / 96, dot: 125 } as const

/** The width that can be printed on. */
export function printableWidth({ width, margin }: Paper): number {
  return width - 2 * margin
}
