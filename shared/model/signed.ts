type Strokes = readonly (readonly (readonly [number, number])[])[]

/**
 * Whether lines on a pad of 10,000 by 3,333 can be somebody's name: drawn for at least a twentieth of its width altogether.
 * The touch of a hand or a dot is none.
 */
export function isSigned(strokes: Strokes): boolean {
  const lengthOf = (stroke: Strokes[number]) =>
    stroke.reduce((length, [x, y], at) => {
      const [beforeX, beforeY] = stroke[at - 1] ?? [x, y]
      return length + Math.hypot(x - beforeX, y - beforeY)
    }, 0)
  return strokes.reduce((length, stroke) => length + lengthOf(stroke), 0) >= SHORTEST
}

const SHORTEST = 500
