import { setTimeout as pause } from 'node:timers/promises'
import type { ReaderSettingsOf } from '../../../shared/model/reader-settings.ts'
import { noDevice, type Reader } from './reader.ts'
import { cardInAnswer } from './service-answer.ts'

/** What a service pushes counts as lying there this long after it was said: it says nothing when the card goes. */
const LINGER_MS = 2_000

/** A service over WebSocket: with a body it is asked each time, without one it tells of cards by itself. */
export function serviceSocketReader(settings: ReaderSettingsOf<'service'>): Reader {
  let socket: WebSocket | null = null
  let heard: Readonly<{ text: string; at: number }> | null = null
  return {
    async open() {
      const line = await connected(settings.address, AbortSignal.timeout(settings.readTimeoutMs))
      line.addEventListener('message', ({ data }) => {
        if (typeof data === 'string') heard = { text: data, at: Date.now() }
      })
      socket = line
    },
    async read(signal) {
      if (socket?.readyState !== WebSocket.OPEN) throw noDevice('SERVICE_AWAY')
      if (settings.body !== '') return cardInAnswer(await answerOf(socket, settings.body, signal), settings)
      await pause(0)
      if (heard === null || Date.now() - heard.at > LINGER_MS) return null
      return cardInAnswer(heard.text, settings)
    },
    async close() {
      socket?.close()
      socket = null
      heard = null
    },
  }
}

function connected(address: string, signal: AbortSignal): Promise<WebSocket> {
  const socket = new WebSocket(address)
  return new Promise((resolve, reject) => {
    const give = () => {
      socket.close()
      reject(noDevice('SERVICE_AWAY'))
    }
    socket.addEventListener('open', () => resolve(socket), { once: true })
    socket.addEventListener('error', give, { once: true })
    signal.addEventListener('abort', give, { once: true })
  })
}

function answerOf(socket: WebSocket, body: string, signal: AbortSignal): Promise<string> {
  const done = new AbortController()
  return new Promise<string>((resolve, reject) => {
    const away = () => reject(noDevice('SERVICE_AWAY'))
    const { signal: until } = done
    socket.addEventListener('message', ({ data }) => resolve(String(data)), { signal: until })
    socket.addEventListener('close', away, { signal: until })
    signal.addEventListener('abort', away, { signal: until })
    socket.send(body)
  }).finally(() => done.abort())
}
