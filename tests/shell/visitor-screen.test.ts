import { expect, test } from 'vitest'
import { sampleShell } from './sample-shell.ts'
import { askHost, expectPage, sessionOf } from './shell-under-test.ts'

const sample = sampleShell()
const MONITORS = [
  { id: 1, label: 'laptop', x: 0, y: 0, width: 1366, height: 768 },
  { id: 2, label: 'counter', x: 1366, y: 0, width: 1280, height: 800 },
]
const screen = { id: 2, label: 'counter' }

test('who sits at the desk shows the visitor’s screen and takes it away; nobody else may, and nothing else', async () => {
  await sample.shell.cue('monitors', MONITORS)
  const ask = async (account: string | null, page: string, on: typeof screen | null) => {
    const session = account === null ? null : await sessionOf(sample.desk, account)
    return askHost(sample.desk, 'showOn', { page, screen: on }, session)
  }
  const refused = { refused: 'FORBIDDEN' }
  expect(await ask(null, 'visitor', screen)).toEqual(refused)
  expect(await ask('leader1', 'visitor', screen)).toEqual(refused)
  expect(await ask('kiosk1', 'visitor', screen)).toEqual(refused)
  expect(await ask('front1', 'display', screen)).toEqual(refused)
  expect(await ask('front1', 'kiosk', screen)).toEqual(refused)
  expect(await ask('front1', 'visitor', screen)).toBe(true)
  expect((await sample.shell.window('/visitor')).monitor).toBe('counter')
  expect(await ask('county-heting', 'visitor', null)).toBe(true)
  await sample.shell.until('no visitor’s screen', ({ windows }) =>
    windows.every(({ url }) => !url.endsWith('/visitor')),
  )
}, 60_000)

test('a window whose page would lose words asks first, stays when told to and closes when told to', async () => {
  const { shell, desk } = sample
  const asked = async () => (await shell.state()).seen['messageBoxes'] ?? []
  const { number } = await shell.window('/desk')
  await expectPage(desk.getByRole('button', { name: /^登记无号来件/ })).toBeEnabled()
  // A browser that keeps nothing on its disk: what is typed before it is registered is in the page alone.
  await desk.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await desk.getByRole('button', { name: /^登记无号来件/ }).click()
  const name = desk.locator('[name=party-name]')
  await name.pressSequentially('还没登记')

  expect(await shell.cue('close', number)).toBe(false)
  expect(await asked()).toMatchObject([
    { type: 'warning', message: '有内容还没有保存', buttons: ['留下', '仍要离开'], defaultId: 0, cancelId: 0 },
  ])
  await expectPage(name).toHaveValue('还没登记')
  await desk.evaluate(() => location.reload())
  await shell.until('a second question', ({ seen }) => seen['messageBoxes']?.length === 2)
  // The driver still waits for the navigation that does not come; the page itself can be asked.
  expect(await desk.evaluate(() => document.querySelector<HTMLInputElement>('[name=party-name]')?.value)).toBe(
    '还没登记',
  )
  await shell.cue('pressNext', '仍要离开')
  expect(await shell.cue('close', number)).toBe(true)
  // The clerk's window was the last one: the program ends with it.
  expect(await shell.ended).toMatchObject({ code: 0 })
}, 60_000)
