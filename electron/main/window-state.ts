import type { Rectangle } from 'electron'

/**
 * Where a window that was last at `wanted` opens now: as it was where its title bar can still be grasped on a screen
 * of today, else moved and shrunk onto the first one. Screens are work areas, the primary one first.
 */
export function onExistingScreen(wanted: Rectangle, screens: readonly Rectangle[]): Rectangle {
  const screen = screens.find((area) => isGraspable(wanted, area)) ?? screens[0]
  if (!screen) return wanted
  const width = Math.min(wanted.width, screen.width)
  const height = Math.min(wanted.height, screen.height)
  return {
    x: between(wanted.x, screen.x, screen.x + screen.width - width),
    y: between(wanted.y, screen.y, screen.y + screen.height - height),
    width,
    height,
  }
}

/** A piece of the title bar as wide as a hand's breadth of pixels. */
const GRASP = 120
const TITLE_BAR = 32

function isGraspable({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x)
  return seen >= GRASP && y >= area.y - 1 && y + TITLE_BAR <= area.y + area.height
}

const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
