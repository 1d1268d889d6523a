import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  askHost,
  expectPage,
  newFolder,
  removeFolder,
  type ShellSettings,
  type ShellUnderTest,
  startShell,
} from './shell-under-test.ts'

const folder = newFolder()
const running: ShellUnderTest[] = []
const start = (settings: ShellSettings) => {
  const shell = startShell(settings)
  running.push(shell)
  return shell
}
afterEach(async () => {
  await Promise.all(running.splice(0).map((shell) => shell.end()))
  removeFolder(folder)
})

test('start → ready → the desk logs in; a killed hall comes back at the same address and the page with it', async () => {
  const shell = start({ folder, args: ['--demo', '--data', join(folder, 'hall'), '--port', '0'] })
  const desk = await shell.page('/desk')
  await expectPage(desk.getByText('没有人在等候')).toBeVisible()
  const { url } = await shell.window('/desk')

  const [pid = 0] = (await shell.state()).utilityProcesses
  process.kill(pid, 'SIGKILL')
  await expectPage(desk.getByText('连不上接待厅').first()).toBeVisible()
  const [again = 0] = await shell.until(
    'another hall',
    ({ utilityProcesses: [now] }) => now !== undefined && now !== pid && [now],
  )
  await expectPage(desk.getByText('已连接')).toBeVisible()
  expect((await shell.window('/desk')).url).toBe(url)
  expect(await askHost(desk, 'diagnostics')).toMatchObject({ hall: { state: 'running', restarts: 1, pid: again } })

  // Killed a second time at once, it waits longer.
  const begin = Date.now()
  process.kill(again, 'SIGKILL')
  await shell.until('no hall', ({ utilityProcesses }) => utilityProcesses.length === 0)
  await shell.until('a third hall', ({ utilityProcesses }) => utilityProcesses.length === 1)
  expect(Date.now() - begin).toBeGreaterThan(900)
}, 120_000)

test('a second start says why it ends, and hands its slip to the first', async () => {
  const args = ['--demo', '--data', join(folder, 'hall'), '--port', '0']
  const first = start({ folder, args })
  const desk = await first.page('/desk')
  const searched = desk.getByRole('textbox', { name: '查找事项' })
  const second = start({ folder, args: [...args, 'huisheng://progress/ABC-DEF-GHJ'] })
  expect(await second.ended).toMatchObject({ code: 0 })
  expect(second.said()).toContain('程序已经在运行')
  await expectPage(searched).toHaveValue('ABC-DEF-GHJ')
  expect((await first.state()).windows).toHaveLength(1)
  // The way macOS tells it.
  await first.cue('openUrl', 'huisheng://progress/KLM-NPQ-RST')
  await expectPage(searched).toHaveValue('KLM-NPQ-RST')
}, 120_000)

test('the first start asks for the role and later ones do not; closing the window leaves the hall, said once', async () => {
  const args = ['--data', join(folder, 'hall'), '--port', '0']
  const shell = start({ folder, args })
  const question = await shell.page('这台电脑在接待厅里做什么')
  await question.getByRole('button', { name: '只供本机使用' }).click()
  const { number } = await shell.window('/desk')
  expect(JSON.parse(readFileSync(join(folder, 'shell/shell.json'), 'utf8'))).toMatchObject({
    role: { role: 'host', lan: false },
  })

  await shell.cue('close', number)
  const { seen, utilityProcesses, tray } = await shell.state()
  expect(seen['messageBoxes']).toMatchObject([{ message: '接待厅正在运行' }])
  expect(utilityProcesses).toHaveLength(1)
  expect(tray?.items.map(({ label }) => label)).toEqual(['打开窗口', undefined, '退出并停止接待厅'])
  await shell.cue('clickTray')
  const opened = await shell.window('/desk')
  await shell.cue('close', opened.number)
  expect((await shell.state()).seen['messageBoxes']).toHaveLength(1)
  await shell.cue('chooseTray', '退出并停止接待厅')
  expect(await shell.ended).toMatchObject({ code: 0 })

  const later = start({ folder, args, locale: 'en' })
  await later.window('/desk')
  const { windows, menu } = await later.state()
  expect(windows).toHaveLength(1)
  expect(JSON.stringify(menu)).toContain('"Quit"')
}, 120_000)

test('a hall that cannot start ends the shell with its reason', async () => {
  const first = start({ folder, args: ['--demo', '--data', join(folder, 'hall'), '--port', '0'] })
  await first.window('/desk')
  const other = newFolder()
  const second = start({ folder: other, args: ['--demo', '--data', join(folder, 'hall'), '--port', '0'] })
  expect(await second.ended).toMatchObject({ code: 1 })
  expect(second.said()).toContain('这个数据目录正由另一个接待厅进程使用')
  removeFolder(other)
}, 120_000)
