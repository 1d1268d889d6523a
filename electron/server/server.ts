import type { IncomingMessage, ServerResponse } from 'node:http'
import { hostname } from 'node:os'
import { createApiHandler, describeApi } from './api.ts'
import { apiPage } from './api-page.ts'
import { answerAttachment } from './attachment-files.ts'
import type { Call, HallServices } from './context.ts'
import { type Certificate, createGate, isLoopback } from './gate.ts'
import { isOwnRequest } from './origin.ts'
import { findPages, sendPage } from './pages.ts'
import { answerRecording } from './recorded-sound.ts'
import { acceptSockets } from './sockets.ts'
import { sendVoiceClip } from './voice-clips.ts'

export type HallServer = Readonly<{ port: number; endConnections: () => void; close: () => Promise<void> }>

type Settings = Readonly<{
  host: string
  port: number
  pages: string
  /** Given when other computers may come: they are spoken to in HTTPS. */
  certificate?: Certificate
  onBug: (error: unknown) => void
}>

/** Opens the hall's one port: the pages, the WebSocket of the contract, and the same contract as HTTP under `/api`. */
export async function startServer(
  services: () => HallServices,
  { host, port, pages, certificate, onBug }: Settings,
): Promise<HallServer> {
  const ownNames = new Set(['localhost', hostname().toLowerCase(), host])
  const answer = createAnswerer(services, pages, onBug)
  const sockets = acceptSockets(ownNames, (request, token) => callOf(services(), request, token), onBug)
  const gate = createGate(guarded, sockets.upgrade, certificate ?? null)
  return {
    port: await gate.listen(host, port),
    endConnections: sockets.end,
    async close() {
      sockets.close()
      await gate.close()
    },
  }

  function guarded(request: IncomingMessage, response: ServerResponse): void {
    if (!isOwnRequest(request, ownNames)) {
      response.writeHead(403).end()
      return
    }
    answer(request, response).catch((error: unknown) => {
      onBug(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
}

function createAnswerer(services: () => HallServices, folder: string, onBug: Settings['onBug']) {
  const pages = findPages(folder)
  const api = createApiHandler(onBug)
  const document = describeApi(services().office.version)
  const isAnsweredByApi = async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const context = callOf(services(), request, bearer(request))
    return (await api.handle(request, response, { prefix: '/api', context })).matched
  }
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
    setHeaders(response, path)
    if (path === '/api') return send(response, 'text/html; charset=utf-8', apiPage(await document))
    if (path === '/api/openapi.json') return send(response, 'application/json', JSON.stringify(await document))
    const answerBytes = BESIDE_CONTRACT.find(([prefix]) => path.startsWith(prefix))?.[1]
    if (answerBytes) return answerBytes(callOf(services(), request, bearer(request)), path, request, response)
    if (path.startsWith('/api/') && (await isAnsweredByApi(request, response))) return
    if (sendVoiceClip(services().office, path, response) || sendPage(pages, request, response)) return
    response.writeHead(404, { 'content-type': 'text/plain' }).end()
  }
}

/** What is too large for a message of the contract. */
const BESIDE_CONTRACT = [
  ['/attachments/', answerAttachment],
  ['/recordings/', answerRecording],
] as const

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { 'content-type': type }).end(body)
}

function callOf(services: HallServices, request: IncomingMessage, token: string | null): Call {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  const isLocal = isLoopback(address)
  return { ...services, token, place: isLocal ? 'hall' : address, isLocal }
}

function bearer({ headers }: IncomingMessage): string | null {
  return /^Bearer ([\w-]+)$/.exec(headers.authorization ?? '')?.[1] ?? null
}

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  response.setHeader('permissions-policy', path === '/desk' ? MAY_RECORD : MAY_NOTHING)
}

const HEADERS = {
  'content-security-policy': [
    "default-src 'self'",
    // antd writes its styles at run time; slips shown in a frame carry theirs with them.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

const MAY_NOTHING = 'camera=(), microphone=(), geolocation=()'
/** Where accounts are taken down; whether recording is allowed there is asked by the browser, or known to the shell. */
const MAY_RECORD = 'camera=(self), microphone=(self), geolocation=()'
