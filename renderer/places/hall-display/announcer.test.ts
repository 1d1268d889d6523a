import { expect, test } from 'vitest'
import type { Announcement } from '../../../shared/contract/ticket.ts'
import { ServiceId } from '../../../shared/model/ids.ts'
import { createAnnouncer } from './announcer.ts'

const NOW = 1_800_000_000_000
const service = ServiceId.parse('01a13d12-ba80-7000-8000-000000000001')
const desk = { code: '1', name: '1号窗口', nameEn: 'Desk 1', direction: 'left' }
const call = (sequence: number, label: string): Announcement => ({ sequence, label, service, desk, calledAt: NOW })
const board = (...calls: Announcement[]) => ({
  calls,
  now: NOW,
  newest: Math.max(...calls.map((each) => each.sequence)),
})
const settled = () => new Promise((resolve) => setTimeout(resolve))

/** An announcer whose time and voice move only when the test says so. */
function stage({ heardUpTo = 0, silent = false } = {}) {
  const told: string[] = []
  const open: { what: string; end: () => void }[] = []
  const begin = (what: string) => {
    told.push(`${what} begins`)
    return new Promise<void>((resolve) => {
      open.push({
        what,
        end() {
          told.push(`${what} ends`)
          resolve()
        },
      })
    })
  }
  const heard = { upTo: () => heardUpTo, heard: (sequence: number) => void told.push(`heard ${sequence}`) }
  const announcer = createAnnouncer({
    ready: () => begin('waking'),
    say: (each) => (silent ? Promise.reject(new Error('no voice')) : begin(`saying ${each.label}`)),
    pause: () => begin('showing'),
    show: (each) => void told.push(each ? `show ${each.label}` : 'rest'),
    heard,
  })
  const end = async (what: string) => {
    const place = open.findIndex((each) => each.what === what)
    open.splice(place, 1)[0]?.end()
    await settled()
  }
  return { announcer, told, end }
}

test('field case 8: each call is shown its full time and spoken whole before the next begins', async () => {
  const { announcer, told, end } = stage()
  announcer.hear(board(call(1, 'A001'), call(2, 'B001')))
  await end('waking')
  announcer.hear(board(call(1, 'A001'), call(2, 'B001'), call(3, 'C001')))
  await end('showing')
  expect(told).not.toContain('show B001')
  await end('saying A001')
  await end('saying B001')
  expect(told).not.toContain('show C001')
  await end('showing')
  expect(told.filter((line) => line.startsWith('show '))).toEqual(['show A001', 'show B001', 'show C001'])
  expect(told.slice(0, 6)).toEqual([
    'waking begins',
    'waking ends',
    'heard 1',
    'show A001',
    'showing begins',
    'saying A001 begins',
  ])
})

test('field case 10: the first call waits for a voice that is still waking up', async () => {
  const { announcer, told, end } = stage()
  announcer.hear(board(call(1, 'A001')))
  await settled()
  expect(told).toEqual(['waking begins'])
  await end('waking')
  expect(told).toContain('saying A001 begins')
})

test('field case 9: a voice that fails stops neither the screen nor the next call', async () => {
  const { announcer, told, end } = stage({ silent: true })
  announcer.hear(board(call(1, 'A001'), call(2, 'A002')))
  await end('waking')
  await end('showing')
  await end('showing')
  expect(told.filter((line) => line.startsWith('show ') || line === 'rest')).toEqual(['show A001', 'show A002', 'rest'])
})

test('field case 12: after a reconnect the same board announces nothing twice, what was missed once', async () => {
  const { announcer, told, end } = stage({ heardUpTo: 1 })
  announcer.hear(board(call(1, 'A001'), call(2, 'A002')))
  announcer.hear(board(call(1, 'A001'), call(2, 'A002')))
  await end('waking')
  await end('showing')
  await end('saying A002')
  announcer.hear(board(call(1, 'A001'), call(2, 'A002')))
  await settled()
  expect(told.filter((line) => line.startsWith('show '))).toEqual(['show A002'])
})
