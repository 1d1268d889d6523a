import { app, BrowserWindow, dialog } from 'electron'
import { consoleText } from '../start/console-text.ts'
import { startHall } from './hall-process.ts'
import { lockDown } from './hardening.ts'
import { offerHost } from './host.ts'
import { openWindow } from './windows.ts'

// One shell for one account: a second start shows the first one's window.
if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  app.whenReady().then(run, fail)
} else {
  app.quit()
}

async function run(): Promise<void> {
  const demo = process.argv.includes('--demo')
  const hall = await startHall(demo)
  lockDown(hall.url)
  offerHost(hall.url)
  openWindow(new URL(demo ? 'desk?as=front1' : 'desk', hall.url))
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus())
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => hall.stop())
}

function fail(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox(app.name, consoleText('hallNotStarted', { reason }))
  app.exit(1)
}
