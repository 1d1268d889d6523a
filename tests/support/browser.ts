import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../electron/devices/find-browser.ts'
import { projectRoot } from '../../electron/start/project.ts'

export type BrowserSearch = Readonly<{ path: string | undefined; advice: string }>

/** A Chromium for the journeys: an installed one, else Playwright's own, else Debian's where this user may install. */
export async function browserForTests(): Promise<BrowserSearch> {
  const path = installedBrowser() ?? downloadedBrowser() ?? debianBrowser()
  return { path, advice: ADVICE }
}

/** Chromium without windows draws the same pages in three quarters of the time, so it comes first. */
export function installedBrowser(): string | undefined {
  if (process.env['HUISHENG_BROWSER'] === undefined && existsSync(HEADLESS)) return HEADLESS
  const found = findBrowser({ platform: process.platform, env: process.env, exists: existsSync })
  if (found) return found
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

const HEADLESS = '/usr/bin/chromium-headless-shell'
const DOWNLOAD_MS = 60_000
const INSTALL_MS = 300_000
const ADVICE = [
  'The journeys need Chromium, Google Chrome or Microsoft Edge, and none was found or could be installed.',
  '  Debian, Ubuntu:  sudo apt-get install chromium fonts-noto-cjk',
  '  Fedora:          sudo dnf install chromium google-noto-sans-cjk-fonts',
  '  macOS, Windows:  install Google Chrome or Microsoft Edge',
  '  anywhere online: npx playwright install chromium',
  'A browser in an unusual place is named by the variable HUISHENG_BROWSER.',
].join('\n')

function downloadedBrowser(): string | undefined {
  const cli = join(projectRoot, 'node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: DOWNLOAD_MS })
  return installedBrowser()
}

function debianBrowser(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const aptGet = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      timeout: INSTALL_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  aptGet('update')
  aptGet('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'xvfb')
  return installedBrowser()
}
