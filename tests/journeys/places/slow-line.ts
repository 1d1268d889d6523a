import type { Page } from '@playwright/test'

export type SlowLine = Readonly<{ hold: () => void; release: () => void }>

/** The page's line to the hall, on which the hall's words can be held back; the page is loaded anew for it. */
export async function slowLine(page: Page): Promise<SlowLine> {
  const held: (() => void)[] = []
  let holding = false
  await page.routeWebSocket(/./, (socket) => {
    socket.connectToServer().onMessage((message) => {
      if (holding) held.push(() => socket.send(message))
      else socket.send(message)
    })
  })
  await page.reload()
  return {
    hold() {
      holding = true
    },
    release() {
      holding = false
      for (const say of held.splice(0)) say()
    },
  }
}
