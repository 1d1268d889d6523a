import { existsSync } from 'node:fs'
import type { LaunchOptions } from '@playwright/test'
import { findBrowser } from '../../../electron/devices/find-browser.ts'
import { installedBrowser } from '../../support/browser.ts'

/**
 * A browser whose only microphone plays this file (a WAV), from its beginning each time it is opened, and a person who
 * allows it. With `once` there is silence after its end, else it begins anew.
 */
export function fakeMicrophone(wav: string, { once = false } = {}): LaunchOptions {
  return browserWith(installedBrowser(), [...microphoneOf(wav, once), '--use-fake-ui-for-media-stream'])
}

/**
 * The same microphone, and a person who refuses it until the page's context has the permission. Chromium without windows
 * knows no such person, and is what the other journeys name.
 */
export function refusedMicrophone(wav: string): LaunchOptions {
  const env = { ...process.env, HUISHENG_BROWSER: undefined }
  const asking = findBrowser({ platform: process.platform, env, exists: existsSync }) ?? installedBrowser()
  return browserWith(asking, microphoneOf(wav, true))
}

/** A browser of a computer without any microphone, also where this one has some. */
export function noMicrophone(): LaunchOptions {
  return browserWith(installedBrowser(), ['--disable-audio-input'])
}

function microphoneOf(wav: string, once: boolean): string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${wav}${once ? '%noloop' : ''}`]
}

function browserWith(executablePath: string | undefined, args: readonly string[]): LaunchOptions {
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      // Nobody pressed a button yet when a page listens to what it plays.
      '--autoplay-policy=no-user-gesture-required',
      ...args,
    ],
  }
}
