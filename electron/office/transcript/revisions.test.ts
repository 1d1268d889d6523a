import { afterEach, beforeEach, expect, test } from 'vitest'
import { TranscriptId } from '../../../shared/model/ids.ts'
import { matterNamed, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { confirmed, registered } from '../../../tests/support/staged.ts'
import { rows } from '../../store/database.ts'
import { findVersion } from '../../store/tables/transcript.ts'
import { begin, save, transcriptOf } from './account.ts'
import { confirm, confirmedGuide, correct, dropCorrection, revisionOf, revisionsOf } from './revisions.ts'

let hall: SampleOffice
let visit: ReturnType<typeof registered>
beforeEach(async () => {
  hall = await openSampleOffice()
  visit = registered(hall, matterNamed('lake'))
  confirmed(hall, matterNamed('lake'), visit)
})
afterEach(() => hall.close())

const { transcript: guide } = matterNamed('lake')
const account = () => transcriptOf(hall.reading('front1'), { visit })
const id = () => account()?.id ?? TranscriptId.parse(hall.office.newId())
const corrected = (by = 'front1') => hall.run(by, correct, { transcript: id(), reason: '地名记错了' })
const written = (where: string) =>
  hall.run('front1', save, { transcript: id(), base: account()?.version ?? 0, guide: { ...guide, where } })
const sealed = (version: number, signature: [number, number][][] | null = null) =>
  hall.run('front1', confirm, { transcript: id(), version, manner: signature ? 'signature' : 'oral', signature })

test('a correction is a revision of its own with its reason; what was confirmed stands until the visitor agrees anew', () => {
  expect(refusalOf(() => written('青石镇'))).toBe('ALREADY_CONFIRMED')
  expect(corrected()).toMatchObject({ revision: 1, correction: { reason: '地名记错了', by: '林秋禾' } })
  const { version } = written('青石镇')
  expect(confirmedGuide(hall.office.db, visit)?.guide.where).toBe(guide.where)
  sealed(version)
  expect(confirmedGuide(hall.office.db, visit)?.guide.where).toBe('青石镇')
  expect(account()).toMatchObject({ revision: 2, correction: null, confirmedVersion: version })
  expect(confirmedGuide(hall.office.db, visit)?.confirmation).toMatchObject({ revision: 2, reason: '地名记错了' })
  const [first, second] = revisionsOf(hall.reading('leader1'), { transcript: id() })
  expect([first, second]).toMatchObject([
    { revision: 1, reason: '' },
    { revision: 2, reason: '地名记错了' },
  ])
  expect(first?.digest).not.toBe(second?.digest)
  const texts = [1, 2].map((revision) => revisionOf(hall.reading('front2'), { transcript: id(), revision }).guide.where)
  expect(texts).toEqual([guide.where, '青石镇'])
})

test('a correction given up reads as it was confirmed, and the words typed meanwhile are kept', () => {
  corrected()
  written('青石镇')
  const { version } = hall.run('front1', dropCorrection, { transcript: id() })
  expect(account()).toMatchObject({ guide, revision: 1, correction: null })
  expect(rows(hall.office.db, 'SELECT version FROM transcript_versions')).toHaveLength(version)
  expect(findVersion(hall.office.db, id(), version - 1)?.guide).toContain('青石镇')
})

test('a correction begun by two is one correction; nothing is corrected that nobody confirmed', () => {
  const { correction } = corrected()
  expect(corrected('front2').correction).toEqual(correction)
  const other = registered(hall, matterNamed('wages'))
  expect(transcriptOf(hall.reading('front1'), { visit: other })).toBeNull()
})

test('an empty account is not sealed, not even one of blanks', () => {
  const other = registered(hall, matterNamed('lake'))
  const { id: transcript } = hall.run('front1', begin, { visit: other })
  const seal = (version: number) => () =>
    hall.run('front1', confirm, { transcript, version, manner: 'oral', signature: null })
  expect(refusalOf(seal(1))).toBe('NOTHING_TOLD')
  const blank = { who: ' ', when: '', where: '', what: '', want: '', basis: '', words: '\n' }
  hall.run('front1', save, { transcript, base: 1, guide: blank })
  expect(refusalOf(seal(2))).toBe('NOTHING_TOLD')
  hall.run('front1', save, { transcript, base: 2, guide: { ...blank, words: '井水发黑' } })
  expect(refusalOf(seal(3))).toBeNull()
})

test('a signature is sealed with its revision, encrypted, and comes back as it was drawn', () => {
  corrected()
  const strokes: [number, number][][] = [
    [
      [1200, 300],
      [1300, 410],
    ],
    [[9999, 3333]],
  ]
  const { version } = written('青石镇')
  const bare = { transcript: id(), version, manner: 'signature' as const, signature: null }
  expect(refusalOf(() => hall.run('front1', confirm, bare))).toBe('SIGNATURE_NEEDED')
  sealed(version, strokes)
  expect(revisionOf(hall.reading('supervisor1'), { transcript: id(), revision: 2 }).signature).toEqual(strokes)
  expect(revisionOf(hall.reading('supervisor1'), { transcript: id(), revision: 1 }).signature).toBeNull()
  const [kept] = rows<{ signature: string }>(
    hall.office.db,
    'SELECT signature FROM transcript_revisions WHERE revision = 2',
  )
  expect(kept?.signature).not.toContain('9999')
})

test('a department sees no revision of an account it may not read', () => {
  const [transcript, reading] = [id(), hall.reading('planning')]
  expect(refusalOf(() => revisionsOf(reading, { transcript }))).toBe('NOT_FOUND')
  expect(refusalOf(() => revisionOf(reading, { transcript, revision: 1 }))).toBe('NOT_FOUND')
  expect(refusalOf(() => hall.run('planning', correct, { transcript, reason: 'x' }))).toBe('NOT_FOUND')
})
