import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { isLinuxRoot } from '../../../electron/start/open-window.ts'
import { projectRoot } from '../../../electron/start/project.ts'
import { screenForWindows } from '../../support/screen.ts'
import type { Opening } from './opening.ts'

/** The windows of the real desktop program: the first is the clerk's, the others are opened beside it. */
export const inElectron = (program: string): Opening => ({
  name: 'Electron',
  all: true,
  async start() {
    const data = mkdtempSync(join(tmpdir(), 'huisheng-desktop-'))
    const screen = await screenForWindows()
    const shell = await _electron.launch({
      executablePath: program,
      args: [projectRoot, ...(isLinuxRoot() ? ['--no-sandbox'] : []), '--demo', '--data', data, '--port', '0'],
      env: { ...ownVariables(), ...screen.variables },
    })
    const first = await shell.firstWindow()
    await first.waitForURL(/\/desk/)
    const hall = new URL('/', first.url()).href
    const windows = new Map([[CLERK, first]])
    let saves = 0
    return {
      async open(path) {
        const window = windows.get(path) ?? (await newWindow(shell, hall))
        windows.set(path, window)
        await window.goto(hall + path)
        return window
      },
      async saved(act) {
        saves += 1
        const filePath = join(data, `saved-${saves}`)
        await shell.evaluate(({ dialog }, chosen) => {
          Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath: chosen }) })
        }, filePath)
        await act()
        await expect.poll(() => existsSync(filePath), { timeout: A_PDF }).toBe(true)
        return filePath
      },
      async end() {
        await shell.close()
        screen.end()
        rmSync(data, { recursive: true, force: true, maxRetries: 5 })
      },
    }
  },
})

/** The page of the first window. */
export const CLERK = 'desk?as=front1'

async function newWindow(shell: ElectronApplication, hall: string): Promise<Page> {
  const opened = shell.waitForEvent('window')
  await shell.evaluate(({ BrowserWindow }, address) => {
    const webPreferences = { sandbox: true, contextIsolation: true, backgroundThrottling: false }
    void new BrowserWindow({ width: 1366, height: 768, webPreferences }).loadURL(address)
  }, `${hall}api`)
  return opened
}

function ownVariables(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

/** As long as a slow computer takes to make a PDF. */
const A_PDF = 60_000
