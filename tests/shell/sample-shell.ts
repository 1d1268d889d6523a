import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import { bringSampleData } from '../support/sample-data.ts'
import { newFolder, removeFolder, type ShellUnderTest, startShell } from './shell-under-test.ts'

/** A shell with the sample hall and its desk, for all tests of a file. */
export function sampleShell(env: Readonly<Record<string, string>> = {}) {
  const folder = newFolder()
  const args = ['--demo', '--data', join(folder, 'hall'), '--port', '0']
  let [shell, desk] = [undefined as ShellUnderTest | undefined, undefined as Page | undefined]
  const start = () => {
    shell = startShell({ folder, args, env: { XDG_DATA_HOME: join(folder, 'data'), ...env } })
    return shell
  }
  beforeAll(async () => {
    await bringSampleData(join(folder, 'hall'))
    desk = await start().page('/desk')
  }, 120_000)
  afterAll(async () => {
    await shell?.end()
    removeFolder(folder)
  }, 30_000)
  return {
    folder,
    get shell() {
      if (!shell) throw new Error('the shell is not started yet')
      return shell
    },
    get desk() {
      if (!desk) throw new Error('there is no desk yet')
      return desk
    },
    /** Ends the shell as its computer does and starts it again, with the one monitor it begins with. */
    async restart() {
      await shell?.end()
      return start()
    },
    async findDesk() {
      desk = await this.shell.page('/desk')
    },
  }
}
