import type { Page } from '@playwright/test'

/** What a scanner does that types like a keyboard: all keys in one burst, no waiting for the page between them. */
export async function scan(page: Page, text: string): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const sent = [...text].flatMap((sign) => {
    const key = { key: sign, text: sign, code: codeOf(sign), unmodifiedText: sign }
    return [line.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }), keyUp(key)]
  })
  const enter = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
  await Promise.all([...sent, line.send('Input.dispatchKeyEvent', { type: 'keyDown', ...enter }), keyUp(enter)])
  await line.detach()

  function keyUp({ key, code }: Readonly<{ key: string; code: string }>) {
    return line.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code })
  }
}

function codeOf(sign: string): string {
  if (/[a-z]/i.test(sign)) return `Key${sign.toUpperCase()}`
  if (/\d/.test(sign)) return `Digit${sign}`
  return sign === '-' ? 'Minus' : ''
}
