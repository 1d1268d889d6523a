import type { Page } from '@playwright/test'
import { pinyinOf } from '../../../electron/store/pinyin.ts'

/** Hands on the keyboard: `compose` writes hanzi through an input method, letter by letter and word by word. */
export async function handsOn(page: Page) {
  const method = await page.context().newCDPSession(page)
  return {
    async compose(text: string): Promise<void> {
      for (const word of text.match(WORDS) ?? []) {
        if (!HANZI.test(word)) await page.keyboard.type(word)
        else await composeWord(word)
      }
    },
    press: (key: string) => page.keyboard.press(key),
    type: (text: string) => page.keyboard.type(text),
  }

  async function composeWord(word: string): Promise<void> {
    const letters = pinyinOf(word) || 'x'
    for (let typed = 1; typed <= letters.length; typed += 1) {
      await key('rawKeyDown', `Key${letters.charAt(typed - 1).toUpperCase()}`)
      const text = letters.slice(0, typed)
      await method.send('Input.imeSetComposition', { text, selectionStart: typed, selectionEnd: typed })
    }
    // The key that chooses the word: the page hears of it as of every key the input method keeps for itself.
    await key('rawKeyDown', 'Enter')
    await method.send('Input.insertText', { text: word })
    await key('keyUp', 'Enter')
  }

  function key(type: 'rawKeyDown' | 'keyUp', code: string) {
    return method.send('Input.dispatchKeyEvent', { type, code, key: 'Process', windowsVirtualKeyCode: OF_METHOD })
  }
}

/** Counts the keys the page hears of itself, and on demand those of an input method too. */
export async function countKeys(
  page: Page,
  ofMethodToo = false,
): Promise<{ begin: () => Promise<void>; count: () => Promise<number> }> {
  await page.evaluate((all) => {
    document.documentElement.dataset['keys'] = '0'
    addEventListener(
      'keydown',
      (event) => {
        const { dataset } = document.documentElement
        const counts = event.isTrusted && (all || event.key !== 'Process')
        if (counts) dataset['keys'] = String(Number(dataset['keys']) + 1)
      },
      { capture: true },
    )
  }, ofMethodToo)
  const keys = page.locator('html')
  return {
    begin: () => keys.evaluate((html) => html.setAttribute('data-keys', '0')),
    count: async () => Number(await keys.getAttribute('data-keys')),
  }
}

const OF_METHOD = 229
const HANZI = /\p{Script=Han}/u
/** People write a word or two at a time; what is no hanzi comes from the keys themselves. */
const WORDS = /\p{Script=Han}{1,3}|[^\p{Script=Han}]+/gu
