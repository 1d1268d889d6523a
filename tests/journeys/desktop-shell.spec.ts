import { expect, test } from '@playwright/test'
import { CLERK } from './openings/in-electron.ts'
import { electron, noElectron } from './openings/openings.ts'

// Where the runtime is, the other journeys run in its windows too; elsewhere this one entry says why they do not.
test('the runtime gives the desk its capabilities and nothing of Node', async ({ browser }, about) => {
  about.skip(electron === null, `not run in Electron: ${noElectron}`)
  if (electron === null) return
  const house = await electron.start(browser)
  try {
    const desk = await house.open(CLERK)
    await expect(desk.getByText('没有人在等候')).toBeVisible()
    expect(await desk.evaluate(() => Reflect.has(globalThis, 'host'))).toBe(true)
    expect(await desk.evaluate(() => Reflect.has(globalThis, 'require'))).toBe(false)
  } finally {
    await house.end()
  }
})
