import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AttachmentFiles, DamagedAttachment, DiskFull, openAttachmentFiles } from './attachment-files.ts'
import { keysOf } from './keys.ts'

const keys = keysOf(new Uint8Array(32).fill(1))
const SCAN = Buffer.from('%PDF-1.7 小熊街 12 号 110105194912310021')

let folder: string
let files: AttachmentFiles
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attachments-'))
  files = openAttachmentFiles(folder, keys)
})
afterEach(() => rmSync(folder, { recursive: true }))

const stored = (root = join(folder, 'attachments')) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(root, name)).isFile())
const placeOf = (digest: string) => join(folder, 'attachments', digest.slice(0, 2), digest)
const aged = (file: string, days: number) => utimesSync(file, 0, Date.now() / 1000 - days * 86_400)

test('what is kept comes back, and lies on the disk unreadable, for this account alone', async () => {
  const digest = await files.keep(SCAN)
  expect(await files.read(digest)).toEqual(SCAN)
  const raw = readFileSync(placeOf(digest))
  expect([raw.includes('小熊街'), raw.includes('%PDF'), raw.includes('1101')]).toEqual([false, false, false])
  if (process.platform !== 'win32') expect(statSync(placeOf(digest)).mode & 0o077).toBe(0)
})

test('the same content is kept once, under a name only this hall can tell', async () => {
  const digest = await files.keep(SCAN)
  expect(await files.keep(Buffer.from(SCAN))).toBe(digest)
  expect(stored()).toHaveLength(1)
  const elsewhere = mkdtempSync(join(tmpdir(), 'attachments-'))
  const others = openAttachmentFiles(elsewhere, keysOf(new Uint8Array(32).fill(2)))
  expect(await others.keep(SCAN)).not.toBe(digest)
  rmSync(elsewhere, { recursive: true })
})

test('a damaged, an exchanged and a missing file are said to be damaged, and harm no other', async () => {
  const [first, second, third] = [
    await files.keep(SCAN),
    await files.keep(Buffer.from('b')),
    await files.keep(Buffer.from('c')),
  ]
  const raw = readFileSync(placeOf(first))
  writeFileSync(placeOf(first), Buffer.concat([raw.subarray(0, -1), Buffer.from([(raw.at(-1) ?? 0) ^ 1])]))
  writeFileSync(placeOf(second), readFileSync(placeOf(third)))
  await expect(files.read(first)).rejects.toThrow(DamagedAttachment)
  await expect(files.read(second)).rejects.toThrow(DamagedAttachment)
  await expect(files.read('0'.repeat(64))).rejects.toThrow(DamagedAttachment)
  expect(String(await files.read(third))).toBe('c')
})

test('a file that was cut short is written anew when it comes again', async () => {
  const digest = await files.keep(SCAN)
  truncateSync(placeOf(digest), 10)
  await files.keep(SCAN)
  expect(await files.read(digest)).toEqual(SCAN)
})

test('a file that rotted is written anew when it comes again', async () => {
  const digest = await files.keep(SCAN)
  const rotten = readFileSync(placeOf(digest))
  rotten[rotten.length - 1] = (rotten.at(-1) ?? 0) ^ 1
  writeFileSync(placeOf(digest), rotten)
  await files.keep(SCAN)
  expect(await files.read(digest)).toEqual(SCAN)
  expect(stored()).toHaveLength(1)
})

test('what cannot be written leaves nothing behind', async () => {
  const digest = await keys.hashBytes('attachments', SCAN)
  mkdirSync(join(placeOf(digest), 'in the way'), { recursive: true })
  await expect(files.keep(SCAN)).rejects.toThrow()
  expect(stored()).toEqual([])
})

test('the last room of a disk is left to the database', async () => {
  const nearlyFull = openAttachmentFiles(folder, keys, async () => SCAN.length + 199_999_999)
  await expect(nearlyFull.keep(SCAN)).rejects.toThrow(DiskFull)
  expect(() => stored()).toThrow('ENOENT')
  const digest = await files.keep(SCAN)
  expect(await nearlyFull.keep(SCAN)).toBe(digest)
})

test('the sweep takes what nobody names after thirty days and what was never finished', async () => {
  const [used, unused, young] = [
    await files.keep(SCAN),
    await files.keep(Buffer.from('b')),
    await files.keep(Buffer.from('c')),
  ]
  const [unfinished, underWay] = [`${placeOf(used)}.x.part`, `${placeOf(used)}.y.part`]
  for (const file of [unfinished, underWay]) writeFileSync(file, 'x')
  aged(unfinished, 1)
  for (const digest of [used, unused]) aged(placeOf(digest), 31)
  aged(placeOf(young), 29)
  expect(await files.sweep((digest) => digest === used, Date.now())).toBe(2)
  expect([used, unused, young].map(files.has)).toEqual([true, false, true])
  expect(stored()).toHaveLength(3)
})

test('what is kept again is young again', async () => {
  const digest = await files.keep(SCAN)
  aged(placeOf(digest), 31)
  await files.keep(SCAN)
  expect(await files.sweep(() => false, Date.now())).toBe(0)
})
