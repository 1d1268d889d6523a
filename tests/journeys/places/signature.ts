import type { Locator, Page } from '@playwright/test'

export async function writeWithMouse(page: Page, pad: Locator, height: number): Promise<void> {
  await pad.scrollIntoViewIfNeeded()
  const points = await wave(pad, height)
  for (const [index, { x, y }] of points.entries()) {
    await page.mouse.move(x, y)
    if (index === 0) await page.mouse.down()
  }
  await page.mouse.up()
}

/** One line of a pen while a hand beside it lies down, moves and goes. */
export async function writeWithPen(page: Page, pad: Locator, height: number): Promise<void> {
  const screen = await page.context().newCDPSession(page)
  const [points, palm] = [await wave(pad, height), await wave(pad, 0.9)]
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Readonly<{ x: number; y: number }>) =>
    screen.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: 'left',
      buttons: 1,
      clickCount: 1,
      pointerType: 'pen',
    })
  const hand = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: typeof palm) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints })
  for (const [index, point] of points.entries()) {
    await pen(index === 0 ? 'mousePressed' : 'mouseMoved', point)
    if (index === 2) await hand('touchStart', palm.slice(0, 1))
    if (index === 4) await hand('touchMove', palm.slice(1, 2))
  }
  await hand('touchEnd', [])
  await pen('mouseReleased', points.at(-1) ?? { x: 0, y: 0 })
  await screen.detach()
}

export async function writeWithFinger(page: Page, pad: Locator, height: number): Promise<void> {
  const screen = await page.context().newCDPSession(page)
  const points = await wave(pad, height)
  for (const [index, point] of points.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove'
    await screen.send('Input.dispatchTouchEvent', { type, touchPoints: [point] })
  }
  await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await screen.detach()
}

/** Points of a curved line over the pad, at this part of its height. */
async function wave(pad: Locator, height: number): Promise<{ x: number; y: number }[]> {
  const box = await pad.boundingBox()
  if (!box) throw new Error('there is no pad')
  return Array.from({ length: 12 }, (_, step) => ({
    x: box.x + box.width * (0.2 + step * 0.05),
    y: box.y + box.height * (height + Math.sin(step) * 0.1),
  }))
}

/** Where a signature begins and ends, in widths and heights of its pad. */
export function extentOf(signature: Locator): Promise<{ left: number; bottom: number }> {
  return signature.evaluate((path: SVGPathElement) => {
    const [box, pad] = [path.getBBox(), path.ownerSVGElement?.viewBox.baseVal ?? { width: 0, height: 0 }]
    return { left: box.x / pad.width, bottom: (box.y + box.height) / pad.height }
  })
}

/** How many lines the signature on the page has. */
export async function strokesIn(page: Page): Promise<number> {
  const lines = (await page.locator('svg.signature path').getAttribute('d')) ?? ''
  return lines.split('M').length - 1
}
