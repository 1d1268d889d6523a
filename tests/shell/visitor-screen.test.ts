import { expect, test } from 'vitest'
import { sampleShell } from './sample-shell.ts'
import { askHost, sessionOf } from './shell-under-test.ts'

const sample = sampleShell()
const MONITORS = [
  { id: 1, label: 'laptop', x: 0, y: 0, width: 1366, height: 768 },
  { id: 2, label: 'counter', x: 1366, y: 0, width: 1280, height: 800 },
]
const screen = { id: 2, label: 'counter' }

test('who sits at the desk shows the visitor’s screen and takes it away; nobody else may, and nothing else', async () => {
  await sample.shell.cue('monitors', MONITORS)
  const ask = async (account: string | null, page: string, on: typeof screen | null) => {
    const session = account === null ? null : await sessionOf(sample.desk, account)
    return askHost(sample.desk, 'showOn', { page, screen: on }, session)
  }
  const refused = { refused: 'FORBIDDEN' }
  expect(await ask(null, 'visitor', screen)).toEqual(refused)
  expect(await ask('leader1', 'visitor', screen)).toEqual(refused)
  expect(await ask('kiosk1', 'visitor', screen)).toEqual(refused)
  expect(await ask('front1', 'display', screen)).toEqual(refused)
  expect(await ask('front1', 'kiosk', screen)).toEqual(refused)
  expect(await ask('front1', 'visitor', screen)).toBe(true)
  expect((await sample.shell.window('/visitor')).monitor).toBe('counter')
  expect(await ask('county-heting', 'visitor', null)).toBe(true)
  await sample.shell.until('no visitor’s screen', ({ windows }) =>
    windows.every(({ url }) => !url.endsWith('/visitor')),
  )
}, 60_000)
