import { expect, test } from 'vitest'
import { printWay } from './print-way.ts'

test.each([
  ['the printer that the hall has set', { printer: 'system:LASER', way: 'silent' }, true, 'hall'],
  ['this computer where none is set', { printer: null, way: 'silent' }, true, 'computer'],
  ['this computer where the person shall choose', { printer: 'system:LASER', way: 'dialog' }, true, 'computer'],
  ['the dialog where this computer can do no more', { printer: null, way: 'silent' }, false, 'dialog'],
] as const)('%s', (_, setting, canPrint, way) => {
  expect(printWay(setting, canPrint)).toBe(way)
})

test('before the settings are known nothing is sent to the hall', () => {
  expect(printWay(undefined, false)).toBe('dialog')
})
