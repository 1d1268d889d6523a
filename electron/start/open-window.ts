import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from '../devices/find-browser.ts'

/** Opens an address as a window of its own in an installed browser; undefined where there is none to open it. */
export function openWindow(url: string, dataFolder: string | undefined): ChildProcess | undefined {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync })
  if (!browser || !hasDisplay()) return undefined
  const profile = dataFolder ? join(dataFolder, 'window') : join(cacheFolder(), 'huisheng', 'window')
  mkdirSync(profile, { recursive: true })
  const args = [`--app=${url}`, `--user-data-dir=${profile}`, ...WINDOW_FLAGS]
  // Chromium refuses its sandbox to root; a hall that runs as root on Linux is a test or a kiosk image.
  if (isLinuxRoot()) args.push('--no-sandbox')
  return spawn(browser, args, { stdio: 'ignore' })
}

/** False on a Linux without a screen, such as a server or a container. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

export const isLinuxRoot = () => process.platform === 'linux' && process.getuid?.() === 0

const WINDOW_FLAGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1366,800',
]

function cacheFolder(): string {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env
  if (process.platform === 'win32') return LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return XDG_CACHE_HOME ?? join(homedir(), '.cache')
}
