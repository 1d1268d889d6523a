import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReadBackView, ReadingBack } from '../../../shared/contract/transcript-read-back.ts'
import type { TranscriptId } from '../../../shared/model/ids.ts'
import { READING, visitorAtDesk } from '../../../tests/support/read-back-scene.ts'
import { openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { listEntries } from '../journal/journal.ts'
import { finish } from '../ticket/serve.ts'
import { withdraw } from '../visit/withdraw.ts'
import { AWAY_MS, createReadBacks, type ReadBacks } from './read-backs.ts'
import { confirm } from './revisions.ts'

let hall: SampleOffice
let readBacks: ReadBacks
beforeEach(async () => {
  hall = await openSampleOffice()
  readBacks = createReadBacks(hall.office)
})
afterEach(() => {
  vi.useRealTimers()
  hall.close()
})

const LINES: [number, number][][] = [
  [
    [100, 200],
    [300, 400],
  ],
]

const atTheDesk = () => visitorAtDesk(hall)
const say = (transcript: TranscriptId, reading: ReadingBack | null = READING, by = 'front1') =>
  readBacks.say(hall.reading(by), { transcript, reading })
const draw = (transcript: TranscriptId, asking: number, by = 'front1') =>
  readBacks.draw(hall.reading(by), { transcript, asking, strokes: LINES, done: false })

const follower = (from: 'desk' | 'screen', by = 'front1') => ({ from, actor: hall.reading(by).actor })

/** How it stands for somebody who comes now. */
async function standing(transcript: TranscriptId, by = 'front1'): Promise<ReadBackView> {
  const end = new AbortController()
  const { value } = await readBacks.follow(transcript, follower('screen', by), () => true, end.signal).next()
  end.abort()
  if (!value) throw new Error('nothing was told')
  return value
}

test('only who reads an account may end its reading, until they are through', () => {
  const { transcript } = atTheDesk()
  const mayEnd = (by: string) => refusalOf(() => readBacks.refuseOthers(hall.as(by), transcript))
  expect(['front1', 'front2'].map(mayEnd)).toEqual([null, null])
  say(transcript)
  expect(['front1', 'front2'].map(mayEnd)).toEqual([null, 'READ_ELSEWHERE'])
  say(transcript, null)
  expect(['front1', 'front2'].map(mayEnd)).toEqual([null, null])
})

test('the place reaches whoever follows, and neither the database nor the journal hears of it', async () => {
  const { transcript } = atTheDesk()
  const before = listEntries(hall.reading('supervisor1'), {}).length
  const changes = hall.changes.length
  const end = new AbortController()
  const screen = readBacks.follow(transcript, follower('screen'), () => true, end.signal)
  expect((await screen.next()).value).toMatchObject({ screens: 1, reading: null })
  say(transcript)
  expect((await screen.next()).value).toMatchObject({ reading: READING })
  const next = screen.next()
  say(transcript, { ...READING, place: null })
  expect((await next).value).toMatchObject({ reading: { place: null } })
  say(transcript, null)
  expect((await screen.next()).value).toMatchObject({ reading: null })
  end.abort()
  expect((await screen.next()).done).toBe(true)
  expect(listEntries(hall.reading('supervisor1'), {})).toHaveLength(before)
  expect(hall.changes).toHaveLength(changes)
})

test('a drawing belongs to one asking for one version', async () => {
  const { transcript } = atTheDesk()
  expect(refusalOf(() => draw(transcript, 1))).toBe('WRONG_STATE')
  say(transcript, { ...READING, asking: 1 })
  draw(transcript, 1)
  say(transcript, { ...READING, asking: 1, place: null })
  expect((await standing(transcript)).drawing.strokes).toEqual(LINES)
  expect(refusalOf(() => draw(transcript, 2))).toBe('WRONG_STATE')
  say(transcript, { ...READING, asking: 2 })
  expect((await standing(transcript)).drawing.strokes).toEqual([])
  draw(transcript, 2)
  say(transcript, { ...READING, asking: 2, version: 3 })
  expect((await standing(transcript)).drawing.strokes).toEqual([])
})

test('a hall that started anew takes the same drawing again once the clerk’s page asks for it as before', async () => {
  const { transcript } = atTheDesk()
  say(transcript, { ...READING, asking: 7 })
  draw(transcript, 7)
  readBacks = createReadBacks(hall.office)
  expect(await standing(transcript)).toMatchObject({ reading: null, drawing: { strokes: [] } })
  expect(refusalOf(() => draw(transcript, 7))).toBe('WRONG_STATE')
  say(transcript, { ...READING, asking: 7 })
  draw(transcript, 7)
  expect(await standing(transcript)).toMatchObject({ reading: { asking: 7 }, drawing: { strokes: LINES } })
})

test('who may not read the account says nothing, draws nothing', () => {
  const { transcript } = atTheDesk()
  say(transcript, { ...READING, asking: 1 })
  for (const stranger of ['planning', 'political-legal']) {
    expect(refusalOf(() => say(transcript, READING, stranger))).toBe('NOT_FOUND')
    expect(refusalOf(() => draw(transcript, 1, stranger))).toBe('NOT_FOUND')
  }
})

test('while one person reads, another neither takes the signature away nor ends it, and goes on once they are through', async () => {
  const { transcript } = atTheDesk()
  vi.useFakeTimers()
  const end = new AbortController()
  const line = readBacks.follow(transcript, follower('desk'), () => true, end.signal)
  await line.next()
  say(transcript, { ...READING, asking: 1 })
  draw(transcript, 1)
  const second = readBacks.follow(transcript, follower('desk', 'front2'), () => true, undefined)
  await second.next()
  expect(refusalOf(() => say(transcript, READING, 'front2'))).toBe('HELD_ELSEWHERE')
  say(transcript, null, 'front2')
  expect(await standing(transcript)).toMatchObject({ reader: { name: '林秋禾' }, drawing: { strokes: LINES } })
  end.abort()
  await line.next()
  await vi.advanceTimersByTimeAsync(AWAY_MS)
  expect(await standing(transcript)).toMatchObject({ reader: null, reading: null })
  say(transcript, READING, 'front2')
  expect((await standing(transcript, 'front2')).reading).toEqual(READING)
})

test('where somebody reads and what is drawn there is told to that counter alone, and only there it is drawn', async () => {
  const { transcript } = atTheDesk()
  say(transcript, { ...READING, asking: 1 })
  draw(transcript, 1)
  const elsewhere = { screens: 1, reader: { name: '林秋禾' }, reading: null, drawing: { strokes: [] } }
  expect(await standing(transcript, 'front2')).toMatchObject(elsewhere)
  expect(refusalOf(() => draw(transcript, 1, 'front2'))).toBe('WRONG_STATE')
  const screen = readBacks.follow(transcript, follower('screen', 'front2'), () => true, undefined)
  await screen.next()
  expect(await standing(transcript)).toMatchObject({ screens: 1, drawing: { strokes: LINES } })
  await screen.return()
})

test('whoever may no longer look is told nothing more', async () => {
  const { transcript } = atTheDesk()
  let may = true
  const screen = readBacks.follow(transcript, follower('screen'), () => may, undefined)
  await screen.next()
  may = false
  say(transcript)
  expect((await screen.next()).done).toBe(true)
})

test('it is forgotten once the account is sealed, and a sealed one is not read back', async () => {
  const { transcript } = atTheDesk()
  say(transcript)
  hall.run('front1', confirm, { transcript, version: 2, manner: 'oral', signature: null })
  expect((await standing(transcript)).reading).toBeNull()
  expect(refusalOf(() => say(transcript))).toBe('ALREADY_CONFIRMED')
})

test('it is forgotten when the visitor leaves the desk, when the registration is taken back, and by a restart', async () => {
  const gone = atTheDesk()
  say(gone.transcript)
  hall.run('front1', finish, { ticket: gone.ticket })
  expect((await standing(gone.transcript)).reading).toBeNull()

  const { transcript, visit } = atTheDesk()
  say(transcript)
  expect((await standing(transcript)).reading).toEqual(READING)
  readBacks = createReadBacks(hall.office)
  expect((await standing(transcript)).reading).toBeNull()
  say(transcript)
  hall.run('front1', withdraw, { visit, reason: 'wrong person' })
  expect((await standing(transcript)).reading).toBeNull()
  expect(refusalOf(() => say(transcript))).toBe('WITHDRAWN')
})

test('a clerk’s page that goes and comes back goes on; one that stays away is forgotten', async () => {
  const { transcript } = atTheDesk()
  vi.useFakeTimers()
  const page = async (end: AbortController) => {
    const line = readBacks.follow(transcript, follower('desk'), () => true, end.signal)
    await line.next()
    return line
  }
  const first = new AbortController()
  const line = await page(first)
  say(transcript)
  await line.next()
  first.abort()
  await line.next()
  const second = new AbortController()
  const again = await page(second)
  await vi.advanceTimersByTimeAsync(AWAY_MS)
  expect((await standing(transcript)).reading).toEqual(READING)
  second.abort()
  await again.next()
  await vi.advanceTimersByTimeAsync(AWAY_MS)
  expect((await standing(transcript)).reading).toBeNull()
})

test('what somebody says and then does not follow is forgotten too', async () => {
  const { transcript } = atTheDesk()
  vi.useFakeTimers()
  say(transcript)
  await vi.advanceTimersByTimeAsync(AWAY_MS)
  expect((await standing(transcript)).reading).toBeNull()
})
