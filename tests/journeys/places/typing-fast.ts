import type { CDPSession, Page } from '@playwright/test'
import { initialsOf } from '../../../electron/store/pinyin.ts'

/**
 * Writes through an input method as practised hands do, the first letter of each syllable and a word at a time, and waits
 * for the page only at the end: what comes too fast for it waits in the browser.
 */
export function composeAtOnce(page: Page, text: string): Promise<void> {
  return atOnce(page, (line) =>
    (text.match(WORDS) ?? []).flatMap((word) =>
      HANZI.test(word) ? composed(line, initialsOf(word) || 'x', word) : [...word].flatMap((sign) => typed(line, sign)),
    ),
  )
}

/** A scanner that types while an input method is on: its letters become a composition, which its Enter ends as it is. */
export function scanIntoMethod(page: Page, code: string): Promise<void> {
  return atOnce(page, (line) => composed(line, code, code))
}

/** Letters that an input method holds back, waiting for somebody to choose. */
export function beginComposing(page: Page, letters: string): Promise<void> {
  return atOnce(page, (line) => held(line, letters))
}

/** The word is chosen. */
export function choose(page: Page, word: string): Promise<void> {
  return atOnce(page, (line) => chosen(line, word))
}

/** A key that the input method keeps for itself, to move in its own list. */
export function pressOfMethod(page: Page, code: string): Promise<void> {
  return atOnce(page, (line) => [ofMethod(line, 'rawKeyDown', code), ofMethod(line, 'keyUp', code)])
}

async function atOnce(page: Page, act: (line: CDPSession) => Promise<unknown>[]): Promise<void> {
  const line = await page.context().newCDPSession(page)
  await Promise.all(act(line))
  await line.detach()
}

function composed(line: CDPSession, letters: string, word: string): Promise<unknown>[] {
  return [...held(line, letters), ...chosen(line, word)]
}

function held(line: CDPSession, letters: string): Promise<unknown>[] {
  return [...letters].flatMap((letter, index) => {
    const text = letters.slice(0, index + 1)
    const code = /[a-z]/i.test(letter) ? `Key${letter.toUpperCase()}` : `Digit${letter}`
    return [
      ofMethod(line, 'rawKeyDown', code),
      line.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
    ]
  })
}

function chosen(line: CDPSession, word: string): Promise<unknown>[] {
  return [
    ofMethod(line, 'rawKeyDown', 'Enter'),
    line.send('Input.insertText', { text: word }),
    ofMethod(line, 'keyUp', 'Enter'),
  ]
}

/** A key that the input method keeps for itself: the page hears that there was one. */
function ofMethod(line: CDPSession, type: 'rawKeyDown' | 'keyUp', code: string): Promise<unknown> {
  return line.send('Input.dispatchKeyEvent', { type, code, key: 'Process', windowsVirtualKeyCode: 229 })
}

/** What is no hanzi comes from the keys themselves. */
function typed(line: CDPSession, sign: string): Promise<unknown>[] {
  const isEnter = sign === '\n'
  const key = isEnter ? { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 } : { key: sign }
  return [
    line.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key, text: isEnter ? '\r' : sign }),
    line.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
  ]
}

const HANZI = /\p{Script=Han}/u
/** People write a word or two at a time. */
const WORDS = /\p{Script=Han}{1,4}|[^\p{Script=Han}]+/gu
