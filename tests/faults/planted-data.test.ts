import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { callAt } from '../contract/procedures.ts'
import { openSocket } from '../support/carriers.ts'
import { foundIn } from '../support/found-in.ts'
import { NAMES, plant, SECRETS } from '../support/planted.ts'
import { sampleSeed } from '../support/sample-office.ts'
import { type Connect, type HallClient, key } from '../support/whole-walk.ts'
import { endHall, type HallUnderTest, newDataFolder, runTask, startHall } from './hall-under-test.ts'

/** The numbers of the invented people whose cards are laid on a reader. */
const CARDS = Object.fromEntries(
  sampleSeed.matters.flatMap(({ code, party: { document } }) => (document.number ? [[code, document.number]] : [])),
)
const HIDDEN = { ...SECRETS, ...CARDS }
/** Everything personal that was given to the hall. */
const ALL = { ...NAMES, ...HIDDEN }

let data: string
let copies: string
let hall: HallUnderTest
let said = ''
const events: unknown[] = []
const answers: string[] = []
const clients = new Map<string, Promise<HallClient>>()

beforeAll(async () => {
  data = newDataFolder()
  copies = mkdtempSync(join(tmpdir(), 'copies-'))
  hall = await startHall(data)
  said = hall.said
  for (const stream of [hall.process.stderr, hall.process.stdout]) {
    stream?.on('data', (text: string) => {
      said += text
    })
  }
  await listen()
  await plant(connect, { port: hall.port, token: tokenOf })
  await layCards()
  await askWrongly()
}, 240_000)
afterAll(async () => {
  if (hall.process.exitCode === null) await endHall(hall)
  for (const folder of [data, copies]) rmSync(folder, { recursive: true, force: true })
}, 60_000)

test('the report of the hall and its journal name nobody', async () => {
  const [admin, supervisor] = [await connect('admin'), await connect('supervisor1')]
  const told = [
    await admin.diagnostics.overview(),
    await admin.diagnostics.testDatabase(),
    await supervisor.journal.list({}),
  ]
  expect(foundIn(Buffer.from(JSON.stringify(told)), ALL)).toEqual([])
})

test('no file of the data folder has any of it in clear while the hall runs', () => {
  const files = filesIn(data)
  expect(files.map((file) => file.slice(data.length + 1))).toEqual(
    expect.arrayContaining(['hall.sqlite', 'hall.sqlite-wal']),
  )
  expect(secretsIn(files)).toEqual([])
})

test('no backup has any of it in clear', () => {
  const { status, stderr } = runTask('back-up', '--data', data, '--to', join(copies, 'copy.sqlite'))
  expect(stderr).not.toContain('Error')
  expect(status).toBe(0)
  expect(filesIn(copies).length).toBeGreaterThan(0)
  expect(secretsIn(filesIn(copies))).toEqual([])
})

test('no change that pages hear of names anybody', () => {
  expect(events.length).toBeGreaterThan(20)
  expect(foundIn(Buffer.from(JSON.stringify(events)), ALL)).toEqual([])
})

test('no error answers with what it was asked', () => {
  expect(answers.length).toBeGreaterThan(10)
  expect(answers.filter((answer) => foundIn(Buffer.from(answer), ALL).length > 0)).toEqual([])
})

test('at the end neither the log nor what is left on the disk has any of it in clear', async () => {
  await endHall(hall)
  expect(said).not.toBe('')
  expect(said.split('\n').filter((line) => foundIn(Buffer.from(line), ALL).length > 0)).toEqual([])
  expect(secretsIn(filesIn(data))).toEqual([])
}, 60_000)

async function listen(): Promise<void> {
  const changes = await (await connect('front2')).live.changes()
  void (async () => {
    try {
      for await (const change of changes) events.push(change)
    } catch {
      // The hall ended.
    }
  })()
}

/** A card goes to the page that listens at its desk, and nowhere else. */
async function layCards(): Promise<void> {
  const [admin, clerk] = [await connect('admin'), await connect('front1')]
  const { desk } = await clerk.session.me()
  const settings = { kind: 'simulator', folder: '', readTimeoutMs: 8_000, pollMs: 20 } as const
  const { id: reader } = await admin.visit.setReader({
    key: key(),
    reader: null,
    name: 'here',
    settings,
    desk,
    active: true,
  })
  const state = async () => (await admin.visit.readers()).find(({ id }) => id === reader)?.status.state
  await vi.waitFor(async () => expect(await state()).toBe('ready'), { timeout: 60_000, interval: 200 })
  const cards = await clerk.visit.cards({ desk: desk ?? '' })
  await cards.next()
  const [person] = await admin.visit.sampleCards()
  await admin.visit.layCard({ key: key(), reader, card: person?.code ?? '' })
  for await (const event of cards) {
    if (event.what !== 'card') continue
    expect(Object.values(CARDS)).toContain(event.card.number)
    break
  }
}

/** Whatever is wrong with an input, the answer does not repeat it. */
async function askWrongly(): Promise<void> {
  const group = { type: 'group', name: NAMES.group, document: { type: 'none', number: '' } }
  const party = { ...group, type: SECRETS.passport, phone: 7, address: SECRETS.address }
  const wrong = { key: SECRETS.phone, [SECRETS.address]: 1, party }
  const alone = { headcount: 1, representatives: [], noticeGiven: true, party: { ...group, phone: '', address: '' } }
  const refused = { key: key(), ticket: null, channel: 'visit', ...alone, message: SECRETS.letter }
  const inputs = [wrong, [SECRETS.phone], SECRETS.address, { text: SECRETS.letter.repeat(30) }, refused]
  const clerk = await connect('front1')
  for (const name of ['register', 'searchParties', 'correct', 'importMessages', 'mergeParties']) {
    for (const input of inputs) {
      const failure: unknown = await callAt(clerk, ['visit', name], input).catch((error: unknown) => error)
      answers.push(JSON.stringify(failure, Object.getOwnPropertyNames(failure)))
    }
  }
  await askWronglyOverHttp(wrong)
  const socket = await openSocket(hall.port, await tokenOf('front1'))
  socket.addEventListener('message', ({ data }) => answers.push(String(data)))
  for (const text of [SECRETS.phone, `{"id":"${SECRETS.passport}`, SECRETS.address]) socket.send(text)
  await new Promise((resolve) => setTimeout(resolve, 300))
  socket.close()
}

async function askWronglyOverHttp(wrong: object): Promise<void> {
  const headers = { authorization: `Bearer ${await tokenOf('front1')}`, 'content-type': 'application/json' }
  const bodies = [JSON.stringify(wrong), `{"phone":"${SECRETS.phone}"`, SECRETS.address, `["${SECRETS.passport}",`]
  const paths = ['/api/visit/register', '/api/visit/correct', '/api/session', `/attachments/${SECRETS.file}`]
  const asked = [
    ...paths.flatMap((path) => bodies.map((body) => ({ path, body }))),
    ...['search-parties?text', 'get?visit', 'party?party'].map((query) => ({
      path: `/api/visit/${query}=${encodeURIComponent(SECRETS.address.repeat(20))}`,
    })),
    ...['/api/visit/', '/attachments/', '/', '/desk?'].map((path) => ({ path: path + SECRETS.residentCard })),
  ]
  for (const { path, ...body } of asked) {
    const method = 'body' in body ? 'POST' : 'GET'
    const response = await fetch(`http://127.0.0.1:${hall.port}${path}`, { method, headers, ...body })
    answers.push(JSON.stringify([...response.headers]) + (await response.text()))
  }
}

const secretsIn = (files: readonly string[]) =>
  files.flatMap((file) => foundIn(readFileSync(file), HIDDEN).map((found) => `${found} in ${file.split('/').at(-1)}`))

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
}

const connect: Connect = (account) => {
  const known = clients.get(account) ?? tokenOf(account).then(clientWith)
  clients.set(account, known)
  return known
}

async function tokenOf(account: string): Promise<string> {
  return (await (await clientWith(null)).session.open({ account, password: SAMPLE_PASSWORD })).token
}

async function clientWith(token: string | null): Promise<HallClient> {
  return createORPCClient(new RPCLink({ websocket: await openSocket(hall.port, token) }))
}
