import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../../electron/start/project.ts'
import { PROTECTIONS } from './protections.ts'
import { newFolder, removeFolder } from './shell-under-test.ts'

const icon = `electron.nativeImage.createFromPath('${join(projectRoot, 'resources/icons/tray-32.png')}')`
const preferences = (more = '') => `webPreferences: { ...${JSON.stringify({ ...PROTECTIONS, devTools: true })}${more} }`
const page = `new electron.BrowserWindow({ ${preferences()} }).webContents`
const printed = (more = '') =>
  `silent: true, printBackground: true, copies: 1, margins: { marginType: 'none' }, pageSize: { width: 80000, height: 200000 }${more}`
const asked = `type: 'info', title: 'x', message: 'x', buttons: ['x']`
const forked = `'-e', [], { stdio: 'pipe', env: {}, serviceName: 'x'`

/** What the shell may do, and the same with one thing in it that the stand-in does not know. */
const TRIES: readonly (readonly [what: string, known: string, unknown: string])[] = [
  [
    'option of a window',
    `new electron.BrowserWindow({ ${preferences()} })`,
    `new electron.BrowserWindow({ ${preferences()}, transparent: true })`,
  ],
  [
    'option of a page',
    `new electron.BrowserWindow({ ${preferences()} })`,
    `new electron.BrowserWindow({ ${preferences(`, enableBlinkFeatures: 'x'`)} })`,
  ],
  [
    'window without a protection',
    `new electron.BrowserWindow({ ${preferences()} })`,
    `new electron.BrowserWindow({ ${preferences(', sandbox: undefined')} })`,
  ],
  [
    'method of a window',
    `new electron.BrowserWindow({ ${preferences()} }).show()`,
    `new electron.BrowserWindow({ ${preferences()} }).setOpacity(1)`,
  ],
  ['static method of windows', 'electron.BrowserWindow.fromWebContents({})', 'electron.BrowserWindow.getAllWindows()'],
  [
    'event of a window',
    `new electron.BrowserWindow({ ${preferences()} }).on('close', () => {})`,
    `new electron.BrowserWindow({ ${preferences()} }).on('moved', () => {})`,
  ],
  [
    'property set',
    `new electron.BrowserWindow({ ${preferences()} }).setMenu(null)`,
    `(new electron.BrowserWindow({ ${preferences()} }).title = 'x')`,
  ],
  ['method of a page', `${page}.setZoomLevel(0)`, `${page}.openDevTools()`],
  ['event of a page', `${page}.once('context-menu', () => {})`, `${page}.once('did-navigate', () => {})`],
  [
    'option of loading',
    `${page}.getURL()`,
    `new electron.BrowserWindow({ ${preferences()} }).loadURL('data:,', { userAgent: 'x' })`,
  ],
  ['option of printing', `void ${page}.print`, `${page}.print({ ${printed(`, landscape: true`)} }, () => {})`],
  [
    'unit of paper',
    `void ${page}.print`,
    `${page}.print({ ${printed()}, pageSize: { width: 3.1, height: 7.9 } }, () => {})`,
  ],
  ['PDF', `${page}.getPrintersAsync()`, `${page}.printToPDF({ pageSize: 'A5' })`],
  [
    'option of a message box',
    `electron.dialog.showMessageBox({ ${asked} })`,
    `electron.dialog.showMessageBox({ ${asked}, checkboxLabel: 'x' })`,
  ],
  [
    'message box over a window',
    `electron.dialog.showMessageBox({ ${asked} })`,
    `electron.dialog.showMessageBox({}, { ${asked} })`,
  ],
  [
    'option of a save dialog',
    `electron.dialog.showSaveDialog({}, { defaultPath: 'x', filters: [] })`,
    `electron.dialog.showSaveDialog({}, { defaultPath: 'x', filters: [], properties: [] })`,
  ],
  [
    'property of an open dialog',
    `electron.dialog.showOpenDialog({}, { properties: ['openFile'] })`,
    `electron.dialog.showOpenDialog({}, { properties: ['multiSelections'] })`,
  ],
  ['dialog', `electron.dialog.showErrorBox('x', '')`, `electron.dialog.showCertificateTrustDialog({})`],
  [
    'message box in the way of a page',
    `electron.dialog.showMessageBoxSync({}, { ${asked} })`,
    `electron.dialog.showMessageBoxSync({}, { ${asked}, icon: 'x' })`,
  ],
  ['option of a tray', `new electron.Tray(${icon})`, `new electron.Tray(${icon}, 'a-guid')`],
  ['method of a tray', `new electron.Tray(${icon}).setToolTip('x')`, `new electron.Tray(${icon}).displayBalloon({})`],
  ['size of a picture', `${icon}.resize({ width: 16 })`, `${icon}.resize({ width: 16, quality: 'best' })`],
  [
    'role of a menu',
    `electron.Menu.buildFromTemplate([{ role: 'copy' }])`,
    `electron.Menu.buildFromTemplate([{ role: 'toggleDevTools' }])`,
  ],
  [
    'option of a menu',
    `electron.Menu.buildFromTemplate([{ label: 'x' }])`,
    `electron.Menu.buildFromTemplate([{ label: 'x', enabled: false }])`,
  ],
  [
    'option of a child process',
    `electron.utilityProcess.fork(${forked} })`,
    `electron.utilityProcess.fork(${forked}, cwd: '/' })`,
  ],
  [
    'event of a child process',
    `electron.utilityProcess.fork(${forked} }).once('exit', () => {})`,
    `electron.utilityProcess.fork(${forked} }).once('error', () => {})`,
  ],
  [
    'handler of the session',
    'electron.session.defaultSession.setDevicePermissionHandler(() => false)',
    'electron.session.defaultSession.setDisplayMediaRequestHandler(() => {})',
  ],
  ['session', 'void electron.session.defaultSession', `electron.session.fromPartition('x')`],
  ['channel', `electron.ipcMain.handle('x', () => 1)`, `electron.ipcMain.on('x', () => 1)`],
  [
    'option of crash reports',
    'electron.crashReporter.start({ uploadToServer: false })',
    `electron.crashReporter.start({ uploadToServer: false, submitURL: 'x' })`,
  ],
  [
    'reason to stay awake',
    `electron.powerSaveBlocker.start('prevent-display-sleep')`,
    `electron.powerSaveBlocker.start('prevent-boredom')`,
  ],
  [
    'option of the application',
    `electron.app.setAboutPanelOptions({ applicationName: 'x', applicationVersion: '1' })`,
    `electron.app.setAboutPanelOptions({ applicationName: 'x', applicationVersion: '1', website: 'x' })`,
  ],
  ['path of the application', `electron.app.getPath('userData')`, `electron.app.getPath('desktop')`],
  [
    'event of the application',
    `electron.app.on('activate', () => {})`,
    `electron.app.on('certificate-error', () => {})`,
  ],
  ['method of the application', 'electron.app.getVersion()', 'electron.app.disableHardwareAcceleration()'],
  [
    'event of the screen',
    `electron.screen.on('display-added', () => {})`,
    `electron.screen.on('display-gone', () => {})`,
  ],
  [
    'way to open an address',
    `electron.shell.openExternal('https://x.example')`,
    `electron.shell.openExternal('https://x.example', { activate: true })`,
  ],
  ['key store', 'electron.safeStorage.isAsyncEncryptionAvailable()', `electron.safeStorage.encryptString('x')`],
]

let answers: readonly string[]
beforeAll(() => {
  const folder = newFolder()
  const run = ['--import', join(projectRoot, 'tests/support/electron-stand-in/register.ts'), '--input-type=module']
  const tried = JSON.stringify(TRIES.flatMap(([, known, unknown]) => [known, unknown]))
  const env = { ...process.env, STAND_IN_USER_DATA: folder }
  const answer = execFileSync(process.execPath, [...run, '--eval', TRY_ALL, tried], { env, encoding: 'utf8' })
  answers = z.array(z.string()).parse(JSON.parse(answer))
  removeFolder(folder)
}, 60_000)

test.each(TRIES.map(([what], index) => [what, index] as const))('an unknown %s is refused', (_, index) => {
  expect(answers[2 * index]).toBe('done')
  expect(answers[2 * index + 1]).toMatch(/the stand-in of Electron|unrecognized_keys|invalid_(type|value)|too_small/)
})

/** One process tries everything: each loads the whole stand-in. */
const TRY_ALL = `
import * as electron from 'electron'
const answers = []
for (const code of JSON.parse(process.argv[1])) {
  try {
    await new Function('electron', 'return ' + code)(electron)
    answers.push('done')
  } catch (error) {
    answers.push(String(error))
  }
}
process.stdout.write(JSON.stringify(answers), () => process.exit())
`
