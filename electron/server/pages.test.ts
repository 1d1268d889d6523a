import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findPages, sendPage } from './pages.ts'

let folder: string
let server: Server
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'))
  mkdirSync(join(folder, 'renderer/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.json'), '{}')
  writeFileSync(join(folder, 'renderer/desk.html'), '<title>desk</title>')
  writeFileSync(join(folder, 'renderer/assets/desk-1.js'), 'start()')
  writeFileSync(join(folder, 'renderer/assets/desk-1.js.br'), brotliCompressSync('start()'))
  writeFileSync(join(folder, 'renderer/notes.txt'), 'not a page')
  const pages = findPages(join(folder, 'renderer'))
  server = createServer((asked, answer) => {
    if (!sendPage(pages, asked, answer)) answer.writeHead(404).end()
  })
  port = await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(Number(Reflect.get(Object(server.address()), 'port'))))
  })
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

type Answer = Readonly<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>

/** Asks for exactly this path, dots and all. */
function get(path: string, { method = 'GET', headers = {} } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: '127.0.0.1', path, method, headers }, async (answer) => {
      const parts: Buffer[] = []
      for await (const part of answer) parts.push(part)
      const body = Buffer.concat(parts)
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body })
    })
      .on('error', reject)
      .end()
  })
}

test('the root leads to the desk, and a page has no ending', async () => {
  expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/desk' } })
  const page = await get('/desk?account=front1')
  expect(page.body.toString()).toBe('<title>desk</title>')
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
})

test('an asset is kept for ever and comes compressed to who can read that', async () => {
  const plain = await get('/assets/desk-1.js')
  expect(plain.body.toString()).toBe('start()')
  expect(plain.headers['cache-control']).toContain('immutable')
  const small = await get('/assets/desk-1.js', { headers: { 'accept-encoding': 'gzip, br' } })
  expect(small.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(small.body).toString()).toBe('start()')
  expect(Number(small.headers['content-length'])).toBe(small.body.length)
})

test('only the head is sent when only the head is asked for', async () => {
  const { status, body, headers } = await get('/desk', { method: 'HEAD' })
  expect([status, body.length, headers['content-length']]).toEqual([200, 0, '19'])
})

test.each([
  '/missing',
  '/notes.txt',
  '/assets/desk-1.js.br',
  '/../secret.json',
  '/assets/../../secret.json',
  '/%2e%2e/secret.json',
  '//etc/passwd',
  '/assets/',
  '/__proto__',
])('there is nothing at %s', async (path) => {
  expect((await get(path)).status).toBe(404)
})
