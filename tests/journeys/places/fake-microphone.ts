import type { LaunchOptions } from '@playwright/test'
import { installedBrowser } from '../../support/browser.ts'

/**
 * A browser whose only microphone plays this file (a WAV), from its beginning each time it is opened, and a person who
 * allows it. With `once` there is silence after its end, else it begins anew.
 */
export function fakeMicrophone(wav: string, { once = false } = {}): LaunchOptions {
  const executablePath = installedBrowser()
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-audio-capture=${wav}${once ? '%noloop' : ''}`,
      // Nobody pressed a button yet when a page listens to what it plays.
      '--autoplay-policy=no-user-gesture-required',
    ],
  }
}
