import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, sep } from 'node:path'

type Page = Readonly<{ file: string; brotli: string | null; type: string; size: number }>

/** The built pages by address, read once: what is not in the list cannot be asked for. */
export function findPages(folder: string): ReadonlyMap<string, Page> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => TYPES.has(extname(file)))
  return new Map(
    files.flatMap((name): [string, Page][] => {
      const file = join(folder, name)
      const brotli = existsSync(`${file}.br`) ? `${file}.br` : null
      const page = { file, brotli, type: TYPES.get(extname(name)) ?? '', size: statSync(file).size }
      const address = `/${name.split(sep).join('/')}`
      return [[address.replace(/\.html$/, ''), page]]
    }),
  )
}

/** Sends a page or an asset; true when there is one at this address. */
export function sendPage(
  pages: ReadonlyMap<string, Page>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
  if (path === '/') {
    response.writeHead(302, { location: '/desk' }).end()
    return true
  }
  const page = pages.get(path)
  if (!page) return false
  const compressed = page.brotli !== null && /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const file = compressed && page.brotli ? page.brotli : page.file
  response.writeHead(200, {
    'content-type': page.type,
    'content-length': statSync(file).size,
    // Names of assets carry a digest of their content; pages must always be the newest.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(compressed ? { 'content-encoding': 'br' } : {}),
  })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
  return true
}

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.ogg', 'audio/ogg'],
])
