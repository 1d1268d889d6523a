import type { BrowserWindow } from 'electron'
import { pauseBefore } from './pauses.ts'
import { noticePage } from './shell-page.ts'

/**
 * Loads a page and brings it back whenever it is lost: its process died, it hangs, or its hall did not answer. What it
 * showed comes from the hall again.
 */
export function keepPageAlive(window: BrowserWindow, address: URL): void {
  const { webContents } = window
  let [failures, timer] = [0, undefined as NodeJS.Timeout | undefined]
  const loadAgain = () => {
    if (window.isDestroyed() || timer) return
    failures += 1
    timer = setTimeout(() => {
      timer = undefined
      if (!window.isDestroyed()) void load(window, address.href)
    }, pauseBefore(failures))
  }
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') loadAgain()
  })
  // A page that answers again within the pause, such as one that made a long report, is left in peace.
  let hung: NodeJS.Timeout | undefined
  window.on('unresponsive', () => {
    hung = setTimeout(() => {
      if (!window.isDestroyed()) webContents.forcefullyCrashRenderer()
    }, HUNG_MS)
  })
  window.on('responsive', () => clearTimeout(hung))
  webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return
    void load(window, noticePage('hallAway', address))
    loadAgain()
  })
  webContents.on('did-finish-load', () => {
    if (webContents.getURL().startsWith(address.origin)) failures = 0
  })
  void load(window, address.href)
}

const HUNG_MS = 10_000
/** Chromium's number for a load that another load replaced. */
const ABORTED = -3

/** A failed load is told by its event; the promise would tell it again. */
function load(window: BrowserWindow, address: string): Promise<void> {
  return window.loadURL(address).catch(() => {})
}
