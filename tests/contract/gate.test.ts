import { once } from 'node:events'
import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { PROTOCOL } from '../../electron/server/sockets.ts'
import { openSocket, webSocket } from '../support/carriers.ts'
import { matterNamed, tokenFor } from '../support/sample-office.ts'
import { connector, openTestHall, type TestHall } from '../support/test-hall.ts'
import { key, walkMatter, withCode } from '../support/whole-walk.ts'

const TWO_MIB = 2 * 1024 * 1024

let hall: TestHall
beforeEach(async () => {
  hall = await openTestHall()
})
afterEach(() => hall.close())

type Asked = Readonly<{ path?: string; method?: string; headers?: Readonly<Record<string, string>>; body?: string }>

/** A request as no browser would let a page send it. */
function ask({ path = '/api/hall/about', method = 'GET', headers = {}, body = '' }: Asked): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: hall.port, host: '127.0.0.1', path, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** The status a WebSocket is refused with, or 101. */
function askSocket(options: ClientOptions, path = '/ws', protocols = [PROTOCOL]): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${hall.port}${path}`, protocols, options)
    socket.on('open', () => {
      resolve(101)
      socket.terminate()
    })
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
    socket.on('error', reject)
  })
}

test.each([
  ['its own pages', { host: '127.0.0.1:PORT', origin: 'http://127.0.0.1:PORT' }, true],
  ['a program without an origin', { host: 'localhost:PORT' }, true],
  ['an address of the LAN', { host: '192.168.1.5:PORT', origin: 'http://192.168.1.5:PORT' }, true],
  ['a page of another site', { host: '127.0.0.1:PORT', origin: 'https://evil.example' }, false],
  ['a page of another port', { host: '127.0.0.1:PORT', origin: 'http://127.0.0.1:1' }, false],
  ['a page without an origin of its own', { host: '127.0.0.1:PORT', origin: 'null' }, false],
  ['a name that was bound to this address', { host: 'evil.example:PORT' }, false],
  ['such a name that calls itself its origin', { host: 'evil.example', origin: 'http://evil.example' }, false],
])('%s', async (_, told, passes) => {
  const headers = Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, value.replace('PORT', String(hall.port))]),
  )
  for (const path of ['/desk', '/api/hall/about', '/api/openapi.json']) {
    expect(await ask({ path, headers })).toBe(passes ? 200 : 403)
  }
  expect(await askSocket({ headers })).toBe(passes ? 101 : 403)
})

test('a WebSocket elsewhere than at its address is refused', async () => {
  expect(await askSocket({}, '/other')).toBe(403)
})

test('a message over two MiB is refused over HTTP', async () => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokenFor(hall.office, 'front1')}` }
  const large = JSON.stringify({ text: 'x'.repeat(TWO_MIB) })
  const status = await ask({ path: '/api/ticket/issue', method: 'POST', headers, body: large }).catch(() => 413)
  expect(status).toBe(413)
  expect(await ask({ headers })).toBe(200)
  expect(hall.bugs).toEqual([])
})

test('a message over two MiB ends its WebSocket and no other', async () => {
  const [large, other] = [await openSocket(hall.port, null), await openSocket(hall.port, null)]
  const closed = new Promise<CloseEvent>((resolve) => large.addEventListener('close', resolve, { once: true }))
  large.send('x'.repeat(TWO_MIB + 1))
  expect((await closed).code).toBeGreaterThan(1000)
  expect(other.readyState).toBe(other.OPEN)
  other.close()
  expect(await ask({})).toBe(200)
})

test.each(['not json', '{}', '{"i":1}', '[1,2,3]', '\u0000'])('the message %j harms nobody', async (message) => {
  // The library prints what it could not read; here it is known.
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})
  const socket = await openSocket(hall.port, null)
  socket.send(message)
  socket.send(Buffer.from([255, 254, 0]))
  await expect.poll(() => printed.mock.calls.length).toBeGreaterThan(0)
  printed.mockRestore()
  socket.close()
  expect(await ask({})).toBe(200)
})

test('bytes that are no HTTP are answered and forgotten', async () => {
  const socket = connect(hall.port, '127.0.0.1')
  socket.write('GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n')
  socket.resume()
  await once(socket, 'close')
  expect(await ask({})).toBe(200)
})

test('a display hears of numbers and nothing of a matter', async () => {
  const lines = connector(hall, webSocket)
  const [display, desk] = [await lines.connect('display1'), await lines.connect('planning')]
  const [heard, seen] = [await display.live.changes(), await desk.live.changes()]
  await Promise.all([heard.next(), seen.next()])
  await walkMatter(lines.connect, matterNamed('lake'))
  const clerk = await lines.connect('front1')
  const service = withCode(await clerk.ticket.services(), 'lawyer').id
  const { id: last } = await clerk.ticket.issue({ key: key(), service, priority: 'ordinary' })
  expect(await stagesUntil(heard, last)).toEqual(['ticket'])
  expect(await stagesUntil(seen, last)).toEqual([
    'casefile',
    'followup',
    'handling',
    'printing',
    'routing',
    'slip',
    'ticket',
    'transcript',
    'visit',
  ])
  lines.close()
})

test('a stream ends when its account is switched off', async () => {
  const lines = connector(hall, webSocket)
  const [display, admin] = [await lines.connect('display1'), await lines.connect('admin')]
  const changes = await display.live.changes()
  await changes.next()
  await admin.staff.setActive({ key: key(), account: hall.office.as('display1').id, active: false })
  expect((await changes.next()).done).toBe(true)
  lines.close()
})

type Heard = Readonly<{ records: readonly { stage: string; id: string }[] }>

async function stagesUntil(changes: AsyncIterable<Heard>, last: string): Promise<string[]> {
  const stages = new Set<string>()
  for await (const { records } of changes) {
    for (const { stage } of records) stages.add(stage)
    if (records.some(({ id }) => id === last)) break
  }
  return [...stages].sort()
}

test.each([
  ['/desk', 'camera=(self), microphone=(self), geolocation=()'],
  ['/desk?account=front1', 'camera=(self), microphone=(self), geolocation=()'],
  ...['/kiosk', '/display', '/visitor', '/', '/api', '/desk/', '/api/hall/about'].map((path) => [
    path,
    'camera=(), microphone=(), geolocation=()',
  ]),
])('a browser may offer recording at the desk only: %s', async (path, policy) => {
  const answer = await fetch(`http://127.0.0.1:${hall.port}${path}`, { redirect: 'manual' })
  expect(answer.headers.get('permissions-policy')).toBe(policy)
})
