import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { RPCHandler } from '@orpc/server/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import { LARGEST_MESSAGE, reporting } from './api.ts'
import type { Call } from './context.ts'
import { isOwnRequest } from './origin.ts'
import { router } from './router.ts'

export const PROTOCOL = 'huisheng'
const TOKEN = /^bearer\.([\w-]+)$/

/** How often a silent page is asked whether it is still there; a cut cable says nothing by itself. */
const HEARTBEAT = 15_000

/**
 * The WebSocket at `/ws`. A page names the protocol `huisheng` and, once logged in, `bearer.<token>`: browsers can
 * send no header there, and an address with a token in it would end up in logs.
 */
export function acceptSockets(
  ownNames: ReadonlySet<string>,
  callOf: (request: IncomingMessage, token: string | null) => Call,
  onBug: (error: unknown) => void,
): Sockets {
  const handler = new RPCHandler(router, reporting(onBug))
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE,
    handleProtocols: (protocols) => protocols.has(PROTOCOL) && PROTOCOL,
  })
  const upgrade: Sockets['upgrade'] = (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const isOurs = request.url === '/ws' && isOwnRequest(request, ownNames)
    if (!isOurs) {
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      watch(webSocket)
      handler.upgrade(webSocket, { context: callOf(request, tokenOf(request)) }).catch(onBug)
    })
  }
  const end = () => {
    for (const client of sockets.clients) client.terminate()
  }
  return {
    upgrade,
    end,
    close() {
      end()
      sockets.close()
    },
  }
}

type Sockets = Readonly<{
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  end: () => void
  close: () => void
}>

function tokenOf({ headers }: IncomingMessage): string | null {
  const offered = String(headers['sec-websocket-protocol'] ?? '').split(',')
  return offered.map((protocol) => TOKEN.exec(protocol.trim())?.[1]).find((token) => token !== undefined) ?? null
}

function watch(socket: WebSocket): void {
  let alive = true
  socket.on('pong', () => {
    alive = true
  })
  // Damaged frames end in 'close', which the handler sees; without a listener they would end the process.
  socket.on('error', () => socket.terminate())
  const beat = setInterval(() => {
    if (alive) socket.ping()
    else socket.terminate()
    alive = false
  }, HEARTBEAT)
  socket.on('close', () => clearInterval(beat))
}
