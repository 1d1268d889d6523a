import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { JsonifiedClient } from '@orpc/openapi-client'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createRouterClient } from '@orpc/server'
import { router } from '../../electron/server/router.ts'
import { PROTOCOL } from '../../electron/server/sockets.ts'
import { contract } from '../../shared/contract/contract.ts'
import type { TestHall } from './test-hall.ts'
import type { HallClient } from './whole-walk.ts'

type Line = Readonly<{ client: HallClient; close: () => void }>

/** The ways to reach a hall; all of them must mean the same. */
export type Carrier = Readonly<{ name: string; connect: (hall: TestHall, token: string | null) => Promise<Line> }>

export const direct: Carrier = {
  name: 'direct call',
  async connect({ services }, token) {
    const client = createRouterClient(router, { context: { ...services, token, place: 'hall', isLocal: true } })
    return { client, close: () => {} }
  },
}

export const webSocket: Carrier = {
  name: 'WebSocket',
  async connect({ port }, token) {
    const socket = await openSocket(port, token)
    const client: HallClient = createORPCClient(new RPCLink({ websocket: socket }))
    return { client, close: () => socket.close() }
  },
}

const http: Carrier = {
  name: 'HTTP',
  async connect({ port }, token) {
    const headers = token === null ? {} : { authorization: `Bearer ${token}` }
    const link = new OpenAPILink(contract, { url: `http://127.0.0.1:${port}/api`, headers })
    const client: JsonifiedClient<HallClient> = createORPCClient(link)
    return { client, close: () => {} }
  },
}

export const CARRIERS: readonly Carrier[] = [direct, webSocket, http]

/** An open WebSocket to a hall, logged in when there is a token. */
export async function openSocket(port: number, token: string | null): Promise<WebSocket> {
  const protocols = token === null ? [PROTOCOL] : [PROTOCOL, `bearer.${token}`]
  const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, protocols)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', reject, { once: true })
  })
  return socket
}
