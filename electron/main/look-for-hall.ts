import { request } from 'node:https'
import { isIP } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { z } from 'zod'
import type { Joining } from '../../shared/contract/host.ts'

const USUAL_PORT = '8471'
const ANSWER_MS = 5_000
const About = z.object({ version: z.string() })

/** The hall at an address as a person types it, `192.168.1.5` or `https://front:8471/`; null where none answers. */
export async function lookForHall(typed: string): Promise<Joining | null> {
  const url = hallAddress(typed)
  return url ? ask(url) : null
}

/** The hall's address in full, with the usual port where none is named. */
export function hallAddress(typed: string): URL | null {
  const bare = typed.trim().replace(/^https?:\/\//, '')
  const address = `https://${isIP(bare) === 6 ? `[${bare}]` : bare}`
  if (!URL.canParse(address)) return null
  const url = new URL('/', address)
  // The standard port is dropped from an address, so its absence says nothing of what was typed.
  if (url.port === '' && !/:443\b/.test(bare)) url.port = USUAL_PORT
  return url.username === '' && url.password === '' ? url : null
}

function ask(url: URL): Promise<Joining | null> {
  return new Promise((resolve) => {
    // The certificate is nobody's but the hall's own: what counts is the fingerprint that a person compares.
    const options = { rejectUnauthorized: false, timeout: ANSWER_MS, agent: false } as const
    const asked = request(new URL('api/hall/about', url), options, (response) => {
      // Every socket of an https request is a TLSSocket.
      const fingerprint = fingerprintOf((response.socket as TLSSocket).getPeerCertificate().fingerprint256)
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text = (text + part).slice(0, LARGEST_ANSWER)
      })
      response.on('end', () => resolve(isHall(text) ? { url: url.href, fingerprint } : null))
    })
    asked.on('error', () => resolve(null))
    asked.on('timeout', () => asked.destroy())
    asked.end()
  })
}

const LARGEST_ANSWER = 65_536

/** A fingerprint as the contract writes it, from Node's way with colons. */
export const fingerprintOf = (colons: string) => colons.replaceAll(':', '').toLowerCase()

function isHall(text: string): boolean {
  try {
    return About.safeParse(JSON.parse(text)).success
  } catch {
    return false
  }
}
