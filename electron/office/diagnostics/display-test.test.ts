import { expect, test } from 'vitest'
import type { VoiceState } from '../../../shared/contract/diagnostics.ts'
import { createChangeFeed } from '../changes.ts'
import { createDisplayTest } from './display-test.ts'

const QUICK = { patienceMs: 40, shownMs: 20 }

/** A display that hears of changes and asks what it is about, as its page does. */
function openDisplay(
  changes: ReturnType<typeof createChangeFeed>,
  displays: ReturnType<typeof createDisplayTest>,
  voice: VoiceState = 'ready',
) {
  const shown: boolean[] = []
  const page = `page-${Math.random()}`
  changes.subscribe(() => shown.push(displays.asked(page, voice).testing))
  return shown
}

test('without an open display nothing is asked', async () => {
  const changes = createChangeFeed()
  const displays = createDisplayTest(changes, QUICK)
  const shown = openDisplay(changes, displays)
  expect(await displays.run(0)).toEqual({ open: 0, answered: 0, voiceless: 0 })
  expect(shown).toEqual([])
})

test('displays that live answer at once, show the test and put it away again', async () => {
  const changes = createChangeFeed()
  const displays = createDisplayTest(changes, { patienceMs: 60_000, shownMs: 20 })
  const [first, second] = [openDisplay(changes, displays), openDisplay(changes, displays)]
  expect(await displays.run(2)).toEqual({ open: 2, answered: 2, voiceless: 0 })
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect([first, second]).toEqual([
    [true, false],
    [true, false],
  ])
})

test('a display that answers but cannot speak is told apart', async () => {
  const changes = createChangeFeed()
  const displays = createDisplayTest(changes, QUICK)
  openDisplay(changes, displays)
  openDisplay(changes, displays, 'blocked')
  expect(await displays.run(2)).toEqual({ open: 2, answered: 2, voiceless: 1 })
})

test('a display that hangs is missing when patience ends, and one that asks twice counts once', async () => {
  const changes = createChangeFeed()
  const displays = createDisplayTest(changes, QUICK)
  changes.subscribe(() => {
    displays.asked('one', 'ready')
    displays.asked('one', 'ready')
  })
  expect(await displays.run(2)).toEqual({ open: 2, answered: 1, voiceless: 0 })
})

test('a display that asks without being tested answers nothing', async () => {
  const displays = createDisplayTest(createChangeFeed(), QUICK)
  expect(displays.asked('one', 'ready')).toEqual({ testing: false })
  expect(await displays.run(1)).toEqual({ open: 1, answered: 0, voiceless: 0 })
})
