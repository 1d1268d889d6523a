import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeNumber } from '../journeys/places/kiosk.ts'
import { bringSampleData } from '../support/sample-data.ts'
import {
  askHost,
  expectPage,
  newFolder,
  removeFolder,
  type ShellUnderTest,
  sessionOf,
  startShell,
} from './shell-under-test.ts'

const folder = newFolder()
let shell: ShellUnderTest
beforeAll(async () => {
  await bringSampleData(join(folder, 'hall'))
  shell = startShell({ folder, args: ['--demo', '--data', join(folder, 'hall'), '--port', '0'] })
})
afterAll(async () => {
  await shell.end()
  removeFolder(folder)
}, 30_000)

test('a kiosk with a printer of its own prints the number there, once and without asking', async () => {
  const desk = await shell.page('/desk')
  await shell.cue('monitors', [
    { id: 1, label: 'laptop', x: 0, y: 0, width: 1366, height: 768 },
    { id: 3, label: 'touch', x: 0, y: 768, width: 1080, height: 1920 },
  ])
  await askHost(desk, 'setKioskPin', { pin: '246810' })
  expect(await askHost(desk, 'showOn', { page: 'kiosk', screen: { id: 3, label: 'touch' } })).toBe(true)
  const kiosk = await shell.page('/kiosk')
  const session = await sessionOf(desk, 'kiosk1')
  await kiosk.evaluate((token) => {
    localStorage.setItem('huisheng.token.kiosk', token)
    localStorage.setItem('huisheng.kiosk.print', 'on')
    location.reload()
  }, session)

  await expectPage(kiosk.getByRole('button', { name: /^个访/ })).toBeVisible()
  await kiosk.getByRole('button', { name: /^个访/ }).click()
  await kiosk.getByRole('button', { name: '直接取号' }).click()
  await expectPage(kiosk.getByText('号票正在打印')).toBeVisible()
  const label =
    (await kiosk
      .getByText(/^[A-Z]\d{3}$/)
      .first()
      .textContent()) ?? ''
  const printed = await shell.until('the sheet', ({ seen }) => seen['printed'])
  expect(printed).toEqual([
    expect.objectContaining({
      text: expect.stringContaining(label),
      options: expect.objectContaining({ silent: true, copies: 1, pageSize: { width: 80_000, height: 100_000 } }),
    }),
  ])
  await kiosk.getByRole('button', { name: '好的' }).click()

  // Switched off, the next visitor remembers the number.
  await kiosk.evaluate(() => localStorage.setItem('huisheng.kiosk.print', 'off'))
  await takeNumber(kiosk, '个访', null)
  expect((await shell.state()).seen['printed']).toHaveLength(1)
}, 120_000)
