import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit.ts'
import { matterNamed, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { opened, registered } from '../../../tests/support/staged.ts'
import { rows } from '../../store/database.ts'
import { register } from '../visit/register.ts'
import { begin, save, transcriptOf } from './account.ts'
import { confirm } from './revisions.ts'

let hall: SampleOffice
let visit: ReturnType<typeof registered>
beforeEach(async () => {
  hall = await openSampleOffice()
  visit = registered(hall, matterNamed('lake'))
})
afterEach(() => hall.close())

const guide = matterNamed('lake').transcript
const begun = (account = 'front1') => hall.run(account, begin, { visit })
const saved = (base: number, want: string) =>
  hall.run('front1', save, { transcript: begun().id, base, guide: { ...guide, want } })
const sealed = (version: number) =>
  hall.run('front1', confirm, { transcript: begun().id, version, manner: 'oral', signature: null })

test('an account begins empty, once, however often it is begun', () => {
  const first = begun()
  expect(first).toMatchObject({ version: 1, guide: { what: '' }, confirmedAt: null })
  expect(begun('front2')).toEqual(first)
})

test('the account of a letter begins with the words of its sender', () => {
  const { headcount, representatives, ...party } = matterNamed('lake').party
  const letter = { ticket: null, channel: 'letter' as const, party, headcount, representatives, noticeGiven: false }
  const words = '尊敬的领导：\n湖水发黑两个月了。𠮷'
  const { id } = hall.run('front1', register, { ...letter, attendants: [], needs: NO_NEEDS, message: words })
  const account = hall.run('front1', begin, { visit: id })
  expect(account).toMatchObject({ version: 1, guide: { what: '', words } })
  expect(transcriptOf(hall.reading('front1'), { visit: id })?.guide.words).toBe(words)
})

test('every save is a version of its own and the text comes back to the letter', () => {
  expect(saved(1, '𠮷 ㄱ\n\t"quoted"').version).toBe(2)
  expect(saved(2, 'more').version).toBe(3)
  const texts = rows<{ guide: string }>(hall.office.db, 'SELECT guide FROM transcript_versions ORDER BY version')
  expect(texts.map((row) => JSON.parse(row.guide).want)).toEqual(['', '𠮷 ㄱ\n\t"quoted"', 'more'])
})

test('who saves on an old version overwrites nothing', () => {
  saved(1, 'first')
  expect(refusalOf(() => saved(1, 'second'))).toBe('VERSION_CONFLICT')
  expect(transcriptOf(hall.reading('front1'), { visit })?.guide.want).toBe('first')
})

test('only the newest version is sealed, and then nothing changes any more', () => {
  saved(1, 'first')
  expect(refusalOf(() => sealed(1))).toBe('VERSION_CONFLICT')
  const { digest } = sealed(2)
  const [row] = rows<{ guide: string }>(hall.office.db, 'SELECT guide FROM transcript_versions WHERE version = 2')
  expect(digest).toBe(
    createHash('sha256')
      .update(row?.guide ?? '')
      .digest('base64url'),
  )
  expect(refusalOf(() => saved(2, 'later'))).toBe('ALREADY_CONFIRMED')
  expect(refusalOf(() => sealed(2))).toBe('ALREADY_CONFIRMED')
})

test('a department neither reads, begins, changes nor seals what a clerk writes down', () => {
  const { id: transcript } = begun()
  expect(transcriptOf(hall.reading('planning'), { visit })).toBeNull()
  expect(refusalOf(() => begun('planning'))).toBe('NOT_FOUND')
  expect(refusalOf(() => hall.run('planning', save, { transcript, base: 1, guide }))).toBe('NOT_FOUND')
  expect(
    refusalOf(() => hall.run('planning', confirm, { transcript, version: 1, manner: 'oral', signature: null })),
  ).toBe('NOT_FOUND')
})

test('the account of an accusation is not for other clerks', () => {
  const accusation = opened(hall, 'lake', { kind: 'accusation' })
  const seen = (account: string) => transcriptOf(hall.reading(account), { visit: accusation.visit }) !== null
  expect(['front1', 'leader1', 'supervisor1', 'front2', 'planning'].map(seen)).toEqual([true, true, true, false, false])
  expect(refusalOf(() => hall.run('front2', begin, { visit: accusation.visit }))).toBe('NOT_FOUND')
})

test('an unknown visit has no account', () => {
  const unknown = hall.office.newId() as typeof visit
  expect(transcriptOf(hall.reading('front1'), { visit: unknown })).toBeNull()
  expect(refusalOf(() => hall.run('front1', begin, { visit: unknown }))).toBe('NOT_FOUND')
})
