import { mkdtempSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type LanCertificate, lanCertificate } from '../hall/certificate.ts'
import { createGate, type Gate } from '../server/gate.ts'
import { refusalOf } from './administrator.ts'

const folders: string[] = []
let gate: Gate
afterEach(async () => {
  await gate.close()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

async function certificateOf(): Promise<LanCertificate> {
  const folder = mkdtempSync(join(tmpdir(), 'administrator-'))
  folders.push(folder)
  return lanCertificate(folder)
}

/** A hall behind its real port; remembers the tokens that reached it. */
async function hallOn(answer: RequestListener, certificate: LanCertificate | null = null) {
  const heard: string[] = []
  gate = createGate(
    (request, response) => {
      heard.push(request.headers.authorization ?? '')
      answer(request, response)
    },
    (_, socket) => socket.destroy(),
    certificate,
  )
  const port = await gate.listen('127.0.0.1', 0)
  const url = new URL(`${certificate ? 'https' : 'http'}://127.0.0.1:${port}/`)
  return { heard, hall: { url, fingerprint: certificate?.fingerprint ?? null } }
}

const role =
  (role: string): RequestListener =>
  (_, response) =>
    response.end(JSON.stringify({ role }))

test('the hall says whose session it is', async () => {
  const { hall, heard } = await hallOn(role('administrator'))
  expect(await refusalOf('token-1', hall, ['administrator'])).toBeNull()
  expect(heard).toEqual(['Bearer token-1'])
})

test('a call for several roles is answered to each of them, and to no other', async () => {
  const { hall } = await hallOn(role('clerk'))
  expect(await refusalOf('token-1', hall, ['clerk', 'desk'])).toBeNull()
  expect(await refusalOf('token-1', hall, ['desk', 'administrator'])).toBe('FORBIDDEN')
})

test.each([
  ['another role', role('clerk')],
  ['no session', (_: unknown, response) => response.writeHead(401).end('{}')],
] as [string, RequestListener][])('%s is refused', async (_, answer) => {
  expect(await refusalOf('token-1', (await hallOn(answer)).hall, ['administrator'])).toBe('FORBIDDEN')
})

test.each([null, undefined, '', 7, 'a b', 'x\r\nhost: evil'])('%j is no session and is not sent', async (session) => {
  const { hall, heard } = await hallOn(role('administrator'))
  expect(await refusalOf(session, hall, ['administrator'])).toBe('FORBIDDEN')
  expect(heard).toEqual([])
})

test.each([
  ['breaks off', (_: unknown, response) => response.destroy()],
  ['talks of something else', (_: unknown, response) => response.end('<html>')],
] as [string, RequestListener][])('a hall that %s cannot vouch for anybody', async (_, answer) => {
  expect(await refusalOf('token-1', (await hallOn(answer)).hall, ['administrator'])).toBe('OFFLINE')
})

test('a token is told to the hall with the pinned certificate only', async () => {
  const { hall, heard } = await hallOn(role('administrator'), await certificateOf())
  expect(await refusalOf('token-1', { ...hall, fingerprint: '0'.repeat(64) }, ['administrator'])).toBe('OFFLINE')
  expect(heard).toEqual([])
  expect(await refusalOf('token-1', hall, ['administrator'])).toBeNull()
})
