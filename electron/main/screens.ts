import { type BrowserWindow, type Display, powerSaveBlocker, screen } from 'electron'
import { HOST_PAGES, type HostInput, type HostPage, type HostScreen } from '../../shared/contract/host.ts'
import type { DeskWindow } from './desk-window.ts'
import { lockKiosk } from './kiosk.ts'
import type { KioskPin } from './kiosk-pin.ts'
import type { SettingsFile, ShellSettings } from './shell-settings.ts'
import { openPage } from './windows.ts'

export type Screens = Readonly<{
  list: () => readonly HostScreen[]
  showOn: (input: HostInput<'showOn'>) => boolean
  /** Opens each page on the monitor it was put on, if that is there now, and follows what happens to monitors. */
  restore: () => void
  pageOpen: (page: HostPage) => BrowserWindow | null
}>

type Parts = Readonly<{ hall: URL; settings: SettingsFile; desk: DeskWindow; pin: KioskPin }>

/** The windows on the second monitors: each on the one that was chosen for it, and on no other. */
export function createScreens({ hall, settings, desk, pin }: Parts): Screens {
  const windows = new Map<HostPage, BrowserWindow>()
  let awake: number | null = null
  return {
    list: () => screen.getAllDisplays().map((monitor) => asHostScreen(monitor, pageOn(monitor))),
    pageOpen: (page) => windows.get(page) ?? null,
    showOn({ page, screen: chosen }) {
      const monitor = chosen && findMonitor(chosen, screen.getAllDisplays())
      if (chosen && (!monitor || isTaken(page, monitor) || (page === 'kiosk' && !pin.isSet()))) return false
      settings.change({ [page]: chosen })
      place(page)
      return true
    },
    restore() {
      screen.on('display-added', placeAll)
      screen.on('display-removed', placeAll)
      screen.on('display-metrics-changed', placeAll)
      placeAll()
    },
  }

  function placeAll(): void {
    for (const page of HOST_PAGES) place(page)
  }

  // An unplugged monitor takes its window away: left open, the system would move it onto the clerk's screen.
  function place(page: HostPage): void {
    const chosen = settings.get()[page]
    const monitor = chosen && findMonitor(chosen, screen.getAllDisplays())
    const window = windows.get(page)
    if (!monitor) window?.destroy()
    else if (window) window.setBounds(monitor.bounds)
    else if (!isTaken(page, monitor)) openOn(page, monitor)
  }

  function openOn(page: HostPage, { bounds }: Display): void {
    const full = page === 'kiosk' ? { kiosk: true } : { fullscreen: true }
    const window = openPage(page, new URL(page, hall), { ...bounds, ...full, frame: false, autoHideMenuBar: true })
    window.setMenu(null)
    if (page === 'kiosk') lockKiosk(window)
    windows.set(page, window)
    window.once('closed', () => {
      windows.delete(page)
      keepAwake()
      // Where strangers saw nothing but the kiosk, who opened its lock would see nothing at all.
      if (page === 'kiosk' && settings.get().kiosk === null) desk.show()
    })
    keepAwake()
  }

  function keepAwake(): void {
    if (windows.size > 0) awake ??= powerSaveBlocker.start('prevent-display-sleep')
    else if (awake !== null) {
      powerSaveBlocker.stop(awake)
      awake = null
    }
  }

  /** The clerk's screen is never covered, unless it is the only one and was chosen in so many words. */
  function isTaken(page: HostPage, monitor: Display): boolean {
    const clerk = desk.current()
    const isClerks = clerk !== null && screen.getDisplayMatching(clerk.getBounds()).id === monitor.id
    const other = pageOn(monitor)
    return (isClerks && screen.getAllDisplays().length > 1) || (other !== null && other !== page)
  }

  function pageOn(monitor: Display): HostPage | null {
    const isThere = (page: HostPage) => {
      const chosen = settings.get()[page]
      return windows.has(page) && chosen !== null && findMonitor(chosen, screen.getAllDisplays())?.id === monitor.id
    }
    return HOST_PAGES.find(isThere) ?? null
  }
}

type Chosen = NonNullable<ShellSettings['display']>

/** By its number, which some systems give anew at each plug; else by its name, where only one has it. */
function findMonitor({ id, label }: Chosen, monitors: readonly Display[]): Display | null {
  const sameId = monitors.find((monitor) => monitor.id === id && monitor.label === label)
  if (sameId) return sameId
  const sameLabel = monitors.filter((monitor) => label !== '' && monitor.label === label)
  return sameLabel.length === 1 ? (sameLabel[0] ?? null) : null
}

function asHostScreen({ id, label, bounds, scaleFactor }: Display, page: HostPage | null): HostScreen {
  const { x, y, width, height } = bounds
  const isPrimary = screen.getPrimaryDisplay().id === id
  return { id, label, isPrimary, bounds: { x, y, width, height }, scaleFactor, page }
}
