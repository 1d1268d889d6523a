import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createORPCClient, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { close, openReadable, row } from '../../electron/store/database.ts'
import { readKeys } from '../../electron/store/keys.ts'
import { findVersion } from '../../electron/store/tables/transcript.ts'
import { Autosave } from '../../renderer/stages/transcript/autosave.ts'
import type { Parcel, Sent } from '../../renderer/stages/transcript/autosave-state.ts'
import { keptOf } from '../../renderer/stages/transcript/parcels.ts'
import { Guide } from '../../shared/contract/transcript.ts'
import type { TranscriptId } from '../../shared/model/ids.ts'
import { openSocket } from '../support/carriers.ts'
import { matterNamed } from '../support/sample-office.ts'
import { type HallClient, key } from '../support/whole-walk.ts'
import { endHall, type HallUnderTest, killHall, newDataFolder, startHall } from './hall-under-test.ts'

const KILLS = 20
const EVERY = 25
/** What may be missing: the strokes of one second. Counted, since a machine that stands still types nothing either. */
const AT_MOST = 1_000 / EVERY

const SAID = [...'𠮷家门口的水黑了，㛃叔和𬭎婶都去看过。']

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

// Those of page, hall and both under a person's hands: tests/journeys/kills.spec.ts.
test(`of ${KILLS} ends of the hall while an account is typed none loses what is older than a second`, async () => {
  let hall = await startHall(data)
  const token = await logIn(hall)
  let line = await lineTo(hall, token)
  const { party, channel } = matterNamed('lake')
  const { headcount, representatives, ...who } = party
  const visit = { key: key(), ticket: null, channel, party: who, headcount, representatives, noticeGiven: true }
  const { id } = await line.client.visit.register(visit)
  const begun = await line.client.transcript.begin({ key: key(), visit: id })
  const autosave = new Autosave(keptOf(begun), [], {
    send: ({ key: once, base, guide }: Parcel): Promise<Sent> =>
      line.untilLost(
        line.client.transcript.save({ key: once, transcript: begun.id, base, guide }).then((saved) => ({ saved })),
      ),
    load: async () => null,
    remember: () => {},
    newKey: () => randomUUID(),
  })
  const typed: string[] = []
  const hand = setInterval(() => {
    const text = `${typed.at(-1) ?? ''}${SAID[typed.length % SAID.length]}`
    typed.push(text)
    autosave.edit({ ...begun.guide, words: text })
  }, EVERY)
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause(250 + ((kill * 137) % 900))
    const needed = typed.at(-1 - AT_MOST) ?? ''
    await killHall(hall)
    expect(wordsOnDisk().startsWith(needed), `kill ${kill}`).toBe(true)
    hall = await startHall(data)
    line = await lineTo(hall, token)
    await autosave.flush()
    // What was typed while the hall was away is there as soon as it is back.
    expect(typed.at(-1)?.startsWith(wordsOnDisk())).toBe(true)
  }
  clearInterval(hand)
  await autosave.flush()
  expect(wordsOnDisk()).toBe(typed.at(-1))
  await endHall(hall)
}, 400_000)

async function logIn({ port }: HallUnderTest): Promise<string> {
  const client: HallClient = createORPCClient(new RPCLink({ websocket: await openSocket(port, null) }))
  return (await client.session.open({ account: 'front1', password: SAMPLE_PASSWORD })).token
}

async function lineTo({ port }: HallUnderTest, token: string) {
  const socket = await openSocket(port, token)
  const client: HallClient = createORPCClient(new RPCLink({ websocket: socket }))
  const lost = new Promise<Sent>((resolve) => {
    socket.addEventListener('close', () => resolve({ failure: 'OFFLINE' }))
  })
  const untilLost = (answer: Promise<Sent>): Promise<Sent> =>
    Promise.race([
      lost,
      answer.catch((error: unknown) => ({ failure: error instanceof ORPCError ? String(error.code) : 'OFFLINE' })),
    ])
  return { client, untilLost }
}

/** What a hall that starts now would find. */
function wordsOnDisk(): string {
  const db = openReadable(join(data, 'hall.sqlite'), readKeys(data))
  const newest = 'SELECT id, version FROM transcripts ORDER BY id DESC LIMIT 1'
  const account = row<{ id: TranscriptId; version: number }>(db, newest)
  const last = account && findVersion(db, account.id, account.version)
  close(db)
  return last ? Guide.parse(JSON.parse(last.guide)).words : ''
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
