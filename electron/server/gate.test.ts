import { mkdtempSync, rmSync } from 'node:fs'
import { get as getPlain, type IncomingMessage } from 'node:http'
import { get as getSecure } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type LanCertificate, lanCertificate } from '../hall/certificate.ts'
import { createGate, type Gate } from './gate.ts'

const folder = mkdtempSync(join(tmpdir(), 'gate-'))
let certificate: LanCertificate
beforeAll(async () => {
  certificate = await lanCertificate(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

let gate: Gate
afterEach(() => gate.close())

const open = (certified: boolean, isHere?: () => boolean) => {
  gate = createGate(
    (request, response) => response.end(`you asked for ${request.url}`),
    (_, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
    certified ? certificate : null,
    isHere,
  )
  return gate.listen('127.0.0.1', 0)
}

type Answer = Readonly<{ status: number; text: string; location: string | undefined; fingerprint: string | null }>

function ask(address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const read = (response: IncomingMessage) => {
      const peer = 'getPeerCertificate' in response.socket ? (response.socket as TLSSocket).getPeerCertificate() : null
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text,
          location: response.headers.location,
          fingerprint: peer?.fingerprint256.replaceAll(':', '').toLowerCase() ?? null,
        }),
      )
    }
    const sent = address.startsWith('https:')
      ? getSecure(address, { rejectUnauthorized: false }, read)
      : getPlain(address, read)
    sent.on('error', reject)
  })
}

test('without a certificate the port speaks HTTP only', async () => {
  const port = await open(false)
  expect(await ask(`http://127.0.0.1:${port}/desk`)).toMatchObject({ status: 200, text: 'you asked for /desk' })
  await expect(ask(`https://127.0.0.1:${port}/desk`)).rejects.toThrow()
})

test('with a certificate one port speaks HTTPS, and HTTP to this computer', async () => {
  const port = await open(true)
  expect(await ask(`http://127.0.0.1:${port}/desk`)).toMatchObject({ status: 200, text: 'you asked for /desk' })
  const secure = await ask(`https://127.0.0.1:${port}/desk`)
  expect(secure).toMatchObject({ status: 200, text: 'you asked for /desk', fingerprint: certificate.fingerprint })
})

test('a computer of the LAN that asks without encryption is sent to the encrypted address', async () => {
  const port = await open(true, () => false)
  expect(await ask(`http://127.0.0.1:${port}/desk?as=x`)).toMatchObject({
    status: 308,
    text: '',
    location: `https://127.0.0.1:${port}/desk?as=x`,
  })
})

test('a computer of the LAN gets no WebSocket without encryption', async () => {
  const port = await open(true, () => false)
  const socket = connect(port, '127.0.0.1')
  socket.end('GET /ws HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n')
  const said = await new Promise((resolve) => {
    let text = ''
    socket.on('data', (part) => {
      text += part
    })
    socket.on('close', () => resolve(text))
  })
  expect(said).toBe('')
})

test('a connection that says nothing does not keep the hall from ending', async () => {
  const port = await open(true)
  const silent = connect(port, '127.0.0.1')
  await new Promise((resolve) => silent.once('connect', resolve))
  await gate.close()
  silent.destroy()
})

test('the certificate is made once: the desks that pinned it stay joined', async () => {
  await open(true)
  expect(await lanCertificate(folder)).toEqual(certificate)
  expect(certificate.fingerprint).toMatch(/^[0-9a-f]{64}$/)
})
