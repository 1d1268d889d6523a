import { app, type BrowserWindow, type Input } from 'electron'

/** Windows whose close was allowed by the PIN. */
const unlocked = new WeakSet<BrowserWindow>()

/** Locks a window that strangers touch: no menu, zoom or context menu, no key that leaves or reloads, no closing. */
export function lockKiosk(window: BrowserWindow): void {
  const { webContents } = window
  window.setMenu(null)
  window.on('close', (event) => {
    if (!unlocked.has(window)) event.preventDefault()
  })
  // Who may end the program from its tray, or shut the computer down, is no stranger at the kiosk.
  app.once('before-quit', () => unlocked.add(window))
  // A system shortcut may still take the full screen away; the kiosk takes it back.
  window.on('leave-full-screen', () => window.setKiosk(!unlocked.has(window)))
  webContents.on('context-menu', (event) => event.preventDefault())
  webContents.on('before-input-event', (event, input) => {
    if (!isHarmless(input)) event.preventDefault()
  })
  webContents.on('did-finish-load', () => {
    void webContents.setVisualZoomLevelLimits(1, 1)
    webContents.setZoomLevel(0)
  })
}

export function leaveKiosk(window: BrowserWindow): void {
  unlocked.add(window)
  window.close()
}

/** Whether a key only types or moves in the page. */
function isHarmless({ key, control, alt, meta }: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean {
  return !(control || alt || meta || /^(F\d+|BrowserBack|BrowserForward|BrowserRefresh|ContextMenu)$/.test(key))
}
