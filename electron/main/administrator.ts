import { type IncomingMessage, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { connect as connectSecurely } from 'node:tls'
import { z } from 'zod'
import type { HostRefused } from '../../shared/contract/host.ts'
import type { Role } from '../../shared/contract/roles.ts'
import { fingerprintOf } from './look-for-hall.ts'

export type AskedHall = Readonly<{ url: URL; fingerprint: string | null }>

/**
 * Null where the hall knows this session as one of a person in these roles. Asked anew for every call: a session can be closed and
 * an account switched off at any time.
 */
export async function refusalOf(
  session: unknown,
  hall: AskedHall,
  roles: readonly Role[],
): Promise<HostRefused['refused'] | null> {
  const token = Session.safeParse(session)
  if (!token.success) return 'FORBIDDEN'
  try {
    const answer = await ask(token.data, hall)
    if (answer.statusCode === UNAUTHORIZED) return 'FORBIDDEN'
    const me = Me.parse(JSON.parse(await text(answer)))
    return roles.some((role) => role === me.role) ? null : 'FORBIDDEN'
  } catch {
    return 'OFFLINE'
  }
}

const Session = z.string().regex(/^[\w-]{1,200}$/)
const Me = z.object({ role: z.string() })
const UNAUTHORIZED = 401
const ANSWER_MS = 5_000

async function ask(token: string, hall: AskedHall): Promise<IncomingMessage> {
  const socket = await dial(hall)
  return new Promise((resolve, reject) => {
    const { host, pathname } = new URL('api/session/me', hall.url)
    const headers = { host, authorization: `Bearer ${token}`, connection: 'close' }
    const asked = request({ path: pathname, headers, createConnection: () => socket }, resolve)
    asked.once('error', reject)
    asked.end()
  })
}

/** A line to the hall itself: the token is sent only once the certificate is known to be the pinned one. */
function dial({ url, fingerprint }: AskedHall): Promise<Socket> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  return new Promise((resolve, reject) => {
    const give = (socket: Socket) => {
      socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error('silent')))
      socket.once('error', reject)
      return socket
    }
    if (fingerprint === null) {
      const socket = give(connect({ host, port }, () => resolve(socket)))
      return
    }
    // Nobody's certificate but the hall's own: its fingerprint is what a person compared.
    const secure = connectSecurely({ host, port, rejectUnauthorized: false }, () => {
      if (fingerprintOf(secure.getPeerCertificate().fingerprint256) === fingerprint) resolve(secure)
      else secure.destroy(new Error('another certificate'))
    })
    give(secure)
  })
}
