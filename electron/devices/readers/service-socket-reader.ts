import { setTimeout as pause } from 'node:timers/promises'
import type { IdentityCard } from '../../../shared/model/identity-card.ts'
import type { ReaderSettingsOf } from '../../../shared/model/reader-settings.ts'
import { noDevice, type Reader, ReaderProblem } from './reader.ts'
import { cardInAnswer, saysFailure } from './service-answer.ts'
import { pushedCards } from './service-pushed-cards.ts'

type Settings = ReaderSettingsOf<'service'>
type Told = IdentityCard | ReaderProblem | null
type Hear = (text: string) => void

/** A service over WebSocket: with a body it is asked each time, without one it tells of cards by itself. */
export function serviceSocketReader(settings: Settings): Reader {
  let socket: WebSocket | null = null
  let asking: Hear | null = null
  let pushed = pushedCards()

  async function ask(line: WebSocket, signal: AbortSignal): Promise<Told> {
    const answer = answerOf(line, settings, signal)
    asking = answer.hear
    return answer.told.finally(() => {
      asking = null
    })
  }
  return {
    async open() {
      const line = await connected(settings.address, AbortSignal.timeout(settings.readTimeoutMs))
      line.addEventListener('message', ({ data }) => {
        if (typeof data !== 'string') return
        if (asking) asking(data)
        else pushed.take(toldBy(data, settings), Date.now())
      })
      socket = line
    },
    async read(signal) {
      if (socket?.readyState !== WebSocket.OPEN) throw noDevice('SERVICE_AWAY')
      // Also where it is asked: an answer that came after its time is a card that was read.
      const waiting = pushed.next()
      if (settings.body !== '') return waiting ?? cardOf(await ask(socket, signal))
      await pause(0)
      return waiting ?? cardOf(pushed.lying(Date.now()))
    },
    async close() {
      socket?.close()
      socket = null
      pushed = pushedCards()
    },
  }
}

function toldBy(text: string, settings: Settings): Told {
  try {
    return cardInAnswer(text, settings)
  } catch (error) {
    if (error instanceof ReaderProblem) return error
    throw error
  }
}

function cardOf(told: Told): IdentityCard | null {
  if (told instanceof ReaderProblem) throw told
  return told
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

/** A greeting or a sign of life is followed by the answer; without one, it was the answer itself. */
const FOLLOWS_MS = 500

function answerOf(socket: WebSocket, settings: Settings, signal: AbortSignal): { told: Promise<Told>; hear: Hear } {
  const done = new AbortController()
  const { promise, resolve, reject } = Promise.withResolvers<Told>()
  let last: Readonly<{ told: Told }> | null = null
  let follows: NodeJS.Timeout | undefined
  const giveUp = () => (last ? resolve(last.told) : reject(noDevice('SERVICE_AWAY')))
  socket.addEventListener('close', giveUp, { signal: done.signal })
  signal.addEventListener('abort', giveUp, { signal: done.signal })
  socket.send(settings.body)
  return {
    told: promise.finally(() => {
      done.abort()
      clearTimeout(follows)
    }),
    hear(text) {
      last = { told: toldBy(text, settings) }
      const isCard = last.told !== null && !(last.told instanceof ReaderProblem)
      if (isCard || saysFailure(text, settings)) resolve(last.told)
      else follows ??= setTimeout(giveUp, FOLLOWS_MS)
    },
  }
}
