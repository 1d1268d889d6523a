import { expect, test } from 'vitest'
import { onExistingScreen } from './window-state.ts'

const laptop = { x: 0, y: 0, width: 1366, height: 740 }
const second = { x: 1366, y: 0, width: 1920, height: 1040 }

test('a window opens where it was', () => {
  const wanted = { x: 1500, y: 20, width: 1200, height: 800 }
  expect(onExistingScreen(wanted, [laptop, second])).toEqual(wanted)
})

test('a window of an unplugged screen comes to the primary one, no larger than it', () => {
  const wanted = { x: 1500, y: 20, width: 1800, height: 900 }
  expect(onExistingScreen(wanted, [laptop])).toEqual({ x: 0, y: 0, width: 1366, height: 740 })
})

test('a window whose title bar is out of reach is moved', () => {
  expect(onExistingScreen({ x: 100, y: -500, width: 1100, height: 700 }, [laptop])).toEqual({
    x: 100,
    y: 0,
    width: 1100,
    height: 700,
  })
})

test('a window half over the edge is pulled onto its screen', () => {
  expect(onExistingScreen({ x: 1000, y: 10, width: 1100, height: 700 }, [laptop]).x).toBe(266)
})
