import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { close, openReadable, rows } from '../../electron/store/database.ts'
import type { ServiceId, TicketId } from '../../shared/model/ids.ts'
import { openSocket } from '../support/carriers.ts'
import { type HallClient, key, withCode } from '../support/whole-walk.ts'
import { endHall, killHall, newDataFolder, runTask, startHall } from './hall-under-test.ts'

const COMMANDS = 500
const CONNECTIONS = 5
const SERVICES = ['advice', 'individual', 'group', 'litigation', 'lawyer']

type Sent = { key: string; service: ServiceId; answer: { id: TicketId; label: string } | null }

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

test('a hall killed in the middle of 500 commands has lost nothing that it had acknowledged', async () => {
  const hall = await startHall(data)
  expect(hall.said).not.toMatch(/[^\n]*(检查|checking)/)
  const token = await logIn(hall.port)
  const sent: Sent[] = []
  const all = sendAll(hall.port, token, sent)
  await until(() => sent.filter(({ answer }) => answer !== null).length > COMMANDS / 3)
  await killHall(hall)
  await all
  const acknowledged = sent.filter(({ answer }) => answer !== null)
  const unknown = sent.filter(({ answer }) => answer === null)
  expect(acknowledged.length).toBeLessThan(COMMANDS)
  expect(unknown.length).toBeGreaterThan(0)

  const again = await startHall(data)
  expect(again.said).toMatch(/检查|checking/)
  expectWhole(acknowledged)
  await expectOneResult(again.port, token, [...unknown, ...acknowledged.slice(-20)])
  expectWhole(sent)
  expect(await endHall(again)).toBe(0)

  const { status, stdout } = runTask('verify-journal', '--data', data)
  expect(JSON.parse(stdout)).toMatchObject({ event: 'journal', firstBroken: null })
  expect(status).toBe(0)
}, 120_000)

async function logIn(port: number): Promise<string> {
  const client = clientOn(await openSocket(port, null))
  return (await client.session.open({ account: 'kiosk1', password: SAMPLE_PASSWORD })).token
}

/** Sends from several connections at once, several commands on the way on each, until its hall is gone. */
async function sendAll(port: number, token: string, sent: Sent[]): Promise<void> {
  const sockets = await Promise.all(Array.from({ length: CONNECTIONS }, () => openSocket(port, token)))
  const services = await clientOn(sockets[0]).ticket.services()
  await Promise.all(
    sockets.map(async (socket, index) => {
      const client = clientOn(socket)
      const lost = new Promise<null>((resolve) => socket.addEventListener('close', () => resolve(null)))
      const { id: service } = withCode(services, SERVICES[index] ?? 'advice')
      const commands = Array.from({ length: COMMANDS / CONNECTIONS }, async () => {
        const command: Sent = { key: randomUUID(), service, answer: null }
        sent.push(command)
        const answer = client.ticket.issue({ key: command.key, service, priority: 'ordinary' }).catch(() => null)
        command.answer = await Promise.race([answer, lost])
      })
      await Promise.all(commands)
    }),
  )
}

/** Sends commands again whose answer was lost, and some whose answer came. */
async function expectOneResult(port: number, token: string, list: readonly Sent[]): Promise<void> {
  const client = clientOn(await openSocket(port, token))
  for (const command of list) {
    const input = { key: command.key, service: command.service, priority: 'ordinary' }
    const [first, second] = [await client.ticket.issue(input), await client.ticket.issue(input)]
    expect(second).toEqual(first)
    if (command.answer) expect(first.id).toBe(command.answer.id)
    command.answer = first
  }
  const other = client.ticket.issue({
    key: list[0]?.key ?? key(),
    service: list[0]?.service ?? '',
    priority: 'elderly',
  })
  await expect(other).rejects.toMatchObject({ code: 'KEY_REUSED' })
}

/** Every command of the list is there once, with its result and its row of the journal, and no half of another. */
function expectWhole(list: readonly Sent[]): void {
  const db = openReadable(join(data, 'hall.sqlite'))
  const tickets = rows<{ id: string; label: string }>(db, 'SELECT id, label FROM tickets')
  const journal = rows<{ record: string }>(db, "SELECT record FROM journal WHERE what = 'ticket.issue'")
  const results = rows<{ key: string }>(db, "SELECT key FROM command_results WHERE what = 'ticket.issue'")
  // The results of the sample hall's own past are long forgotten.
  const recent = rows(db, 'SELECT id FROM tickets WHERE issued_at > :hourAgo', { hourAgo: Date.now() - 3_600_000 })
  expect(rows(db, 'PRAGMA integrity_check')).toEqual([{ integrityCheck: 'ok' }])
  expect(rows(db, 'PRAGMA foreign_key_check')).toEqual([])
  close(db)
  const labels = new Map(tickets.map(({ id, label }) => [id, label]))
  for (const { answer } of list) expect(labels.get(answer?.id ?? '')).toBe(answer?.label)
  expect(journal.map(({ record }) => record).sort()).toEqual([...labels.keys()].sort())
  expect(results).toHaveLength(recent.length)
  const keys = new Set(results.map((result) => result.key))
  for (const command of list) expect(keys.has(command.key)).toBe(true)
}

function clientOn(socket: WebSocket | undefined): HallClient {
  if (!socket) throw new Error('no connection')
  return createORPCClient(new RPCLink({ websocket: socket }))
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}
