import { expect, test } from 'vitest'
import { queryCode } from './query-code.ts'
import { progressCode, readScanned, ticketCode } from './scanned-code.ts'

const code = queryCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9))

test('what is printed is read back, and is ASCII', () => {
  const ticket = { businessDate: '2026-10-15', label: 'A012' }
  expect(readScanned(ticketCode(ticket))).toEqual({ what: 'ticket', ...ticket })
  expect(readScanned(progressCode(code))).toEqual({ what: 'progress', queryCode: code })
  expect(ticketCode(ticket) + progressCode(code)).toMatch(/^[\x21-\x7e]+$/)
})

test('a scanner that types on another keyboard, or in capitals, is understood', () => {
  expect(readScanned(`HUISHENG:##PROGRESS#${code}`)).toEqual({ what: 'progress', queryCode: code })
  expect(readScanned('huisheng;--ticket-2026-10-15-a012')).toMatchObject({ what: 'ticket', label: 'A012' })
})

test('a bare query code and the six digits of an appointment are read', () => {
  expect(readScanned(code.toLowerCase())).toEqual({ what: 'progress', queryCode: code })
  expect(readScanned(' 042917 ')).toEqual({ what: 'appointment', code: '042917' })
})

test.each(['', '6901234567892', 'https://example.org/a', 'huisheng://progress/', 'huisheng://ticket/A012'])(
  '%j is nothing of this hall',
  (text) => {
    expect(readScanned(text)).toBeNull()
  },
)
