import { mkdirSync, readdirSync, readFileSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterEach, expect, test } from 'vitest'
import { projectRoot } from '../../electron/start/project.ts'
import { close, execute, openReadable, openWritable, row } from '../../electron/store/database.ts'
import type { UpdateStep } from '../../shared/contract/update.ts'
import { contents, inNode } from '../support/update-place.ts'
import { askHost, expectPage, type ShellUnderTest, startShell } from './shell-under-test.ts'
import { NEW, OLD, type Started, type UpdatedComputer, updatedComputer } from './updated-computer.ts'

// How a program was started is read from Linux's own account of its processes.
const onLinux = test.runIf(process.platform === 'linux')
const computers: UpdatedComputer[] = []
const shells: ShellUnderTest[] = []
afterEach(async () => {
  await Promise.all(shells.splice(0).map((shell) => shell.end()))
  for (const computer of computers.splice(0)) computer.remove()
}, 60_000)

const newComputer = () => {
  const computer = updatedComputer()
  computers.push(computer)
  return computer
}
const start = (computer: UpdatedComputer, version: string) => {
  const { folder, args, running } = computer
  const shell = startShell({ folder, args, env: running(version) })
  shells.push(shell)
  return shell
}

/** The page where an administrator updates this computer. */
async function updatesOn(shell: ShellUnderTest): Promise<Page> {
  const desk = await shell.page('/desk')
  const { url } = await shell.window('/desk')
  await desk.goto(new URL('/desk?as=admin', url).href)
  await desk.getByRole('tab', { name: '本机' }).click()
  await expectPage(desk.getByRole('region', { name: '程序更新' })).toBeVisible()
  return desk
}

async function choosePackage(shell: ShellUnderTest, desk: Page, file: string): Promise<void> {
  await shell.cue('fileNext', file)
  await desk.getByRole('button', { name: '选择更新包' }).click()
  await desk.getByRole('button', { name: '核对并安装' }).click()
}

/** Every step that the shell tells a page that asks for one after the other. */
async function stepsTold(desk: Page): Promise<UpdateStep[]> {
  const told: UpdateStep[] = []
  for (;;) {
    const step = await askHost(desk, 'updateStep', { after: told.at(-1) ?? null })
    if (step === null) return told
    told.push(step)
  }
}

const hallOf = async (shell: ShellUnderTest): Promise<number> => (await shell.state()).utilityProcesses[0] ?? 0
const startedOnce = async (computer: UpdatedComputer, version: string): Promise<Started> => {
  await expect.poll(() => computer.started(version), { timeout: 20_000 }).toHaveLength(1)
  const [started] = computer.started(version)
  if (!started) throw new Error(`${version} was not started`)
  return started
}
const record = ({ programs }: UpdatedComputer): unknown =>
  JSON.parse(readFileSync(join(programs, 'current.json'), 'utf8'))

onLinux(
  'a signed package is installed step by step, and the restart hands this start over to it',
  async () => {
    const computer = newComputer()
    const shell = start(computer, OLD)
    const desk = await updatesOn(shell)
    await expectPage(desk.getByText(`正在使用的版本：${OLD}`)).toBeVisible()
    expect((await shell.state()).seen['protocols']).toEqual([{ scheme: 'huisheng', program: computer.setup }])

    const told = stepsTold(desk)
    await choosePackage(shell, desk, computer.packageFile('runs the shell'))
    expect(await told).toEqual(['verify', 'backUp', 'dryRun', 'install'])
    for (const step of ['核对更新包', '备份数据库', '在副本上试升级', '安装']) {
      await expectPage(desk.getByText(`${step}：完成`)).toBeVisible()
    }
    await expectPage(desk.getByText(`原来的版本 ${OLD} 保留着`)).toBeVisible()
    const [backup = ''] = readdirSync(join(computer.hall, 'backups')).filter((name) =>
      name.startsWith(`before-${NEW}-`),
    )
    await expectPage(desk.getByText(`更新前的数据库备份：${join(computer.hall, 'backups', backup)}`)).toBeVisible()
    await expectPage(desk.getByText(`版本 ${NEW} 已装好`)).toBeVisible()
    expect(computer.started(NEW)).toEqual([])

    computer.watchHall(await hallOf(shell))
    await desk.getByRole('button', { name: '现在重新启动' }).click()
    await desk.getByRole('button', { name: '仍要重新启动' }).click()
    expect(await shell.ended).toMatchObject({ code: 0, relaunch: null })
    const { pid, ...how } = await startedOnce(computer, NEW)
    try {
      expect(how).toEqual({ args: computer.args, lock: null, hall: false, detached: true })
      // Written by the new version when its own hall has answered on the same data folder.
      await expect.poll(() => record(computer), { timeout: 45_000 }).toMatchObject({ confirmed: true })
      expect(record(computer)).toMatchObject({ current: { version: NEW }, previous: { version: OLD }, takenBack: null })
      expect(readFileSync(join(computer.folder, 'shell/lock'), 'utf8')).toBe(String(pid))
    } finally {
      process.kill(pid, 'SIGTERM')
    }
    await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false)
  },
  180_000,
)

onLinux(
  'a package signed by somebody else is refused, and nothing is different from before',
  async () => {
    const computer = newComputer()
    const shell = start(computer, OLD)
    const desk = await updatesOn(shell)
    const { utilityProcesses } = await shell.state()
    await choosePackage(shell, desk, computer.packageFile('ends at once', computer.otherKey()))
    await expectPage(desk.getByText('更新在“核对更新包”这一步停下了，一切照旧。')).toBeVisible()
    await expectPage(desk.getByText('签名不对')).toBeVisible()
    await expectPage(desk.getByText('备份数据库：没有进行')).toBeVisible()
    expect(contents(computer.programs)).toEqual({})
    expect(Object.keys(contents(computer.hall)).filter((name) => name.includes('before-'))).toEqual([])
    expect(await askHost(desk, 'updateState')).toMatchObject({ version: OLD, next: null, previous: null })
    expect((await shell.state()).utilityProcesses).toEqual(utilityProcesses)
  },
  120_000,
)

onLinux(
  'a version that twice does not come up is taken back, and the person is told',
  async () => {
    const computer = newComputer()
    await computer.install(computer.packageFile('ends at once'))
    for (const starts of [1, 2]) {
      expect(await start(computer, OLD).ended).toMatchObject({ code: 0 })
      await expect.poll(() => computer.started(NEW), { timeout: 20_000 }).toHaveLength(starts)
    }

    const shell = start(computer, OLD)
    const desk = await updatesOn(shell)
    const told = `版本 ${NEW} 没有启动成功，已自动退回原来的版本，记录没有丢失。`
    await expectPage(desk.getByRole('alert').getByText(told)).toBeVisible()
    expect((await shell.state()).seen['messageBoxes']).toMatchObject([{ type: 'warning', message: told }])
    expect(computer.started(NEW)).toHaveLength(2)
    expect(record(computer)).toMatchObject({ current: { version: OLD, program: computer.setup }, takenBack: null })
    await shell.end()

    const later = start(computer, OLD)
    await later.window('/desk')
    expect((await later.state()).seen['messageBoxes']).toBeUndefined()
  },
  180_000,
)

onLinux(
  'going back asks first, and starts the version before where the database is as it was',
  async () => {
    const computer = newComputer()
    await computer.install(computer.packageFile('ends at once'))
    const shell = start(computer, NEW)
    const desk = await updatesOn(shell)
    await desk.getByRole('button', { name: `退回版本 ${OLD}` }).click()
    await expectPage(desk.getByText('记录不受影响')).toBeVisible()
    expect(computer.started(OLD)).toEqual([])
    computer.watchHall(await hallOf(shell))
    await desk.getByRole('button', { name: '仍要退回' }).click()
    expect(await shell.ended).toMatchObject({ code: 0, relaunch: null })
    expect(await startedOnce(computer, OLD)).toMatchObject({
      args: computer.args,
      lock: null,
      hall: false,
      detached: true,
    })
    expect(record(computer)).toMatchObject({ current: { version: OLD }, previous: null })
    expect(readdirSync(join(computer.hall, 'backups')).filter((name) => name.startsWith('set-aside-'))).toEqual([])
  },
  120_000,
)

onLinux(
  'where the newer version changed the database, going back needs consent and keeps what was entered',
  async () => {
    const computer = newComputer()
    await computer.install(computer.packageFile('ends at once'))
    const shell = start(computer, NEW)
    await shell.window('/desk')
    const database = join(computer.hall, 'hall.sqlite')
    await migrate(computer, database)
    const desk = await updatesOn(shell)
    const hall = await hallOf(shell)
    expect(await askHost(desk, 'rollBack', { setEntriesAside: false })).toMatchObject({
      ok: false,
      failure: { reason: 'ENTRIES_WOULD_BE_SET_ASIDE' },
    })
    expect((await shell.state()).utilityProcesses).toEqual([hall])

    await desk.getByRole('button', { name: `退回版本 ${OLD}` }).click()
    await expectPage(desk.getByText('更新以来录入的内容会另存在数据目录的 backups 文件夹里')).toBeVisible()
    const goBack = desk.getByRole('button', { name: '另存这些内容并退回' })
    // A folder where the copy is to be put: going back fails, and the hall that was stopped for it works again.
    const inTheWay = join(computer.hall, 'hall.sqlite.restoring')
    mkdirSync(inTheWay)
    await goBack.click()
    await expectPage(desk.getByText('没有退回成功，一切照旧')).toBeVisible()
    await expect
      .poll(async () => (await askHost(desk, 'diagnostics')).hall, { timeout: 20_000 })
      .toMatchObject({ state: 'running', pid: expect.not.toSatisfy((pid) => pid === hall) })
    rmdirSync(inTheWay)
    await goBack.click()
    expect(await shell.ended).toMatchObject({ code: 0 })
    await startedOnce(computer, OLD)
    expect(marksIn(database)).toBe(0)
    const backups = join(computer.hall, 'backups')
    const [aside = ''] = readdirSync(backups).filter((name) => /^set-aside-\d+\.sqlite$/.test(name))
    expect(marksIn(join(backups, aside))).toBe(1)
  },
  120_000,
)

/** What a newer hall does at its first start, a copy of the database and a change; then somebody enters something. */
async function migrate({ hall }: UpdatedComputer, database: string): Promise<void> {
  const copy = join(hall, 'backups', `hall-version-10-${Date.now()}.sqlite`)
  const { code } = await inNode(join(projectRoot, 'out/main/hall.js'), ['back-up', '--data', hall, '--to', copy])
  expect(code).toBe(0)
  const db = openWritable(database)
  execute(db, `CREATE TABLE mark (text TEXT) STRICT; INSERT INTO mark VALUES ('entered since')`)
  close(db)
}

function marksIn(database: string): number {
  const db = openReadable(database)
  const found = row<{ count: number }>(db, `SELECT count(*) AS count FROM sqlite_schema WHERE name = 'mark'`)
  close(db)
  return found?.count ?? -1
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
