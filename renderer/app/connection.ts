import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { pauseBeforeTry } from './pauses.ts'
import { token } from './token.ts'

/** The hall cannot be reached; whether a command arrived before the line broke is unknown. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'
}

export type ConnectionState = 'online' | 'offline'

/** The one line of this page to the hall: dials, notices silence, dials again. */
export const connection = {
  open,
  /** A new line with the token of now; after logging in or out. */
  reopen() {
    tries = 0
    hangUp()
    dial()
  },
  state: () => state,
  onState: (listener: () => void) => add(stateListeners, listener),
  /** Called for every line that opens, with a signal that aborts when this line is lost. */
  onOpen: (listener: (lost: AbortSignal) => void) => add(openListeners, listener),
}

export const hallLink: ClientLink<ClientContext> = {
  async call(path, input, options) {
    const current = line
    if (!current || !(await current.opened)) throw new OfflineError()
    return untilLost(current.link.call(path, input, options), current.end.signal)
  },
}

type Line = Readonly<{
  socket: WebSocket
  link: RPCLink<ClientContext>
  opened: Promise<boolean>
  end: AbortController
}>

const ABOUT = ['hall', 'about'] as const
const SILENCE_MS = 10_000
const ANSWER_MS = 4_000

const stateListeners = new Set<() => void>()
const openListeners = new Set<(lost: AbortSignal) => void>()
let line: Line | undefined
let state: ConnectionState = 'online'
let tries = 0
let heardAt = 0
let timer: ReturnType<typeof setTimeout> | undefined

function open(): void {
  dial()
  window.addEventListener('online', dialNow)
  window.addEventListener('offline', () => void checkLine())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') dialNow()
  })
  setInterval(() => {
    if (Date.now() - heardAt > SILENCE_MS) void checkLine()
  }, SILENCE_MS / 2)
}

// No promise of the line itself is raced: it would remember every call of a page that stays open for months.
function untilLost<Answer>(answer: Promise<Answer>, lost: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const lose = () => reject(new OfflineError())
    lost.addEventListener('abort', lose, { once: true })
    answer.then(resolve, reject).finally(() => lost.removeEventListener('abort', lose))
    if (lost.aborted) lose()
  })
}

function dialNow(): void {
  if (line) void checkLine()
  else dial()
}

function dial(): void {
  clearTimeout(timer)
  const socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`, protocols())
  const end = new AbortController()
  const opened = new Promise<boolean>((resolve) => {
    socket.addEventListener('open', () => resolve(true))
    end.signal.addEventListener('abort', () => resolve(false))
  })
  const dialled: Line = { socket, link: new RPCLink({ websocket: socket }), opened, end }
  line = dialled
  socket.addEventListener('message', () => {
    heardAt = Date.now()
  })
  socket.addEventListener('open', () => onOpened(dialled))
  socket.addEventListener('close', () => onLost(dialled))
}

function protocols(): string[] {
  const bearer = token.get()
  return bearer ? ['huisheng', `bearer.${bearer}`] : ['huisheng']
}

function onOpened(opened: Line): void {
  if (line !== opened) return
  tries = 0
  heardAt = Date.now()
  setState('online')
  for (const listener of openListeners) listener(opened.end.signal)
}

function onLost(lost: Line): void {
  if (line !== lost) return
  hangUp()
  setState('offline')
  timer = setTimeout(dial, pauseBeforeTry(tries))
  tries += 1
}

function hangUp(): void {
  clearTimeout(timer)
  const old = line
  line = undefined
  old?.end.abort()
  old?.socket.close()
}

// A pulled cable closes no socket: only a question without an answer shows that nobody is there.
async function checkLine(): Promise<void> {
  const asked = line
  if (!asked) return
  const answer = asked.link.call(ABOUT, undefined, { context: {} })
  const silence = new Promise<never>((_, reject) => setTimeout(() => reject(new OfflineError()), ANSWER_MS))
  await Promise.race([answer, silence]).catch(() => onLost(asked))
}

function setState(next: ConnectionState): void {
  if (state === next) return
  state = next
  for (const listener of stateListeners) listener()
}

function add<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
