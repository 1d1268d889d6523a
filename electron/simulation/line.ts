import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { HallClient } from './floor.ts'

export type Line = Readonly<{ client: HallClient; close: () => void }>

/** One line to a hall with the libraries of a page; without a token nobody is logged in. */
export async function openLine(url: string, token: string | null): Promise<Line> {
  const protocols = token === null ? ['huisheng'] : ['huisheng', `bearer.${token}`]
  const websocket = new WebSocket(`${url.replace('http', 'ws')}ws`, protocols)
  await new Promise((resolve, reject) => {
    websocket.addEventListener('open', resolve, { once: true })
    websocket.addEventListener('error', reject, { once: true })
  })
  const client: HallClient = createORPCClient(new RPCLink({ websocket }))
  return { client, close: () => websocket.close() }
}
