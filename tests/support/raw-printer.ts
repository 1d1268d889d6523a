import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** A raw network printer on loopback: it keeps what each connection sent, and closes when told to. */
export async function rawPrinter({ closes = true } = {}) {
  const received: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('error', () => undefined)
    socket.on('end', () => {
      received.push(Buffer.concat(parts))
      if (closes) socket.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A listening TCP server has an AddressInfo; the other kinds of address belong to pipes.
  const { port } = server.address() as AddressInfo
  return {
    id: `network:127.0.0.1:${port}`,
    port,
    received,
    connections: () => sockets.size,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
