import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { installedBrowser } from './support/browser.ts'

const executablePath = installedBrowser()
const isRoot = process.platform === 'linux' && process.getuid?.() === 0

export default defineConfig({
  testDir: join(import.meta.dirname, 'journeys'),
  testMatch: '**/*.spec.ts',
  outputDir: join(import.meta.dirname, '../out/test/journeys'),
  // Each journey has a hall of its own; two wait for their pages better than one after the other.
  workers: 2,
  // A machine shared with others stands still for seconds now and then. What needs a second try is named in the result.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    actionTimeout: 30_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    // Recording every step costs a third of the machine; whoever mends a journey runs it alone, with `--trace on`.
    trace: 'off',
    launchOptions: {
      // Without a locale the browser cannot open a file with a Chinese name, which every desk's computer can.
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--disable-gpu',
        '--no-first-run',
        '--autoplay-policy=no-user-gesture-required',
      ],
    },
  },
})
