import type { Page } from '@playwright/test'

/**
 * What a scanner does that types like a keyboard: all keys in one burst, no waiting for the page between them, a key
 * every five milliseconds by the clock of the keys, however busy this computer is.
 */
export async function scan(page: Page, text: string): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const began = Date.now() / 1000
  const at = (place: number) => ({ timestamp: began + place * 0.005 })
  const sent = [...text].flatMap((sign, place) => {
    const key = { key: sign, text: sign, code: codeOf(sign), unmodifiedText: sign, ...at(place) }
    return [line.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }), keyUp(key)]
  })
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13, ...at(text.length) }
  await Promise.all([...sent, line.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter }), keyUp(enter)])
  await line.detach()

  function keyUp({ key, code, timestamp }: Readonly<{ key: string; code: string; timestamp: number }>) {
    return line.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, timestamp })
  }
}

function codeOf(sign: string): string {
  if (/[a-z]/i.test(sign)) return `Key${sign.toUpperCase()}`
  if (/\d/.test(sign)) return `Digit${sign}`
  return sign === '-' ? 'Minus' : ''
}
