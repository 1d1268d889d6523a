import { afterEach, beforeEach, expect, test } from 'vitest'
import { matterNamed, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { opened, registered } from '../../../tests/support/staged.ts'
import { rows } from '../../store/database.ts'
import { begin, transcriptOf } from './account.ts'
import { createPresence, type Presence } from './presence.ts'

const [MINE, OTHER] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']

let hall: SampleOffice
let presence: Presence
let time = 0
beforeEach(async () => {
  hall = await openSampleOffice()
  time = 0
  presence = createPresence(hall.office.changes, () => time)
})
afterEach(() => hall.close())

const begun = () => hall.run('front1', begin, { visit: registered(hall, matterNamed('lake')) }).id
type Said = Parameters<Presence['here']>[1]
const say = (account: string, transcript: Said['transcript'], page: string, at: Said['at']) =>
  presence.here(hall.reading(account), { transcript, page, at })

test('two who have one account open see each other and where; each hears of it at once', () => {
  const transcript = begun()
  const heard = hall.changes.length
  expect(say('front1', transcript, MINE, 'who')).toEqual([])
  expect(hall.changes).toHaveLength(heard)
  expect(say('front2', transcript, OTHER, 'what')).toMatchObject([{ name: '林秋禾', page: MINE, at: 'who' }])
  expect(hall.changes.slice(heard)).toMatchObject([{ records: [{ stage: 'transcript', id: transcript }] }])
  expect(say('front1', transcript, MINE, 'who')).toMatchObject([{ page: OTHER, at: 'what' }])
  expect(hall.changes).toHaveLength(heard + 1)
})

test('who says nothing for a quarter of a minute is gone, and who says so at once', () => {
  const transcript = begun()
  say('front2', transcript, OTHER, 'what')
  time = 14_999
  expect(say('front1', transcript, MINE, 'who')).toHaveLength(1)
  time = 15_000
  expect(say('front1', transcript, MINE, 'who')).toEqual([])
  say('front2', transcript, OTHER, 'what')
  say('front2', transcript, OTHER, 'gone')
  expect(say('front1', transcript, MINE, 'who')).toEqual([])
})

test('it is about one account, and for those who may read it', () => {
  const [one, another] = [begun(), opened(hall, 'lake', { kind: 'accusation' })]
  const accusation = transcriptOf(hall.reading('front1'), { visit: another.visit })?.id ?? one
  say('front1', accusation, MINE, 'who')
  expect(say('front2', one, OTHER, 'who')).toEqual([])
  expect(refusalOf(() => say('front2', accusation, OTHER, 'who'))).toBe('NOT_FOUND')
  expect(refusalOf(() => say('planning', one, OTHER, 'who'))).toBe('NOT_FOUND')
})

test('nothing of it is written down', () => {
  const transcript = begun()
  const entries = () => rows(hall.office.db, 'SELECT sequence FROM journal').length
  const before = entries()
  say('front1', transcript, MINE, 'who')
  say('front2', transcript, OTHER, 'words')
  expect(entries()).toBe(before)
})
