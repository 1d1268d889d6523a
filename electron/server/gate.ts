import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createPortServer, type Server as PortServer, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

export type Certificate = Readonly<{ key: string; cert: string }>
type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

export type Gate = Readonly<{
  listen: (host: string, port: number) => Promise<number>
  close: () => Promise<void>
}>

/**
 * The hall's one port. Without a certificate it speaks HTTP, for this computer only. With one it speaks HTTPS to the
 * LAN, and HTTP still to this computer: the first byte of a connection tells the two apart. A page asked for without
 * encryption from elsewhere is sent to the encrypted address; nothing else is answered there.
 */
export function createGate(
  answer: RequestListener,
  upgrade: Upgrade,
  certificate: Certificate | null,
  isHere = isLoopback,
): Gate {
  const plain = createServer((request, response) => {
    if (!certificate || isHere(request.socket.remoteAddress)) return answer(request, response)
    response.writeHead(308, { location: `https://${request.headers.host ?? ''}${request.url ?? '/'}` }).end()
  })
  plain.on('upgrade', (request, socket, head) => {
    if (!certificate || isHere(request.socket.remoteAddress)) upgrade(request, socket, head)
    else socket.destroy()
  })
  if (!certificate)
    return gateOf(
      () => plain,
      () => plain.closeAllConnections(),
    )
  const secure = createSecureServer({ ...certificate, minVersion: 'TLSv1.2' }, answer)
  secure.on('upgrade', upgrade)
  const open = new Set<Socket>()
  const port = () =>
    createPortServer((socket) => {
      open.add(socket.once('close', () => open.delete(socket)))
      tellApart(socket, plain, secure)
    })
  return gateOf(port, () => {
    for (const socket of open) socket.destroy()
  })
}

/** Whether a request came from this computer. */
export function isLoopback(address = ''): boolean {
  const plain = address.replace(/^::ffff:/, '')
  return plain === '::1' || plain === 'localhost' || plain.startsWith('127.')
}

const TLS_HANDSHAKE = 0x16
const FIRST_BYTE_MS = 10_000

function tellApart(socket: Socket, plain: Server, secure: Server): void {
  socket.on('error', () => socket.destroy())
  socket.setTimeout(FIRST_BYTE_MS, () => socket.destroy())
  socket.once('readable', () => {
    const first: unknown = socket.read()
    if (!(first instanceof Buffer)) return
    socket.setTimeout(0)
    socket.removeAllListeners('timeout')
    socket.unshift(first)
    const server = first[0] === TLS_HANDSHAKE ? secure : plain
    server.emit('connection', socket)
  })
}

function gateOf(createPort: () => PortServer, endConnections: () => void): Gate {
  const ports: PortServer[] = []
  const open = async (host: string, port: number) => {
    const server = createPort()
    await listen(server, host, port)
    ports.push(server)
    // A listening TCP server has an AddressInfo; the other kinds of address belong to pipes.
    return (server.address() as AddressInfo).port
  }
  return {
    async listen(host, port) {
      const taken = await open(host, port)
      const alsoHere = !isLoopback(host) && !ANYWHERE.has(host)
      if (alsoHere) await open('127.0.0.1', taken)
      return taken
    },
    async close() {
      const closed = ports.map((port) => new Promise((resolve) => port.close(resolve)))
      endConnections()
      await Promise.all(closed)
    },
  }
}

const ANYWHERE = new Set(['0.0.0.0', '::'])

function listen(server: PortServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
