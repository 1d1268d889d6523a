import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReadingBack } from '../../../shared/contract/transcript-read-back.ts'
import type { TranscriptId } from '../../../shared/model/ids.ts'
import { READING, visitorAtDesk, visitorWithoutNumber } from '../../../tests/support/read-back-scene.ts'
import { matterNamed, openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { registered } from '../../../tests/support/staged.ts'
import type { Actor } from '../office.ts'
import { callNext } from '../ticket/call.ts'
import { issue } from '../ticket/issue.ts'
import { finish, serve } from '../ticket/serve.ts'
import { createReadBacks, type ReadBacks } from './read-backs.ts'
import { confirm, correct } from './revisions.ts'

let hall: SampleOffice
let readBacks: ReadBacks
beforeEach(async () => {
  hall = await openSampleOffice()
  readBacks = createReadBacks(hall.office)
})
afterEach(() => hall.close())

const atTheDesk = () => visitorAtDesk(hall)
const withoutNumber = () => visitorWithoutNumber(hall)
const say = (transcript: TranscriptId, reading: ReadingBack | null = READING, by = 'front1') =>
  readBacks.say(hall.reading(by), { transcript, reading })

async function standing(transcript: TranscriptId) {
  const who = { from: 'screen', actor: hall.reading('front1').actor } as const
  const { value } = await readBacks.follow(transcript, who, () => true, AbortSignal.timeout(60_000)).next()
  if (!value) throw new Error('nothing was told')
  return value
}

test('the screen of a counter is told whose account is read there, until it is read no longer', async () => {
  const [first, second] = [withoutNumber(), withoutNumber()]
  const end = new AbortController()
  const told = readBacks.followCounter(() => hall.reading('front1').actor, end.signal)
  const other = readBacks.followCounter(() => hall.reading('front2').actor, end.signal)
  const atCounter = async () => (await told.next()).value?.visit
  expect(await atCounter()).toBeNull()
  expect((await other.next()).value).toEqual({ visit: null })
  const elsewhere = other.next()
  say(first.transcript)
  expect(await atCounter()).toBe(first.visit)
  say(second.transcript)
  expect(await atCounter()).toBe(second.visit)
  say(first.transcript, null, 'front2')
  say(second.transcript, null)
  expect(await atCounter()).toBe(first.visit)
  hall.run('front1', confirm, { transcript: first.transcript, version: 2, manner: 'oral', signature: null })
  expect(await atCounter()).toBeNull()
  end.abort()
  expect((await elsewhere).done).toBe(true)
})

test('what a person may not see is not shown at their counter, and nothing once they are logged out', async () => {
  const { transcript, visit } = atTheDesk()
  let there: Actor | null = hall.reading('front1').actor
  const told = readBacks.followCounter(() => there, undefined)
  say(transcript)
  expect((await told.next()).value).toEqual({ visit })
  const next = told.next()
  there = { ...hall.reading('planning').actor, desk: hall.idOf.desk('1') }
  say(transcript, { ...READING, place: null })
  expect((await next).value).toEqual({ visit: null })
  const last = told.next()
  there = null
  say(transcript)
  expect((await last).done).toBe(true)
})

test('a visit without a number and a later correction are read on, until somebody comes to the desk', async () => {
  const { ticket, visit, transcript } = atTheDesk()
  hall.run('front1', confirm, { transcript, version: 2, manner: 'oral', signature: null })
  hall.run('front1', finish, { ticket })
  hall.run('front1', correct, { transcript, reason: 'misheard' })
  const walkIn = withoutNumber()
  say(walkIn.transcript)
  say(transcript)
  registered(hall, matterNamed('wages'))
  expect((await standing(transcript)).reading).toEqual(READING)
  expect((await standing(walkIn.transcript)).reading).toEqual(READING)
  const told = readBacks.followCounter(() => hall.reading('front1').actor, undefined)
  expect((await told.next()).value).toEqual({ visit })

  const next = hall.run('front1', issue, { service: hall.idOf.service('individual'), priority: 'ordinary' })
  hall.run('front1', callNext, { desk: hall.idOf.desk('1') })
  expect((await told.next()).value).toEqual({ visit: null })
  say(walkIn.transcript)
  hall.run('front1', serve, { ticket: next.id })
  hall.run('front1', finish, { ticket: next.id })
  expect((await standing(walkIn.transcript)).reading).toEqual(READING)
})

test('while somebody is at the desk no account of an earlier visitor comes before their eyes, also when it is said again', async () => {
  const { ticket, transcript } = atTheDesk()
  hall.run('front1', finish, { ticket })
  const walkIn = withoutNumber()
  hall.advance(1_000)
  const there = atTheDesk()
  const shown = async () => {
    const end = new AbortController()
    const { value } = await readBacks.followCounter(() => hall.reading('front1').actor, end.signal).next()
    end.abort()
    return value?.visit
  }
  for (const earlier of [transcript, walkIn.transcript]) {
    say(earlier)
    expect(await shown()).toBeNull()
  }
  hall.advance(1_000)
  const companion = withoutNumber()
  say(companion.transcript)
  expect(await shown()).toBe(companion.visit)
  say(there.transcript)
  expect(await shown()).toBe(there.visit)
})
