import { join } from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions, type WebContents } from 'electron'
import type { HostPlace } from '../../shared/contract/host.ts'
import { askBeforeLosing } from './ask-before-losing.ts'
import { keepPageAlive } from './keep-page-alive.ts'
import { safe } from './safe.ts'

const places = new WeakMap<WebContents, HostPlace>()

/** The place a page belongs to; null for a page that is none of the hall's, such as a sheet being printed. */
export const placeOf = (contents: WebContents): HostPlace | null => places.get(contents) ?? null

/** A window on one of the hall's pages: sandboxed, isolated, without node. */
export function openPage(place: HostPlace, address: URL, options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    backgroundColor: '#f7f5f0',
    ...options,
    webPreferences: {
      ...safe(),
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      // The display speaks its first call without anybody having touched it.
      autoplayPolicy: 'no-user-gesture-required',
      // A display behind another window, or a desk minimised while a visitor speaks, must hear the hall in time.
      backgroundThrottling: false,
    },
  })
  places.set(window.webContents, place)
  window.once('ready-to-show', () => window.show())
  askBeforeLosing(window)
  keepPageAlive(window, address)
  return window
}
