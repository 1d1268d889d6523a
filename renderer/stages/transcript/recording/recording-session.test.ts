import { expect, test } from 'vitest'
import { LONGEST_MS } from '../../../../shared/model/recording.ts'
import type { Failure } from '../../../app/failure.ts'
import { RecordingSession, type SoundListener } from './recording-session.ts'

/** A hall that answers as it is told to, and a microphone that speaks when asked. */
function scene() {
  const hall = { kept: [] as number[], marks: [] as string[], ended: [] as number[], answers: [] as Failure[], now: 0 }
  const answer = async () => hall.answers.shift() ?? null
  let microphone: SoundListener | undefined
  const done: string[] = []
  const session = new RecordingSession({
    open(listener) {
      microphone = listener
      return {
        pause: () => void done.push('pause'),
        resume: () => void done.push('resume'),
        stop: () => {
          done.push('stop')
          listener.onSound(bytes(1))
          listener.onEnd()
        },
      }
    },
    async keep(pieces, marks) {
      const failure = await answer()
      if (failure === null) {
        hall.kept.push(...pieces.map(({ sequence }) => sequence))
        hall.marks.push(...marks.map(({ words }) => words))
      }
      return failure
    },
    async end(pieces) {
      const failure = await answer()
      if (failure === null) hall.ended.push(pieces)
      return failure
    },
    now: () => hall.now,
    later: () => settled(),
  })
  const second = (size = 3_000) => {
    hall.now += 1_000
    microphone?.onSound(bytes(size))
  }
  return { hall, session, second, done, unplug: () => microphone?.onEnd() }
}

const bytes = (length: number) => new Uint8Array(length)
const settled = () => new Promise<void>((resolve) => setTimeout(resolve))
async function atRest(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await settled()
}
const mark = (words: string) => ({ id: words, at: 1, part: 'what' as const, words, made: 'written' as const })

test('each second goes to the hall, and its end says how many there were', async () => {
  const { hall, session, second } = scene()
  second()
  second()
  session.mark(mark('井水发黑。'))
  session.stop()
  await atRest()
  expect(hall).toMatchObject({ kept: [0, 1, 2], marks: ['井水发黑。'], ended: [3] })
  expect(session.get()).toEqual({ status: 'ended', waiting: 0, away: false, endedBy: null, failure: null })
})

test('without the hall everything waits and follows in its order, the end too', async () => {
  const { hall, session, second } = scene()
  hall.answers = Array(8).fill('OFFLINE')
  for (let each = 0; each < 70; each += 1) second()
  await settled()
  expect(session.get()).toMatchObject({ away: true, waiting: 70 })
  session.stop()
  await atRest()
  expect(hall.kept).toEqual(Array.from({ length: 71 }, (_, index) => index))
  expect(hall.ended).toEqual([71])
  expect(session.get()).toMatchObject({ status: 'ended', away: false, waiting: 0 })
})

test('a pause does not count, and what is too large for one piece becomes several', async () => {
  const { hall, session, second } = scene()
  second()
  session.pause()
  hall.now += 60_000
  session.resume()
  second(150_000)
  expect(session.recorded()).toBe(2_000)
  await atRest()
  expect(hall.kept).toEqual([0, 1, 2, 3])
})

test('a moment has its place where it was recorded and none in a pause, and a mark finds its way after the end', async () => {
  const { hall, session, second } = scene()
  hall.now = 4_000
  session.pause()
  hall.now = 64_000
  session.resume()
  second()
  session.stop()
  await atRest()
  hall.now = 99_000
  expect([-1, 3_000, 4_001, 63_999, 64_500, 65_001].map((moment) => session.placeOf(moment))).toEqual([
    null,
    3_000,
    null,
    null,
    4_500,
    null,
  ])
  hall.answers = ['OFFLINE']
  session.mark(mark('井水发黑。'))
  await atRest()
  expect(hall).toMatchObject({ marks: ['井水发黑。'], ended: [2] })
  hall.answers = ['ALREADY_CONFIRMED']
  session.mark(mark('找过村里。'))
  await atRest()
  expect(session.get()).toMatchObject({ status: 'ended', failure: null, endedBy: null })
})

test('a hall that takes no more ends the recording and says why', async () => {
  const { hall, session, second, done } = scene()
  hall.answers = ['CONSENT_NEEDED']
  second()
  await atRest()
  expect(done).toEqual(['stop'])
  expect(session.get()).toMatchObject({ status: 'ended', failure: 'CONSENT_NEEDED' })
  expect(hall).toMatchObject({ kept: [], ended: [1] })
})

test('an end that is refused too leaves nobody waiting', async () => {
  const { hall, session, second } = scene()
  hall.answers = ['UNAUTHORIZED', 'UNAUTHORIZED']
  second()
  await atRest()
  expect(session.get()).toMatchObject({ status: 'ended', failure: 'UNAUTHORIZED' })
})

test('an unplugged microphone and three hours end it', async () => {
  const unplugged = scene()
  unplugged.second()
  unplugged.unplug()
  await atRest()
  expect(unplugged.session.get()).toMatchObject({ status: 'ended', endedBy: 'microphone' })
  const long = scene()
  long.hall.now = LONGEST_MS
  long.second()
  await atRest()
  expect(long.session.get()).toMatchObject({ status: 'ended', endedBy: 'length' })
  expect(long.session.recorded()).toBe(LONGEST_MS)
})

test('sound is held by the page alone until the hall has the last of it, or takes no more', async () => {
  const { hall, session, second } = scene()
  expect(session.holdsSound()).toBe(true)
  second()
  await atRest()
  // The microphone still has what was said since.
  expect(session.holdsSound()).toBe(true)
  hall.answers.push('OFFLINE')
  session.stop()
  expect(session.holdsSound()).toBe(true)
  await atRest()
  expect(session.get().status).toBe('ended')
  expect(session.holdsSound()).toBe(false)

  const refused = scene()
  refused.hall.answers.push('NOT_FOUND')
  refused.second()
  await atRest()
  expect(refused.session.holdsSound()).toBe(false)
})
