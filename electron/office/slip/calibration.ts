import { inUnit, PAPERS, printableWidth } from '../../../shared/model/paper.ts'
import type { PrintJobRow } from '../../store/tables/printing.ts'
import type { DocumentFields } from '../documents.ts'

/** A page to hold a ruler against: rulers along two edges, the contact slip's fold, grey steps, rare characters. */
export function calibrationFields({ paper: name, printer }: Pick<PrintJobRow, 'paper' | 'printer'>): DocumentFields {
  const paper = PAPERS[name]
  const width = inUnit(printableWidth(paper), 'millimetre')
  // Half a millimetre short, as all sheets: rounding must never open a second page.
  const height = paper.height === null ? ROLL_HEIGHT : inUnit(paper.height, 'millimetre') - 0.5
  return {
    width,
    height,
    printer,
    size: paper.height === null ? `${inUnit(paper.width, 'millimetre')}` : `${width} × ${height + 0.5}`,
    acrossTicks: ticks(width, (at, length) => `M${at} 0v${length}`),
    downTicks: ticks(height, (at, length) => `M0 ${at}h${length}`),
    acrossMarks: tens(width),
    downMarks: tens(height),
    fold: name === 'a5' ? [{ at: FOLD }] : [],
    greys: Array.from({ length: 11 }, (_, step) => ({ percent: step * 10, shade: Math.round(255 * (1 - step / 10)) })),
  }
}

const ROLL_HEIGHT = 120

/** Where the contact slip is folded and torn, in millimetres from its upper edge. */
const FOLD = 164.8

function ticks(length: number, tick: (at: number, length: number) => string): string {
  return Array.from({ length: Math.floor(length) + 1 }, (_, at) =>
    tick(at, at % 10 === 0 ? 5 : at % 5 === 0 ? 3.5 : 2),
  ).join('')
}

function tens(length: number): { at: number }[] {
  return Array.from({ length: Math.floor((length - 6) / 10) }, (_, index) => ({ at: (index + 1) * 10 }))
}
