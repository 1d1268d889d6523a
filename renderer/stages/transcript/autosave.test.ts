import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FIRST, hallWith, parcelOf, words, writerAt } from './autosave-scene.ts'
import type { Parcel, Sent } from './autosave-state.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving while typing', () => {
  test('a pause of 300 ms is saved as the next version', async () => {
    const hall = hallWith(FIRST)
    const { autosave } = writerAt(hall)
    autosave.edit(words('征地'))
    expect(autosave.get().status).toBe('typing')
    await vi.advanceTimersByTimeAsync(300)
    expect(hall.latest()).toMatchObject({ version: 2, guide: words('征地') })
    expect(autosave.get()).toMatchObject({ status: 'saved', kept: { version: 2 } })
  })

  test.each([
    ['at once', 0, 700],
    ['within a fifth of a second', 200, 850],
    ['within half a second', 500, 1300],
  ])('somebody who never pauses has every letter in a hall that answers %s in time', async (_, answer, longest) => {
    const hall = hallWith(FIRST)
    const kept = new Map<number, number>()
    const { autosave } = writerAt({
      ...hall,
      send: async (parcel: Parcel) => {
        await new Promise((done) => setTimeout(done, answer))
        kept.set(parcel.guide.what.length, Date.now())
        return hall.keep(parcel)
      },
    })
    const typed: number[] = []
    for (let letters = 1; letters <= 100; letters += 1) {
      typed.push(Date.now())
      autosave.edit(words('长'.repeat(letters)))
      await vi.advanceTimersByTimeAsync(100)
    }
    await vi.advanceTimersByTimeAsync(2000)
    const late = typed.map((at, index) => {
      const inHall = [...kept].filter(([letters]) => letters > index).map(([, time]) => time)
      return Math.min(...inHall) - at
    })
    // The first save teaches how long this hall takes.
    expect(Math.max(...late.slice(20))).toBeLessThanOrEqual(longest)
    expect(hall.versions.length).toBeLessThan(30)
  })

  test('typing during a save is sent after it, on its version', async () => {
    const hall = hallWith(FIRST)
    const slow = {
      ...hall,
      send: (parcel: Parcel) => new Promise<Sent>((done) => setTimeout(() => done(hall.keep(parcel)), 900)),
    }
    const { autosave } = writerAt(slow)
    autosave.edit(words('一'))
    await vi.advanceTimersByTimeAsync(700)
    autosave.edit(words('一二'))
    await vi.advanceTimersByTimeAsync(3000)
    expect(hall.versions.map(({ version, guide }) => [version, guide.what])).toEqual([
      [1, ''],
      [2, '一'],
      [3, '一二'],
    ])
  })

  test('nothing is sent when only white space at the edge changed', async () => {
    const hall = hallWith(FIRST)
    const { autosave } = writerAt(hall)
    autosave.edit(words('  '))
    await vi.advanceTimersByTimeAsync(5000)
    expect(hall.versions).toHaveLength(1)
    expect(autosave.get().status).toBe('saved')
  })
})

describe('without the hall', () => {
  test('typing goes on and is caught up when the line is back', async () => {
    const hall = hallWith(FIRST)
    const { autosave, remembered } = writerAt(hall)
    hall.line.up = false
    autosave.edit(words('断线'))
    await vi.advanceTimersByTimeAsync(700)
    autosave.edit(words('断线后继续'))
    await vi.advanceTimersByTimeAsync(700)
    expect(autosave.get().status).toBe('offline')
    expect(remembered.draft?.guide.what).toBe('断线后继续')
    hall.line.up = true
    await autosave.flush()
    expect(hall.latest().guide.what).toBe('断线后继续')
    expect(remembered.draft).toBeNull()
  })

  test('a save whose answer was lost is no conflict with itself', async () => {
    const hall = hallWith(FIRST)
    const { autosave } = writerAt(hall)
    hall.line.answers = false
    autosave.edit(words('甲'))
    await vi.advanceTimersByTimeAsync(700)
    autosave.edit(words('甲乙'))
    hall.line.answers = true
    await vi.advanceTimersByTimeAsync(5000)
    expect(autosave.get().status).toBe('saved')
    expect(hall.versions.map(({ guide }) => guide.what)).toEqual(['', '甲', '甲乙'])
  })

  test('a reload goes on with the remembered words and the unanswered save', async () => {
    const hall = hallWith(FIRST)
    const before = writerAt(hall)
    hall.line.answers = false
    before.autosave.edit(words('甲'))
    await vi.advanceTimersByTimeAsync(700)
    before.autosave.edit(words('甲乙'))
    before.autosave.stop()
    hall.line.answers = true
    const after = writerAt(hall, ...(before.remembered.draft ? [before.remembered.draft] : []))
    expect(after.autosave.get().guide.what).toBe('甲乙')
    await after.autosave.flush()
    expect(after.autosave.get()).toMatchObject({ status: 'saved', kept: { version: 3 } })
  })
})

describe('two writers', () => {
  const other = (base: number, what: string) => hall.keep(parcelOf(base, what))
  let hall: ReturnType<typeof hallWith>
  beforeEach(() => {
    hall = hallWith({ version: 1, savedAt: 0, guide: words('甲。乙。'), sealed: 0 })
  })

  test('words that do not touch each other are joined and kept on top of the newer version', async () => {
    const { autosave } = writerAt(hall)
    other(1, '甲。乙。他写的。')
    autosave.edit(words('甲，我写的。乙。'))
    await vi.advanceTimersByTimeAsync(700)
    expect(autosave.get()).toMatchObject({ status: 'saved', guide: words('甲，我写的。乙。他写的。') })
    expect(hall.versions.map(({ guide }) => guide.what).slice(1)).toEqual([
      '甲。乙。他写的。',
      '甲，我写的。乙。他写的。',
    ])
  })

  test('one sentence that both changed is shown in both ways and overwritten by neither', async () => {
    const { autosave } = writerAt(hall)
    other(1, '甲，他写的。乙。')
    autosave.edit(words('甲，我写的。乙。'))
    await vi.advanceTimersByTimeAsync(700)
    expect(autosave.get()).toMatchObject({
      status: 'conflict',
      guide: words('甲，我写的。乙。'),
      theirs: { guide: words('甲，他写的。乙。') },
    })
    autosave.edit(words('甲，我写的，还在写。乙。'))
    other(2, '甲，他写的，也还在写。乙。')
    autosave.adopt(hall.latest())
    await vi.advanceTimersByTimeAsync(5000)
    expect(autosave.get()).toMatchObject({ status: 'conflict', theirs: { version: 3 } })
    expect(hall.latest().guide.what).toBe('甲，他写的，也还在写。乙。')
    await autosave.settle(words('甲，都在。乙。'))
    expect(hall.latest()).toMatchObject({ version: 4, guide: words('甲，都在。乙。') })
    expect(autosave.get()).toMatchObject({ status: 'saved', theirs: null })
  })

  test('a conflict that the writer takes back is none any more', async () => {
    const { autosave } = writerAt(hall)
    other(1, '甲，他写的。乙。')
    autosave.edit(words('甲，我写的。乙。'))
    await vi.advanceTimersByTimeAsync(700)
    autosave.edit(words('甲。乙。丙。'))
    await vi.advanceTimersByTimeAsync(700)
    expect(autosave.get()).toMatchObject({ status: 'saved', guide: words('甲，他写的。乙。丙。') })
  })

  test('a newer version is taken over, and words that are not kept yet stay', async () => {
    const { autosave } = writerAt(hall)
    autosave.adopt({ version: 4, savedAt: 9, guide: words('甲。乙。新。'), sealed: 0 })
    expect(autosave.get()).toMatchObject({ guide: words('甲。乙。新。'), kept: { version: 4 }, status: 'saved' })
    autosave.edit(words('甲。乙。新。我'))
    autosave.adopt({ version: 5, savedAt: 9, guide: words('甲改。乙。新。'), sealed: 0 })
    expect(autosave.get().guide.what).toBe('甲改。乙。新。我')
    autosave.stop()
  })

  test("an older answer never takes the place of a newer version, nor of one's own words", async () => {
    const { autosave } = writerAt(hall)
    autosave.edit(words('甲。乙。我。'))
    const flushed = autosave.flush()
    autosave.adopt({ version: 2, savedAt: 1, guide: words('甲。乙。'), sealed: 0 })
    await flushed
    expect(autosave.get()).toMatchObject({ guide: words('甲。乙。我。'), kept: { version: 2 } })
  })

  test('what two windows of one person had not kept when they ended is joined', async () => {
    const kept = hall.latest()
    const drafts = ['甲。乙。一。', '甲。乙。二。'].map((what) => ({ guide: words(what), kept, parcel: null }))
    const { autosave } = writerAt(hall, ...drafts)
    await autosave.flush()
    expect(hall.latest().guide.what).toBe('甲。乙。一。二。')
  })
})

test('whatever the line does, the last words typed are the last words kept', async () => {
  const step = fc.record({ wait: fc.integer({ min: 0, max: 2500 }), up: fc.boolean(), answers: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const hall = hallWith(FIRST)
      const { autosave } = writerAt(hall)
      for (const [index, { wait, up, answers }] of steps.entries()) {
        Object.assign(hall.line, { up, answers })
        autosave.edit(words(`第${index}句`))
        await vi.advanceTimersByTimeAsync(wait)
      }
      Object.assign(hall.line, { up: true, answers: true })
      await vi.advanceTimersByTimeAsync(10_000)
      expect(hall.latest().guide.what).toBe(`第${steps.length - 1}句`)
      expect(autosave.get().status).toBe('saved')
    }),
    { numRuns: 60 },
  )
})
