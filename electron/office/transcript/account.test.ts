import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NO_NEEDS } from '../../../shared/contract/visit.ts'
import { keptResults } from '../../../tests/support/kept-results.ts'
import { matterNamed, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { opened, registered } from '../../../tests/support/staged.ts'
import { rows } from '../../store/database.ts'
import { findVersion } from '../../store/tables/transcript.ts'
import { register } from '../visit/register.ts'
import { begin, draftKey, save, transcriptOf } from './account.ts'
import { confirm, correct } from './revisions.ts'

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
const kept = () =>
  rows<{ version: number }>(hall.office.db, 'SELECT version FROM transcript_versions ORDER BY version').map(
    ({ version }): [number, string] => [version, JSON.parse(textOf(version)).want],
  )
const textOf = (version: number) => findVersion(hall.office.db, begun().id, version)?.guide ?? ''

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

test('every save is a version and the text comes back to the letter', () => {
  expect(saved(1, '𠮷 ㄱ\n\t"quoted"').version).toBe(2)
  hall.advance(10_000)
  expect(saved(2, 'more').version).toBe(3)
  expect(kept().map(([, want]) => want)).toEqual(['', '𠮷 ㄱ\n\t"quoted"', 'more'])
})

test('of ten minutes of typing one version stays for every ten seconds, and the last one', () => {
  const { id: transcript } = begun()
  for (let base = 1; base <= 800; base += 1) {
    hall.advance(750)
    hall.run('front1', save, { transcript, base, guide: { ...guide, want: `${base}` } })
  }
  const versions = kept()
  expect(versions).toHaveLength(62)
  expect(versions[0]).toEqual([1, ''])
  expect(versions.at(-1)).toEqual([801, '800'])
  const steps = versions.slice(1).map(([version], index) => version - (versions[index]?.[0] ?? 0))
  expect(Math.max(...steps)).toBeLessThanOrEqual(14)
})

test('what another wrote and what was sealed stays, however fast the next words follow', () => {
  saved(1, 'mine')
  saved(2, 'mine, longer')
  const transcript = begun().id
  hall.run('front2', save, { transcript, base: 3, guide: { ...guide, want: 'theirs' } })
  saved(4, 'mine again')
  sealed(5)
  hall.run('front1', correct, { transcript, reason: 'corrected at once' })
  saved(5, 'corrected')
  saved(6, 'corrected twice')
  expect(kept()).toEqual([
    [1, ''],
    [3, 'mine, longer'],
    [4, 'theirs'],
    [5, 'mine again'],
    [7, 'corrected twice'],
  ])
})

test('a save scans nothing, and no table says any of its words', () => {
  saved(1, '没有人会在别处读到这句话')
  const sql = [
    'UPDATE transcript_versions SET version = 1 WHERE transcript = 1 AND version = 2',
    'SELECT 1 FROM transcript_revisions WHERE transcript = 1 AND version = 1',
    'SELECT * FROM transcripts WHERE id = 1',
    'SELECT 1 FROM command_results WHERE account = 1 AND key = 1',
  ]
  for (const each of sql) {
    const plan = rows<{ detail: string }>(hall.office.db, `EXPLAIN QUERY PLAN ${each}`)
    expect(plan.filter(({ detail }) => !detail.startsWith('SEARCH'))).toEqual([])
  }
  for (const table of ['transcript_versions', 'journal', 'command_results'])
    expect(JSON.stringify(rows(hall.office.db, `SELECT * FROM ${table}`))).not.toContain('没有人会')
  expect(keptResults(hall.office.db).join()).not.toContain('没有人会')
})

test('the key of drafts is the same for an account, another for another', () => {
  const keyOf = (account: string) => draftKey(hall.reading(account)).key
  expect(keyOf('front1')).toBe(keyOf('front1'))
  expect(Buffer.from(keyOf('front1'), 'base64url')).toHaveLength(32)
  expect(keyOf('front2')).not.toBe(keyOf('front1'))
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
  expect(digest).toBe(createHash('sha256').update(textOf(2)).digest('base64url'))
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
