import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { newFolder, removeFolder, type ShellUnderTest, startShell } from '../../shell/shell-under-test.ts'
import { bringSampleData } from '../../support/sample-data.ts'
import { openPage } from '../places/open-page.ts'
import type { Opening } from './opening.ts'

export const MONITORS = [
  { id: 1, label: 'laptop', x: 0, y: 0, width: 1366, height: 768 },
  { id: 2, label: 'wall', x: 1366, y: 0, width: 1920, height: 1080 },
  { id: 3, label: 'counter', x: 3286, y: 0, width: 1280, height: 800 },
] as const

/**
 * The built shell on the stand-in of Electron: the clerk's window, display and visitor screen are its own, on three
 * monitors. Kiosk and departments are other computers of the hall.
 */
export const inTheShell: Opening = {
  name: 'shell on the stand-in',
  all: false,
  async start(browser) {
    const folder = newFolder()
    await bringSampleData(join(folder, 'hall'))
    const shell = startShell({ folder, args: ['--demo', '--data', join(folder, 'hall'), '--port', '0'] })
    const clerk = await shell.page('/desk')
    await shell.cue('monitors', MONITORS)
    const hall = new URL('/', clerk.url()).href
    return {
      async open(path, size) {
        if (path.startsWith('visitor')) return visitorOf(shell, clerk)
        const own = path.startsWith('desk?as=front') ? clerk : await onMonitor(shell, path)
        if (!own) return openPage(browser, hall + path, size)
        await own.setViewportSize(size ?? { width: 1366, height: 768 })
        await own.goto(hall + path)
        return own
      },
      async saved(act) {
        const file = join(folder, `saved-${Date.now()}`)
        await shell.cue('fileNext', file)
        await act()
        await expect.poll(() => existsSync(file), { timeout: A_PDF }).toBe(true)
        return file
      },
      async end() {
        await shell.end()
        removeFolder(folder)
      },
    }
  },
}

/** The desk's button puts it on a free monitor; it is logged in as the desk is, so its address names nobody. */
async function visitorOf(shell: ShellUnderTest, clerk: Page): Promise<Page> {
  const button = clerk.getByRole('button', { name: '来访人屏' })
  if ((await button.getAttribute('aria-pressed')) === 'false') await button.click()
  return shell.page('/visitor')
}

/** The clerk's own menu puts the display on the first free monitor. */
async function onMonitor(shell: ShellUnderTest, path: string): Promise<Page | null> {
  if (!path.startsWith('display')) return null
  await shell.cue('chooseMenu', ['副屏', '叫号屏'])
  return shell.page('/display')
}

/** As long as a slow computer takes to make a PDF. */
const A_PDF = 60_000
