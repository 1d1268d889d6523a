import { posix, win32 } from 'node:path'

export type Surroundings = Readonly<{
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  exists: (path: string) => boolean
}>

/**
 * The first installed Chromium, Chrome or Edge, or undefined. All three open an address as a window of its own
 * (`--app=`); other browsers cannot. `HUISHENG_BROWSER` overrides the search.
 */
export function findBrowser({ platform, env, exists }: Surroundings): string | undefined {
  const named = env['HUISHENG_BROWSER']
  if (named) return exists(named) ? named : undefined
  return candidates(platform, env).find(exists)
}

function candidates(platform: NodeJS.Platform, env: Surroundings['env']): string[] {
  if (platform === 'win32') return onWindows(env)
  if (platform === 'darwin') return onMac(env)
  const folders = [...(env['PATH'] ?? '').split(':').filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_APPS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

function onMac(env: Surroundings['env']): string[] {
  const folders = ['/Applications', posix.join(env['HOME'] ?? '/', 'Applications')]
  return MAC_APPS.flatMap((app) => folders.map((folder) => posix.join(folder, `${app}.app/Contents/MacOS/${app}`)))
}

function onWindows(env: Surroundings['env']): string[] {
  const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => !!folder)
  return WINDOWS_APPS.flatMap((app) => folders.map((folder) => win32.join(folder ?? '', ...app)))
}
