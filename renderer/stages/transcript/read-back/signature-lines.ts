import type { Drawing } from '../../../../shared/contract/transcript-read-back.ts'

/** Strokes on a pad of 10,000 by 3,333, from its upper left corner; as the contract bounds them. */
export type Strokes = Drawing['strokes']
export type Stroke = Strokes[number]
export type Point = Stroke[number]

export const PAD_WIDTH = 10_000
export const PAD_HEIGHT = 3_333
const MOST_STROKES = 200
const MOST_POINTS = 2_000
/** Nearer to the last point than this says nothing new about a line of writing. */
const NEAR = 20

type Box = Readonly<{ left: number; top: number; width: number; height: number }>

/** Where a pointer stands on the pad; one that left it while writing stays at its edge. */
export function pointOn({ left, top, width, height }: Box, at: Readonly<{ clientX: number; clientY: number }>): Point {
  const along = (part: number, whole: number, end: number) =>
    Math.round(Math.min(1, Math.max(0, part / whole)) * end) || 0
  return [along(at.clientX - left, width, PAD_WIDTH), along(at.clientY - top, height, PAD_HEIGHT)]
}

/** The drawing with a new stroke begun; a full pad takes no more. */
export function withStroke(strokes: Strokes, point: Point): Strokes {
  return strokes.length >= MOST_STROKES ? strokes : [...strokes, [point]]
}

/** The drawing with its last stroke drawn on; one that is too long goes on as the next. */
export function withPoint(strokes: Strokes, point: Point): Strokes {
  const stroke = strokes.at(-1)
  const last = stroke?.at(-1)
  if (!stroke || !last || Math.hypot(point[0] - last[0], point[1] - last[1]) < NEAR) return strokes
  if (stroke.length < MOST_POINTS) return [...strokes.slice(0, -1), [...stroke, point]]
  return strokes.length >= MOST_STROKES ? strokes : [...strokes, [last, point]]
}

/** The stroke as an SVG path, curved through the middles between its points; a single point is a dot. */
export function pathOf(stroke: Stroke): string {
  const [first, ...others] = stroke
  if (!first) return ''
  const last = others.at(-1) ?? first
  const curves = others.slice(0, -1).map((point, index) => {
    const [x, y] = middle(point, others[index + 1] ?? point)
    return `Q${point[0]} ${point[1]} ${x} ${y}`
  })
  return [`M${first[0]} ${first[1]}`, ...curves, `L${last[0]} ${last[1]}`].join('')
}

const middle = (a: Point, b: Point): Point => [Math.round((a[0] + b[0]) / 2), Math.round((a[1] + b[1]) / 2)]
