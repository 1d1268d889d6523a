import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createKioskPin } from './kiosk-pin.ts'
import { openSettings } from './shell-settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'pin-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('only the right PIN opens, and the file does not tell it', () => {
  const pin = createKioskPin(openSettings(folder))
  expect(pin.isSet()).toBe(false)
  expect(pin.check('123456').right).toBe(false)
  pin.set('123456')
  expect(pin.check('123457')).toEqual({ right: false, waitSeconds: 0 })
  expect(pin.check('123456')).toEqual({ right: true, waitSeconds: 0 })
  expect(readFileSync(join(folder, 'shell.json'), 'utf8')).not.toContain('123456')
})

test('after wrong tries even the right PIN has to wait', () => {
  let now = 0
  const pin = createKioskPin(openSettings(folder), () => now)
  pin.set('123456')
  for (const guess of ['000001', '000002', '000003']) pin.check(guess)
  expect(pin.check('123456')).toEqual({ right: false, waitSeconds: 2 })
  now = 2_000
  expect(pin.check('123456').right).toBe(true)
})
