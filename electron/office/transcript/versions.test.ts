import { afterEach, beforeEach, expect, test } from 'vitest'
import { matterNamed, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { registered } from '../../../tests/support/staged.ts'
import { begin, save } from './account.ts'
import { confirm } from './revisions.ts'
import { restoreVersion, versionOf, versionsOf } from './versions.ts'

let hall: SampleOffice
let transcript: ReturnType<typeof begin>['id']
beforeEach(async () => {
  hall = await openSampleOffice()
  transcript = hall.run('front1', begin, { visit: registered(hall, matterNamed('lake')) }).id
})
afterEach(() => hall.close())

const guide = matterNamed('lake').transcript
const written = (base: number, want: string, by = 'front1') => {
  const { version } = hall.run(by, save, { transcript, base, guide: { ...guide, want } })
  hall.advance(10_000)
  return version
}
const restored = (base: number, version: number) => hall.run('front1', restoreVersion, { transcript, base, version })

test('versions are told newest first, fifty at a time, by whom', () => {
  let base = 1
  for (let each = 0; each < 60; each += 1) base = written(base, `第${each}次`, each % 2 ? 'front2' : 'front1')
  const reading = hall.reading('leader1')
  const page = versionsOf(reading, { transcript })
  expect(page).toHaveLength(50)
  expect(page.slice(0, 2)).toMatchObject([
    { version: 61, savedBy: hall.as('front2').name },
    { version: 60, savedBy: hall.as('front1').name },
  ])
  const rest = versionsOf(reading, { transcript, before: page.at(-1)?.version })
  expect(rest.map(({ version }) => version)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
  expect(versionOf(reading, { transcript, version: 2 }).guide.want).toBe('第0次')
  expect(refusalOf(() => versionOf(reading, { transcript, version: 99 }))).toBe('NOT_FOUND')
})

test('an earlier version is taken back as a new one, and what stood there stays', () => {
  written(1, '退地')
  const { version } = hall.run('front1', save, { transcript, base: 2, guide: { ...guide, want: '赔偿' } })
  // In the same moment as the words of now were kept.
  expect(restored(version, 2)).toMatchObject({ version: 4, guide: { want: '退地' } })
  expect(versionOf(hall.reading('front1'), { transcript, version: 3 }).guide.want).toBe('赔偿')
})

test('nothing is taken back over words of others, into a sealed account, or by who may not read it', () => {
  written(1, '退地')
  expect(refusalOf(() => restored(1, 1))).toBe('VERSION_CONFLICT')
  expect(refusalOf(() => restored(2, 7))).toBe('NOT_FOUND')
  hall.run('front1', confirm, { transcript, version: 2, manner: 'oral', signature: null })
  expect(refusalOf(() => restored(2, 1))).toBe('ALREADY_CONFIRMED')
  expect(refusalOf(() => versionsOf(hall.reading('planning'), { transcript }))).toBe('NOT_FOUND')
  expect(refusalOf(() => versionOf(hall.reading('planning'), { transcript, version: 1 }))).toBe('NOT_FOUND')
})
