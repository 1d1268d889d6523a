import { join } from 'node:path'
import { BrowserWindow, type Rectangle } from 'electron'

/** A window on one of the hall's pages: sandboxed, isolated, without node. */
export function openWindow(address: URL, fullScreenOn?: Rectangle): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 700,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#f7f5f0',
    ...(fullScreenOn ? { x: fullScreenOn.x, y: fullScreenOn.y, fullscreen: true } : {}),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      // The display speaks its first call without anybody having touched it.
      autoplayPolicy: 'no-user-gesture-required',
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(address.href)
  return window
}
