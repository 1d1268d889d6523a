import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DisplaySetting } from '../../../shared/contract/ticket-display.ts'
import { openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { projectRoot } from '../../start/project.ts'
import { execute } from '../../store/database.ts'
import { callNext } from './call.ts'
import { displays, setDisplay } from './display.ts'
import { issue } from './issue.ts'
import { transfer } from './place.ts'
import { board } from './queue.ts'
import { addClip, removeClip, voiceClip, voicePacks } from './voice.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const clipFile = (name: string) => readFileSync(join(projectRoot, 'resources/sounds', name)).toString('base64')
const take = (service: string) =>
  hall.run('kiosk1', issue, { service: hall.idOf.service(service), priority: 'ordinary' })
const next = (account: string) => hall.run(account, callNext, { desk: hall.as(account).desk ?? hall.idOf.desk('1') })
const shows = (account: string) => board(hall.reading(account))
const set = (changes: Partial<DisplaySetting>) => {
  const [first] = displays(hall.reading('admin'))
  if (!first) throw new Error('the sample hall has a display')
  const { name: _, active: __, ...settings } = first
  return hall.run('admin', setDisplay, { ...settings, ...changes })
}

test('a display that nobody set shows and says everything at full volume', () => {
  const { display } = shows('display1')
  expect(display).toMatchObject({ services: [], large: false, contrast: false, volume: 100, packs: [], repeats: 2 })
})

test('a display shows the calls and counts of its services only, others go on showing all', () => {
  const advice = hall.idOf.service('advice')
  set({ services: [advice], large: true, volume: 40 })
  take('advice')
  take('group')
  next('front1')
  next('front2')
  const labels = (account: string) => shows(account).calls.map(({ label }) => label)
  expect(labels('display1')).toEqual(['A001'])
  expect(shows('display1').services.map(({ code }) => code)).toEqual(['advice'])
  expect(shows('display1').display).toMatchObject({ services: [advice], large: true, volume: 40 })
  expect(labels('front1').toSorted()).toEqual(['A001', 'C001'])
})

test('the newest call of the hall is told to a display that does not show it', () => {
  set({ services: [hall.idOf.service('lawyer')] })
  take('advice')
  next('front1')
  expect(shows('display1')).toMatchObject({ calls: [], newest: 1 })
})

test('a call stays where it was made: a transfer afterwards moves it to no other display', () => {
  set({ services: [hall.idOf.service('lawyer')] })
  const { id: ticket } = take('advice')
  next('front1')
  const target = { to: 'service', service: hall.idOf.service('lawyer') } as const
  hall.run('front1', transfer, { ticket, target, reason: 'a lawyer knows' })
  expect(shows('display1').calls).toEqual([])
  expect(shows('front1').calls.map(({ label }) => label)).toEqual(['A001'])
})

test('quiet hours and repeats of the floor are told with the board', () => {
  execute(hall.office.db, "UPDATE floor_settings SET repeats = 3, quiet_from = '12:00', quiet_to = '14:00'")
  expect(shows('display1').display).toMatchObject({ repeats: 3, quietFrom: '12:00', quietTo: '14:00' })
})

test('only a display can be set, and only to services there are', () => {
  const [account, service] = [hall.as('front1').id, hall.office.newId() as ReturnType<typeof hall.idOf.service>]
  expect(refusalOf(() => set({ account }))).toBe('NOT_FOUND')
  expect(refusalOf(() => set({ services: [service] }))).toBe('NOT_FOUND')
})

test('a recording is kept under the digest of its bytes, replaced and removed; open displays hear of each', () => {
  const versions = [shows('display1').display.recordings]
  const before = hall.changes.length
  const first = hall.run('admin', addClip, { pack: '闽南话', phrase: '请', base64: clipFile('please.ogg') })
  versions.push(shows('display1').display.recordings)
  hall.advance(1_000)
  const second = hall.run('admin', addClip, { pack: '闽南话', phrase: '请', base64: clipFile('d1.ogg') })
  versions.push(shows('display1').display.recordings)
  expect(voiceClip(hall.office, first.digest)).toBeUndefined()
  expect(voiceClip(hall.office, second.digest)?.type).toBe('audio/ogg')
  expect(voicePacks(hall.reading('display1')).packs.map(({ name, clips }) => [name, clips.length])).toEqual([
    ['standard', 0],
    ['闽南话', 1],
  ])
  hall.run('admin', removeClip, { pack: '闽南话', phrase: '请' })
  versions.push(shows('display1').display.recordings)
  expect(new Set(versions.slice(0, 3)).size).toBe(3)
  expect(versions[3]).not.toBe(versions[2])
  expect(hall.changes.length - before).toBe(3)
  expect(refusalOf(() => hall.run('admin', removeClip, { pack: '闽南话', phrase: '请' }))).toBe('NOT_FOUND')
})

test('what is no sound is refused, whatever its name says, and so is a speech instead of a phrase', () => {
  const add = (bytes: Buffer) => () =>
    hall.run('admin', addClip, { pack: 'standard', phrase: '请', base64: bytes.toString('base64') })
  const eleven = Buffer.alloc(44 + 11 * 16_000)
  eleven.write('RIFF____WAVEfmt ', 'latin1')
  eleven.writeUInt32LE(16, 16)
  eleven.writeUInt32LE(16_000, 28)
  eleven.write('data', 36, 'latin1')
  eleven.writeUInt32LE(11 * 16_000, 40)
  expect(refusalOf(add(Buffer.from('<script>alert(1)</script>')))).toBe('NOT_A_SOUND')
  expect(refusalOf(add(eleven))).toBe('SOUND_TOO_LONG')
  expect(voicePacks(hall.reading('admin')).packs).toEqual([{ name: 'standard', clips: [] }])
})

test('the phrases that a hall must have recorded follow from its desks and services', () => {
  const { phrases } = voicePacks(hall.reading('admin'))
  expect(phrases).toEqual(
    expect.arrayContaining(['请', 'A', 'G', '零', '九', '十', '号', '到', '号窗口', '领导接访室']),
  )
  expect(phrases).not.toContain('Z')
})
