import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../electron/start/project.ts'
import { sampleShell } from './sample-shell.ts'
import { askHost } from './shell-under-test.ts'

describe('installed on Windows', () => {
  const sample = sampleShell({
    STAND_IN_PLATFORM: 'win32',
    STAND_IN_INSTALLED: JSON.stringify({ version: '1.2.3', resources: projectRoot }),
    PORTABLE_EXECUTABLE_FILE: 'C:\\huisheng.exe',
  })

  test('start with the computer is asked about the program that was set, and read back from the system', async () => {
    const { desk, shell } = sample
    expect(await askHost(desk, 'openAtLogin')).toEqual({ enabled: false })
    expect(await askHost(desk, 'setOpenAtLogin', { enabled: true })).toEqual({ enabled: true })
    expect((await shell.state()).seen['loginItems']).toEqual([{ openAtLogin: true, path: 'C:\\huisheng.exe' }])
    await shell.cue('switchOffAtLogin', 'C:\\huisheng.exe')
    expect(await askHost(desk, 'openAtLogin')).toEqual({ enabled: false })
    expect(await askHost(desk, 'setOpenAtLogin', { enabled: true })).toEqual({ enabled: true })
    expect(await askHost(desk, 'setOpenAtLogin', { enabled: false })).toEqual({ enabled: false })
    expect(existsSync(join(sample.folder, 'config/autostart'))).toBe(false)
  })

  test('its key store is the account’s own, whatever a Linux would have', async () => {
    const { desk, shell } = sample
    await shell.cue('keyStore', 'basic_text')
    const sealed = await askHost(desk, 'seal', { secret: 'recovery' })
    expect(await askHost(desk, 'open', { sealed })).toBe('recovery')
  })

  test('slips open this program, and nobody looks behind its pages', async () => {
    const { seen, windows } = await sample.shell.state()
    expect(seen['protocols']).toEqual([{ scheme: 'huisheng', program: 'C:\\huisheng.exe' }])
    expect(windows.map(({ options }) => options['webPreferences'])).toMatchObject([{ devTools: false }])
  })
})

describe('on macOS', () => {
  const sample = sampleShell({ STAND_IN_PLATFORM: 'darwin' })

  test('start with the computer is the system’s own setting', async () => {
    const { desk } = sample
    expect(await askHost(desk, 'setOpenAtLogin', { enabled: true })).toEqual({ enabled: true })
    expect(await askHost(desk, 'openAtLogin')).toEqual({ enabled: true })
    expect(await askHost(desk, 'setOpenAtLogin', { enabled: false })).toEqual({ enabled: false })
  })

  test('the program in the dock brings the desk back to the front', async () => {
    const { number } = await sample.shell.window('/desk')
    await sample.shell.cue('minimize', number)
    await sample.shell.cue('activate')
    expect((await sample.shell.window('/desk')).state).toBe('normal')
  })
})
