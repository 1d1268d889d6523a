import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { readSeed } from '../../electron/office/hall/seed.ts'
import { installedRuntime } from '../../electron/start/desktop-runtime.ts'
import { isLinuxRoot } from '../../electron/start/open-window.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { callNext, readBackAndSeal, registerParty, writeAccount } from './places/front-desk.ts'
import { takeNumber } from './places/kiosk.ts'
import { openPage } from './places/open-page.ts'

const runtime = installedRuntime()
const seed = readSeed(join(projectRoot, 'resources/seed'))

// Where the runtime is, the clerk's part of a matter is done in the real window; elsewhere it counts as skipped.
test('in the desktop program a visitor is called, registered and heard', async ({ browser }, about) => {
  about.skip(!runtime, 'the Electron runtime is not on this computer')
  const [matter] = seed.matters
  if (!runtime || !matter) throw new Error('nothing to do')
  const data = mkdtempSync(join(tmpdir(), 'huisheng-desktop-'))
  const shell = await _electron.launch({
    executablePath: runtime,
    args: [projectRoot, ...(isLinuxRoot() ? ['--no-sandbox'] : []), '--demo', '--data', data, '--port', '0'],
  })
  try {
    const desk = await shell.firstWindow()
    await expect(desk.getByText('没有人在等候')).toBeVisible()
    expect(await desk.evaluate(() => Reflect.has(globalThis, 'host'))).toBe(true)
    expect(await desk.evaluate(() => Reflect.has(globalThis, 'require'))).toBe(false)
    const kiosk = await openPage(browser, new URL('kiosk?as=kiosk1', desk.url()).href)
    const service = seed.services.find(({ code }) => code === matter.service)
    await callNext(desk, await takeNumber(kiosk, service?.name ?? '', null))
    await registerParty(desk, matter)
    await writeAccount(desk, matter)
    await readBackAndSeal(desk)
  } finally {
    await shell.close()
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
})
