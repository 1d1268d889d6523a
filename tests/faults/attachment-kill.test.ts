import { rmSync } from 'node:fs'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { openSocket } from '../support/carriers.ts'
import { fetchFile, sendFile, uploaded } from '../support/send-file.ts'
import { smallPng } from '../support/small-scans.ts'
import { type HallClient, key } from '../support/whole-walk.ts'
import { endHall, killHall, newDataFolder, startHall } from './hall-under-test.ts'

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const KILLS = 3
const PARTY = { type: 'person', name: '单芳', document: { type: 'none', number: '' }, phone: '', address: '' } as const
const LETTER = { ticket: null, channel: 'letter', headcount: 1, party: PARTY, noticeGiven: false } as const

test('a hall killed while papers come in has no attachment without its file', async () => {
  const visits: string[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    const hall = await startHall(data)
    const { client, token } = await clerkOf(hall.port)
    const to = { port: hall.port, token }
    const visit = await client.visit.register({ key: key(), ...LETTER, representatives: [] })
    visits.push(visit.id)
    let added = 0
    const work = (async () => {
      for (let grey = 0; grey < 14; grey += 1) {
        // Another size each time: another content, whatever was there before the last kill.
        const upload = await uploaded(to, visit.id, smallPng(grey, 200 + kill, 300))
        await client.visit.addAttachment({ key: key(), visit: visit.id, upload, thumbnail: null, name: 'x.png' })
        added += 1
      }
    })().catch(() => undefined)
    while (added < 2 + kill * 2) await new Promise((resolve) => setTimeout(resolve, 5))
    void sendFile(to, visit.id, smallPng(0, 2000, 2000 + kill)).catch(() => undefined)
    await killHall(hall)
    await work
  }
  const hall = await startHall(data)
  const { client, token } = await clerkOf(hall.port)
  const there = (await Promise.all(visits.map((visit) => client.visit.attachments({ visit })))).flat()
  expect(there.length).toBeGreaterThanOrEqual(2 + 4 + 6)
  for (const { id, bytes } of there) {
    const answer = await fetchFile({ port: hall.port, token }, id)
    expect([answer.status, (await answer.arrayBuffer()).byteLength]).toEqual([200, bytes])
  }
  expect(await endHall(hall)).toBe(0)
}, 120_000)

async function clerkOf(port: number): Promise<{ client: HallClient; token: string }> {
  const on = async (token: string | null): Promise<HallClient> =>
    createORPCClient(new RPCLink({ websocket: await openSocket(port, token) }))
  const { token } = await (await on(null)).session.open({ account: 'front1', password: SAMPLE_PASSWORD })
  return { client: await on(token), token }
}
