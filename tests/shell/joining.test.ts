import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../../electron/start/project.ts'
import { askHost, expectPage, newFolder, removeFolder, type ShellUnderTest, startShell } from './shell-under-test.ts'

const Ready = z.object({ event: z.literal('ready'), url: z.url(), lan: z.url(), fingerprint: z.string() })

const folder = newFolder()
const hallFolder = newFolder()
let hall: ChildProcess
let ready: z.output<typeof Ready>
let address: string
beforeAll(async () => {
  const main = join(projectRoot, 'out/main/hall.js')
  hall = spawn(process.execPath, [main, '--demo', '--data', hallFolder, '--port', '0', '--host', '0.0.0.0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  ready = await new Promise((resolve, reject) => {
    hall.once('exit', (code) => reject(new Error(`the hall ended with ${code}`)))
    if (hall.stdout)
      createInterface({ input: hall.stdout }).on('line', (line) => resolve(Ready.parse(JSON.parse(line))))
  })
  address = `https://127.0.0.1:${new URL(ready.url).port}/`
}, 120_000)
let shell: ShellUnderTest
afterEach(() => shell.end(), 30_000)
afterAll(() => {
  hall.kill()
  removeFolder(folder)
  removeFolder(hallFolder)
})
const SLOW = 120_000

function remember(role: object): void {
  mkdirSync(join(folder, 'shell'), { recursive: true })
  writeFileSync(join(folder, 'shell/shell.json'), JSON.stringify({ role }))
}

test(
  'a desk joins a hall of the LAN by its address, once a person has compared the certificate; later starts ask no more',
  async () => {
    shell = startShell({ folder })
    const question = await shell.page('这台电脑在接待厅里做什么')
    const enter = question.getByRole('button', { name: '加入', exact: true })

    // Nobody there, then a fingerprint that the person does not recognise: still the question.
    await question.getByRole('textbox').fill('127.0.0.1:1')
    await enter.click()
    await shell.until('no hall there', ({ seen }) => seen['errorBoxes']?.length === 1)
    await question.getByRole('textbox').fill(new URL(address).host)
    await enter.click()
    const asked = await shell.until('the comparison', ({ seen }) => seen['messageBoxes']?.[0])
    expect(JSON.stringify(asked)).toContain(ready.fingerprint.match(/.{4}/g)?.join(' '))
    expect((await shell.state()).windows).toHaveLength(1)

    await shell.cue('pressNext', '一致，加入')
    await enter.click()
    const desk = await shell.page(`${address}desk`)
    // The accounts of the sample come over the encrypted WebSocket.
    await expectPage(desk.getByRole('heading', { name: '这是示例接待厅，请选择一个角色' })).toBeVisible({
      timeout: 20_000,
    })
    expect(await askHost(desk, 'role')).toEqual({ role: 'desk', url: address, fingerprint: ready.fingerprint })
    expect((await shell.state()).utilityProcesses).toEqual([])
    expect((await shell.state()).tray).toBeNull()

    // The joined computer becomes a host: it starts anew and hosts.
    await askHost(desk, 'chooseRole', { role: 'host', lan: true }).catch(() => {})
    expect(await shell.ended).toEqual({ code: 0, relaunch: [join(projectRoot, 'out/main/main.js')] })
    expect(JSON.parse(readFileSync(join(folder, 'shell/shell.json'), 'utf8'))).toMatchObject({
      role: { role: 'host', lan: true },
    })
  },
  SLOW,
)

test(
  'a host that lets others join tells them how',
  async () => {
    remember({ role: 'host', lan: true })
    shell = startShell({ folder, args: ['--data', join(folder, 'own'), '--port', '0'] })
    const desk = await shell.page('/desk')
    const role = await askHost(desk, 'role')
    expect(role).toMatchObject({
      role: 'host',
      lan: true,
      join: { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(await askHost(desk, 'lookForHall', { address })).toEqual({ url: address, fingerprint: ready.fingerprint })
    expect(await askHost(desk, 'lookForHall', { address: '127.0.0.1:1' })).toBeNull()
  },
  SLOW,
)

test(
  'a hall with another certificate than the pinned one is not loaded, and the desk says so',
  async () => {
    remember({ role: 'desk', url: address, fingerprint: '0'.repeat(64) })
    shell = startShell({ folder })
    const notice = await shell.page('连不上接待厅')
    expect(await notice.evaluate(() => Reflect.has(globalThis, 'host') && document.querySelector('#root'))).toBeFalsy()
    await notice.getByRole('button', { name: '更改本机角色' }).click()
    await shell.window('这台电脑在接待厅里做什么')
  },
  SLOW,
)
