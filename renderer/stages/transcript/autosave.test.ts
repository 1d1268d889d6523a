import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Guide } from '../../../shared/contract/transcript.ts'
import { Autosave, type Draft, type Kept, type Parcel, type Sent } from './autosave.ts'

const words = (what: string): Guide => ({ who: '', when: '', where: '', what, want: '', basis: '', words: '' })
const FIRST: Kept = { version: 1, savedAt: 0, guide: words('') }

/** A hall that keeps versions and answers repeated keys as the real one does; its line can be cut. */
function hallWith(first: Kept) {
  const versions = [first]
  const answered = new Map<string, Sent>()
  const line = { up: true, answers: true }
  const latest = () => versions.at(-1) ?? first
  function keep({ key, base, guide }: Parcel): Sent {
    const known = answered.get(key)
    if (known) return known
    if (base !== latest().version) return { failure: 'VERSION_CONFLICT' }
    const saved = { version: base + 1, savedAt: Date.now() }
    versions.push({ ...saved, guide })
    answered.set(key, { saved })
    return { saved }
  }
  return {
    versions,
    line,
    latest,
    keep,
    async send(parcel: Parcel): Promise<Sent> {
      if (!line.up) return { failure: 'OFFLINE' }
      const answer = keep(parcel)
      return line.answers ? answer : { failure: 'OFFLINE' }
    },
  }
}

function writerAt(hall: ReturnType<typeof hallWith>, draft: Draft | null = null) {
  const remembered: { draft: Draft | null } = { draft }
  const autosave = new Autosave(hall.latest(), draft, {
    send: hall.send,
    load: async () => hall.latest(),
    remember: (next) => {
      remembered.draft = next
    },
    newKey: () => crypto.randomUUID(),
  })
  return { autosave, remembered }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving while typing', () => {
  test('a pause of 600 ms is saved as the next version', async () => {
    const hall = hallWith(FIRST)
    const { autosave } = writerAt(hall)
    autosave.edit(words('征地'))
    expect(autosave.get().status).toBe('typing')
    await vi.advanceTimersByTimeAsync(600)
    expect(hall.latest()).toMatchObject({ version: 2, guide: words('征地') })
    expect(autosave.get()).toMatchObject({ status: 'saved', kept: { version: 2 } })
  })

  test('somebody who never pauses is saved all the same', async () => {
    const hall = hallWith(FIRST)
    const { autosave } = writerAt(hall)
    for (let letters = 1; letters <= 40; letters += 1) {
      autosave.edit(words('长'.repeat(letters)))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(hall.versions.length).toBeGreaterThan(1)
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
    const after = writerAt(hall, before.remembered.draft)
    expect(after.autosave.get().guide.what).toBe('甲乙')
    await after.autosave.flush()
    expect(after.autosave.get()).toMatchObject({ status: 'saved', kept: { version: 3 } })
  })
})

describe('two writers', () => {
  test('a newer version is shown beside the own words and overwritten by neither', async () => {
    const hall = hallWith(FIRST)
    const { autosave } = writerAt(hall)
    hall.keep({ key: 'other', base: 1, guide: words('别人写的') })
    autosave.edit(words('我写的'))
    await vi.advanceTimersByTimeAsync(700)
    expect(autosave.get()).toMatchObject({
      status: 'conflict',
      guide: words('我写的'),
      theirs: { guide: words('别人写的') },
    })
    autosave.edit(words('我写的,还在写'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(hall.latest().guide.what).toBe('别人写的')
    await autosave.settle(words('别人写的\n我写的,还在写'))
    expect(hall.latest()).toMatchObject({ version: 3, guide: words('别人写的\n我写的,还在写') })
    expect(autosave.get().status).toBe('saved')
  })

  test("a newer version is taken over when nothing of one's own is unsaved", () => {
    const { autosave } = writerAt(hallWith(FIRST))
    autosave.adopt({ version: 4, savedAt: 9, guide: words('新') })
    expect(autosave.get()).toMatchObject({ guide: words('新'), kept: { version: 4 } })
    autosave.edit(words('新的'))
    autosave.adopt({ version: 5, savedAt: 9, guide: words('再新') })
    expect(autosave.get().guide.what).toBe('新的')
    autosave.stop()
  })

  test('an account sealed elsewhere says so', async () => {
    const hall = hallWith(FIRST)
    const { autosave } = writerAt({ ...hall, send: async () => ({ failure: 'ALREADY_CONFIRMED' }) })
    autosave.edit(words('晚了'))
    await vi.advanceTimersByTimeAsync(700)
    expect(autosave.get().status).toBe('sealed')
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
