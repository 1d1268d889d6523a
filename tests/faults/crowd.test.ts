import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { close, openReadable, rows } from '../../electron/store/database.ts'
import type { DeskId, TicketId } from '../../shared/model/ids.ts'
import { openSocket } from '../support/carriers.ts'
import { type HallClient, key, withCode } from '../support/whole-walk.ts'
import { endHall, type HallUnderTest, killHall, newDataFolder, startHall } from './hall-under-test.ts'

const CLIENTS = 4
const EACH = 500
const DESKS = ['front1', 'front2', 'front3', 'front4']

let data: string
let hall: HallUnderTest
beforeEach(async () => {
  data = newDataFolder()
  hall = await startHall(data)
}, 60_000)
afterEach(async () => {
  await endHall(hall)
  rmSync(data, { recursive: true, force: true })
}, 60_000)

test('cases 1 and 2: four clients take 500 numbers each at once, none twice and none missing; desks never call one visitor twice', async () => {
  const admin = await logIn('admin')
  const full = withCode(await admin.ticket.servicesInFull(), 'group')
  const { id: service, code: _code, issuedToday: _issued, ...fields } = full
  await admin.ticket.changeService({ key: key(), service, ...fields, last: 9_999 })
  const token = await tokenOf('kiosk1')
  const kiosks = await Promise.all(Array.from({ length: CLIENTS }, () => connect(token)))
  const issued = await Promise.all(
    kiosks.flatMap((kiosk) =>
      Array.from({ length: EACH }, () => kiosk.ticket.issue({ key: key(), service, priority: 'ordinary' })),
    ),
  )
  const numbers = issued.map(({ label }) => Number(label.slice(1))).sort((a, b) => a - b)
  const [first = 0] = numbers
  expect(numbers).toEqual(Array.from({ length: CLIENTS * EACH }, (_, index) => first + index))
  expect(new Set(issued.map(({ id }) => id)).size).toBe(CLIENTS * EACH)

  const desks = await Promise.all(DESKS.map(atDesk))
  const called: TicketId[] = []
  for (let round = 0; round < 25; round += 1) {
    const tickets = await Promise.all(desks.map(({ client, desk }) => client.ticket.callNext({ key: key(), desk })))
    called.push(...tickets.map(({ id }) => id))
    await Promise.all(tickets.map(({ id }, index) => desks[index]?.client.ticket.finish({ key: key(), ticket: id })))
  }
  expect(new Set(called).size).toBe(called.length)
}, 240_000)

test('case 17: a hall killed in the middle of transfers has every visitor in exactly one queue', async () => {
  const { client } = await atDesk('front1')
  const services = await client.ticket.services()
  const [group, litigation] = [withCode(services, 'group').id, withCode(services, 'litigation').id]
  const issue = () => client.ticket.issue({ key: key(), service: group, priority: 'ordinary' })
  const tickets = (await Promise.all(Array.from({ length: 200 }, issue))).map(({ id }) => id)
  const moved: TicketId[] = []
  const target = { to: 'service', service: litigation } as const
  for (const ticket of tickets) {
    const sent = client.ticket.transfer({ key: key(), ticket, target, reason: 'litigation' })
    sent.then(() => moved.push(ticket)).catch(() => {})
  }
  while (moved.length < 20) await new Promise((resolve) => setImmediate(resolve))
  await killHall(hall)
  hall = await startHall(data)
  const db = openReadable(join(data, 'hall.sqlite'))
  const found = rows<{ id: TicketId; queue: string; state: string; open: number; last: string }>(
    db,
    `SELECT t.id, t.queue, t.state, count(*) AS open, max(i.queue || i.state) AS last
     FROM tickets t JOIN ticket_intervals i ON i.ticket = t.id AND i.end_at IS NULL GROUP BY t.id`,
  )
  close(db)
  const here = new Map(found.map((row) => [row.id, row]))
  for (const ticket of tickets) {
    const row = here.get(ticket)
    expect(row).toMatchObject({ state: 'waiting', open: 1, last: `${row?.queue}waiting` })
    if (moved.includes(ticket)) expect(row?.queue).toBe(litigation)
    else expect([group, litigation]).toContain(row?.queue)
  }
}, 240_000)

async function atDesk(account: string): Promise<{ client: HallClient; desk: DeskId }> {
  const client = await logIn(account)
  const { desk } = await client.session.me()
  if (desk === null) throw new Error(`${account} sits at no desk`)
  return { client, desk }
}

const logIn = async (account: string) => connect(await tokenOf(account))

async function tokenOf(account: string): Promise<string> {
  return (await (await connect(null)).session.open({ account, password: SAMPLE_PASSWORD })).token
}

async function connect(token: string | null): Promise<HallClient> {
  return createORPCClient(new RPCLink({ websocket: await openSocket(hall.port, token) }))
}
