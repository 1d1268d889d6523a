import { type BrowserWindow, screen } from 'electron'
import { ANSWER_ADDRESS } from './shell-page.ts'
import type { SettingsFile } from './shell-settings.ts'
import { onExistingScreen } from './window-state.ts'
import { openPage } from './windows.ts'

export type DeskWindow = Readonly<{
  /** Opens the clerk's window, or brings it to the front. */
  show: () => void
  /** The window while it is open. */
  current: () => BrowserWindow | null
}>

/** The clerk's window: opens where and as large as it was. */
export function createDeskWindow(
  address: URL,
  settings: SettingsFile,
  { onClosed, changeRole }: Readonly<{ onClosed: () => void; changeRole: () => void }>,
): DeskWindow {
  let window: BrowserWindow | null = null
  return {
    current: () => window,
    show() {
      if (window) {
        if (window.isMinimized()) window.restore()
        window.show()
        window.focus()
        return
      }
      const kept = settings.get().desk
      const opened = openPage('desk', address, { ...(kept ? whereItWas(kept.bounds) : USUAL), ...SMALLEST })
      if (kept?.maximized) opened.maximize()
      opened.on('close', () => {
        settings.change({ desk: { bounds: opened.getNormalBounds(), maximized: opened.isMaximized() } })
      })
      // The notice that the hall is away offers it; no page of the hall leads there.
      opened.webContents.on('will-navigate', ({ url }) => {
        if (url.startsWith(ANSWER_ADDRESS)) changeRole()
      })
      opened.once('closed', () => {
        window = null
        onClosed()
      })
      window = opened
    },
  }
}

const USUAL = { width: 1366, height: 768 }
const SMALLEST = { minWidth: 1024, minHeight: 700 }

function whereItWas(bounds: Electron.Rectangle): Electron.Rectangle {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return onExistingScreen(
    bounds,
    [primary, ...others].map(({ workArea }) => workArea),
  )
}
