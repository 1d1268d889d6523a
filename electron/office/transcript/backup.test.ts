import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { matterNamed, openSampleOffice, SAMPLE_KEYS, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { registered } from '../../../tests/support/staged.ts'
import { enterDataFolder } from '../../store/data-folder.ts'
import { close } from '../../store/database.ts'
import { KeyMissing, keysOf } from '../../store/keys.ts'
import { backUp, openDatabase } from '../../store/open.ts'
import { begin, save } from './account.ts'
import { giveConsent } from './consent.ts'
import { keepRecorded, listen, recordingsOf } from './recorded.ts'
import { beginRecording, endRecording } from './recording.ts'
import { confirm, revisionOf } from './revisions.ts'

let hall: SampleOffice
let target: string
beforeEach(async () => {
  hall = await openSampleOffice()
  target = mkdtempSync(join(tmpdir(), 'restored-'))
})
afterEach(() => {
  hall.close()
  rmSync(target, { recursive: true })
})

const SECONDS = [0, 1, 2].map((second) => Buffer.alloc(3_000, `第${second}秒`))
const STROKES: [number, number][][] = [
  [
    [1234, 567],
    [8901, 2345],
  ],
]

/** A signed account with a recording that was stopped, as a hall that works has it. */
function signed() {
  const guide = { ...matterNamed('lake').transcript, words: '井水发黑，㛃' }
  const transcript = hall.run('front1', begin, { visit: registered(hall, matterNamed('lake')) }).id
  hall.run('front1', giveConsent, { transcript, giver: '姜水生', manner: 'aloud' })
  const recording = hall.run('front1', beginRecording, { transcript }).id
  const pieces = SECONDS.map((sound, sequence) => {
    return { sequence, until: (sequence + 1) * 1000, sound: sound.toString('base64') }
  })
  keepRecorded(hall.office, hall.as('front1'), { recording, pieces, marks: [] })
  hall.run('front1', endRecording, { recording, pieces: pieces.length })
  const { version } = hall.run('front1', save, { transcript, base: 1, guide })
  hall.run('front1', confirm, { transcript, version, manner: 'signature', signature: STROKES })
  return { transcript, recording }
}

test('a recording and a signed account are the same after a backup was put back, byte for byte', async () => {
  const { transcript, recording } = signed()
  const sealed = revisionOf(hall.reading('front1'), { transcript, revision: 1 })
  const recordings = recordingsOf(hall.reading('front1'), { transcript })
  const folder = enterDataFolder(target)
  // The hall works on: what was written last is still beside its file.
  backUp(hall.office.db, folder.database)
  const db = openDatabase(folder, () => {}, SAMPLE_KEYS)
  const reading = { ...hall.reading('front1'), db }
  expect(revisionOf(reading, { transcript, revision: 1 })).toEqual(sealed)
  expect(sealed).toMatchObject({ manner: 'signature', signature: STROKES, guide: { words: '井水发黑，㛃' } })
  expect(recordingsOf(reading, { transcript })).toEqual(recordings)
  const heard: Buffer[] = []
  for await (const part of listen({ ...hall.office, db }, reading.actor, recording)) heard.push(part)
  expect(Buffer.concat(heard).equals(Buffer.concat(SECONDS))).toBe(true)
  close(db)
  folder.leave()
})

test('sound and signature in a backup say nothing without the key of its hall, and no hall opens it', () => {
  signed()
  const folder = enterDataFolder(target)
  backUp(hall.office.db, folder.database)
  const copy = readFileSync(folder.database)
  for (const clear of ['第1秒第1秒', SECONDS[1]?.toString('base64') ?? '', '[[1234,567]'])
    expect(copy.includes(clear), clear).toBe(false)
  for (const keys of [keysOf(new Uint8Array(32).fill(8)), null]) {
    expect(() => openDatabase(folder, () => {}, keys)).toThrow(KeyMissing)
  }
  folder.leave()
})
