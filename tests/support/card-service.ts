import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

type Asked = Readonly<{ method: string; body: string; type: string }>
type Answer = Readonly<{ status?: number; type?: string; body: string | Buffer; to?: string }>

/** A vendor's service: HTTP asked at `/read`, WebSocket at `/card`. */
export async function startCardService() {
  const asked: Asked[] = []
  let answer: (asked: Asked) => Answer | null = () => null
  const server: Server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      const one = { method: request.method ?? '', body, type: request.headers['content-type'] ?? '' }
      asked.push(one)
      const said = answer(one)
      // A service that is asked and says nothing is one that hangs.
      if (!said) return
      const to = said.to === undefined ? {} : { location: said.to }
      response.writeHead(said.status ?? 200, { 'content-type': said.type ?? 'application/json', ...to })
      response.end(said.body)
    })
  })
  const sockets = new WebSocketServer({ server, path: '/card' })
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const said = answer({ method: 'WS', body: String(data), type: '' })
      if (said) socket.send(String(said.body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    http: `http://127.0.0.1:${port}/read`,
    socket: `ws://127.0.0.1:${port}/card`,
    asked,
    says(next: typeof answer) {
      answer = next
    },
    push(body: string) {
      for (const socket of sockets.clients) socket.send(body)
    },
    listeners: () => sockets.clients.size,
    hangUp() {
      for (const socket of sockets.clients) socket.terminate()
    },
    async end() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
