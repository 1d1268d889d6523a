import { expect, test } from 'vitest'
import { findBrowser } from './find-browser.ts'

const having =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path)

test('on Linux Chromium is found on the path', () => {
  const env = { PATH: '/opt/bin:/usr/bin' }
  expect(findBrowser({ platform: 'linux', env, exists: having('/opt/bin/chromium') })).toBe('/opt/bin/chromium')
})

test('on Linux an empty path still finds the system folder', () => {
  expect(findBrowser({ platform: 'linux', env: {}, exists: having('/usr/bin/google-chrome') })).toBe(
    '/usr/bin/google-chrome',
  )
})

test('on Linux Chromium comes before Edge', () => {
  const exists = having('/usr/bin/microsoft-edge', '/usr/bin/chromium')
  expect(findBrowser({ platform: 'linux', env: {}, exists })).toBe('/usr/bin/chromium')
})

test('on macOS an application of the user is found', () => {
  const path = '/Users/li/Applications/Chromium.app/Contents/MacOS/Chromium'
  expect(findBrowser({ platform: 'darwin', env: { HOME: '/Users/li' }, exists: having(path) })).toBe(path)
})

test('on Windows Edge, which every Windows has, is found', () => {
  const path = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }
  expect(findBrowser({ platform: 'win32', env, exists: having(path) })).toBe(path)
})

test('a named browser wins, and a named browser that is missing is not silently replaced', () => {
  const exists = having('/usr/bin/chromium', '/opt/own')
  expect(findBrowser({ platform: 'linux', env: { HUISHENG_BROWSER: '/opt/own' }, exists })).toBe('/opt/own')
  expect(findBrowser({ platform: 'linux', env: { HUISHENG_BROWSER: '/opt/gone' }, exists })).toBeUndefined()
})

test('no browser at all is said plainly', () => {
  expect(findBrowser({ platform: 'linux', env: { PATH: '/bin' }, exists: () => false })).toBeUndefined()
})
