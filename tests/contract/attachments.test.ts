import { readdirSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ROLES } from '../../shared/contract/roles.ts'
import { LARGEST_FILE } from '../../shared/model/file-type.ts'
import type { VisitId } from '../../shared/model/ids.ts'
import { direct } from '../support/carriers.ts'
import { matterNamed, sampleSeed, tokenFor } from '../support/sample-office.ts'
import { fetchFile, refusedWith, sendFile, uploaded } from '../support/send-file.ts'
import { smallPng } from '../support/small-scans.ts'
import { opened, registered, routed } from '../support/staged.ts'
import { connector, openTestHall, type TestHall } from '../support/test-hall.ts'
import { type HallClient, key } from '../support/whole-walk.ts'

let hall: TestHall
let lines: ReturnType<typeof connector>
let visit: VisitId
beforeEach(async () => {
  hall = await openTestHall()
  lines = connector(hall, direct)
  visit = registered(hall.office, matterNamed('lake'))
})
afterEach(async () => {
  expect(hall.bugs).toEqual([])
  lines.close()
  await hall.close()
})

const as = (account: string) => ({ port: hall.port, token: tokenFor(hall.office, account) })
const accountOf = (role: string) => sampleSeed.staff.find((person) => person.role === role)?.account ?? ''
const folder = () => join(hall.office.folder.path, 'attachments')
const files = () =>
  readdirSync(folder(), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder(), name))
    .filter((file) => statSync(file).isFile())

async function attached(to: VisitId, content = smallPng(1), name = '收据.png'): Promise<string> {
  const clerk = await lines.connect('front1')
  const upload = await uploaded(as('front1'), to, content)
  return (await clerk.visit.addAttachment({ key: key(), visit: to, upload, thumbnail: null, name })).id
}

test('a file comes back as it was sent, to be kept nowhere and to run nothing', async () => {
  const answer = await fetchFile(as('front1'), await attached(visit))
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(smallPng(1))
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': "attachment; filename*=UTF-8''%E6%94%B6%E6%8D%AE.png",
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
  })
})

test('without a session nothing is taken in or given out', async () => {
  const id = await attached(visit)
  for (const who of [{ port: hall.port }, { port: hall.port, token: 'forged-token' }]) {
    expect(await refusedWith(sendFile(who, visit, smallPng(2)))).toBe('401 UNAUTHORIZED')
    for (const part of ['', '/thumbnail']) expect(await refusedWith(fetchFile(who, id, part))).toBe('401 UNAUTHORIZED')
  }
  expect(files()).toHaveLength(1)
})

test.each(ROLES)('%s may do with files what the contract lets this role do', async (role) => {
  const id = await attached(visit)
  const who = as(accountOf(role))
  const sent = (await sendFile(who, visit, smallPng(1))).status
  const got = (await fetchFile(who, id)).status
  const expected = { clerk: [200, 200], desk: [404, 404], leader: [403, 200], supervisor: [403, 200] }
  expect([sent, got]).toEqual(Reflect.get(expected, role) ?? [403, 403])
})

test('a department opens the files of a matter that came to it, and of no other', async () => {
  const matter = routed(hall.office, 'lake')
  const [routedFile, other] = [await attached(matter.visit), await attached(visit)]
  const own = hall.office.as(matter.matter.routing.department).account
  const stranger = sampleSeed.staff.find(({ role, account }) => role === 'desk' && account !== own)?.account ?? ''
  expect((await fetchFile(as(own), routedFile)).status).toBe(200)
  expect(await refusedWith(fetchFile(as(stranger), routedFile))).toBe('404 NOT_FOUND')
  expect(await refusedWith(fetchFile(as(own), other))).toBe('404 NOT_FOUND')
  expect((await (await lines.connect(own)).casefile.attachments({ casefile: matter.casefile })).length).toBe(1)
  const clerk = await lines.connect('front1')
  await clerk.visit.removeAttachment({ key: key(), attachment: routedFile, reason: 'wrong' })
  expect(await refusedWith(fetchFile(as(own), routedFile))).toBe('404 NOT_FOUND')
  expect(await (await lines.connect(own)).casefile.attachments({ casefile: matter.casefile })).toEqual([])
})

test('the papers of an accusation are for the clerk who took them in', async () => {
  const accusation = opened(hall.office, 'lake', { kind: 'accusation' })
  const id = await attached(accusation.visit)
  expect((await fetchFile(as('front1'), id)).status).toBe(200)
  expect(await refusedWith(fetchFile(as('front2'), id))).toBe('404 NOT_FOUND')
  const other = (await lines.connect('front2')).visit.attachments({ visit: accusation.visit })
  await expect(other).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('what it is is told by its content, and nothing of what is refused is stored', async () => {
  const page = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
  const clerk = as('front1')
  expect(await refusedWith(sendFile(clerk, visit, page))).toBe('415 UNKNOWN_FILE_TYPE')
  expect(await refusedWith(sendFile(clerk, visit, ''))).toBe('415 UNKNOWN_FILE_TYPE')
  const large = new Uint8Array(LARGEST_FILE + 1)
  large.set(smallPng(1))
  expect(await refusedWith(sendFile(clerk, visit, large))).toBe('413 FILE_TOO_LARGE')
  expect(await refusedWith(sendFile(clerk, key(), smallPng(1)))).toBe('404 NOT_FOUND')
  expect(await refusedWith(sendFile(clerk, 'x'.repeat(36), smallPng(1)))).toBe('404 NOT_FOUND')
  expect(() => files()).toThrow('ENOENT')
  expect((await sendFile(clerk, visit, large.subarray(0, LARGEST_FILE))).status).toBe(200)
})

test('an upload that breaks off leaves nothing, and harms no other', async () => {
  const headers = { authorization: `Bearer ${as('front1').token}`, 'content-length': 1_000_000 }
  const sent = request({ port: hall.port, path: `/attachments/${visit}`, method: 'POST', headers })
  sent.on('error', () => {})
  sent.write(smallPng(1))
  await new Promise((resolve) => setTimeout(resolve, 100))
  sent.destroy()
  expect((await sendFile(as('front1'), visit, smallPng(2))).status).toBe(200)
  expect(files()).toHaveLength(1)
})

test('an upload is for its person and its visit, for an hour', async () => {
  const elsewhere = registered(hall.office, matterNamed('wages'))
  const upload = await uploaded(as('front1'), visit, smallPng(1))
  const add = (client: HallClient, to: VisitId, word = upload) =>
    client.visit.addAttachment({ key: key(), visit: to, upload: word, thumbnail: null, name: 'x' })
  const [mine, another] = [await lines.connect('front1'), await lines.connect('front2')]
  for (const wrong of [add(another, visit), add(mine, elsewhere), add(mine, visit, 'forged')]) {
    await expect(wrong).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  hall.office.advance(3_600_001)
  await expect(add(mine, visit)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a thumbnail is a small picture, and looking at it opens nothing', async () => {
  const clerk = await lines.connect('front1')
  const send = (content: BodyInit) => uploaded(as('front1'), visit, content)
  const [upload, thumbnail] = [await send(smallPng(1)), await send(smallPng(2, 3, 4))]
  const add = (small: string) => clerk.visit.addAttachment({ key: key(), visit, upload, thumbnail: small, name: 'x' })
  await expect(send('%PDF-1.7').then(add)).rejects.toMatchObject({ code: 'UNKNOWN_FILE_TYPE' })
  const noise = Uint8Array.from({ length: 80_000 }, (_, index) => (index * 7919) % 251)
  const large = Buffer.concat([smallPng(3), noise])
  await expect(send(large).then(add)).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' })
  const { id } = await add(thumbnail)
  const answer = await fetchFile(as('front2'), id, '/thumbnail')
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(smallPng(2, 3, 4))
  const supervisor = await lines.connect('supervisor1')
  const openings = async () => (await supervisor.journal.list({})).filter(({ what }) => what === 'visit.openAttachment')
  expect(await openings()).toEqual([])
  await fetchFile(as('front2'), id)
  expect(await openings()).toMatchObject([{ what: 'visit.openAttachment', record: id }])
  expect((await supervisor.journal.verify()).firstBroken).toBeNull()
})

test('a lost file is said to be damaged; everything else works on', async () => {
  const [lost, well] = [await attached(visit), await attached(visit, smallPng(2))]
  rmSync(files()[0] ?? '')
  const answers = await Promise.all([lost, well].map(async (id) => (await fetchFile(as('front1'), id)).status))
  expect(answers.toSorted()).toEqual([200, 410])
  const clerk = await lines.connect('front1')
  const merging = clerk.visit.mergeAttachments({ key: key(), visit, attachments: [lost, well], name: 'x' })
  await expect(merging).rejects.toMatchObject({ code: 'ATTACHMENT_DAMAGED' })
  expect(await clerk.visit.attachments({ visit })).toHaveLength(2)
})
