import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * Whether a request is meant for this hall. A foreign Host is DNS rebinding, a foreign Origin another site's page;
 * programs such as curl send no Origin and pass with their token.
 */
export function isOwnRequest({ headers }: Pick<IncomingMessage, 'headers'>, ownNames: ReadonlySet<string>): boolean {
  const host = parse(`http://${headers.host ?? ''}`)
  if (!host || !isOwnName(host.hostname, ownNames)) return false
  if (headers.origin === undefined) return true
  const origin = parse(headers.origin)
  return origin !== null && origin.host === host.host
}

/** An address typed as numbers cannot be rebound by a name server. */
function isOwnName(hostname: string, ownNames: ReadonlySet<string>): boolean {
  return ownNames.has(hostname) || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}
