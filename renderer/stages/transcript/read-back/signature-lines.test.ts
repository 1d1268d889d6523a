import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Signature } from '../../../../shared/contract/transcript.ts'
import { pathOf, pointOn, type Strokes, withPoint, withStroke } from './signature-lines.ts'

const BOX = { left: 100, top: 50, width: 600, height: 200 }

test('a pointer is told in the pad’s own measure, and stays at the edge outside of it', () => {
  expect(pointOn(BOX, { clientX: 100, clientY: 50 })).toEqual([0, 0])
  expect(pointOn(BOX, { clientX: 400, clientY: 150 })).toEqual([5000, 1667])
  expect(pointOn(BOX, { clientX: 9999, clientY: -9999 })).toEqual([10_000, 0])
})

test('points that say nothing new are left out', () => {
  const drawn = withPoint(withPoint(withStroke([], [100, 100]), [105, 105]), [200, 100])
  expect(drawn).toEqual([
    [
      [100, 100],
      [200, 100],
    ],
  ])
})

test('a stroke that is too long goes on as the next one, from where it was', () => {
  let drawn: Strokes = withStroke([], [0, 0])
  for (let x = 1; x <= 2_001; x += 1) drawn = withPoint(drawn, [x % 2 === 0 ? 0 : 5_000, 0])
  expect(drawn.map(({ length }) => length)).toEqual([2_000, 3])
  expect(drawn[1]?.[0]).toEqual(drawn[0]?.at(-1))
})

test('whatever is drawn, the hall accepts it', () => {
  const pointers = fc.array(fc.record({ down: fc.boolean(), clientX: fc.integer(), clientY: fc.integer() }), {
    minLength: 1,
    maxLength: 400,
  })
  fc.assert(
    fc.property(pointers, (events) => {
      const drawn = events.reduce<Strokes>((strokes, { down, ...at }) => {
        const point = pointOn(BOX, at)
        return down || strokes.length === 0 ? withStroke(strokes, point) : withPoint(strokes, point)
      }, [])
      expect(Signature.safeParse(drawn).success).toBe(true)
    }),
  )
})

test('a line is curved through the middles of its points and ends where the pen was lifted', () => {
  expect(
    pathOf([
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ]),
  ).toBe('M0 0Q100 0 100 50Q100 100 50 100L0 100')
  expect(pathOf([[7, 9]])).toBe('M7 9L7 9')
})
