import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FIRST, hallWith, parcelOf, words, writerAt } from './autosave-scene.ts'
import type { Parcel, Sent } from './autosave-state.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const draftOf = ({ remembered }: ReturnType<typeof writerAt>) => (remembered.draft ? [remembered.draft] : [])

test('what waits for the hall is sent under no other login, and found by the next writer of the account', async () => {
  const hall = hallWith(FIRST)
  const before = writerAt(hall)
  hall.line.up = false
  before.autosave.edit(words('断线前后'))
  await vi.advanceTimersByTimeAsync(1000)
  expect(before.autosave.get().status).toBe('offline')
  before.autosave.end()
  hall.line.up = true
  await before.autosave.flush()
  before.autosave.edit(words('别人的'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(hall.versions).toHaveLength(1)
  const after = writerAt(hall, ...draftOf(before))
  expect(after.autosave.get().guide.what).toBe('断线前后')
  await after.autosave.flush()
  expect(hall.latest()).toMatchObject({ version: 2, guide: words('断线前后') })
})

test.each([
  ['saved', false, '甲，还有'],
  ['refused because of a newer version', true, '乙\n甲，还有'],
])(
  'a save whose answer, %s, comes after the end speaks for no draft and asks nothing more',
  async (_, isNewer, both) => {
    const hall = hallWith(FIRST)
    const slow = (parcel: Parcel) => new Promise<Sent>((done) => setTimeout(() => done(hall.keep(parcel)), 500))
    const before = writerAt({ ...hall, send: slow })
    before.autosave.edit(words('甲'))
    await vi.advanceTimersByTimeAsync(400)
    if (isNewer) hall.keep(parcelOf(1, '乙'))
    before.autosave.edit(words('甲，还有'))
    const { draft } = before.remembered
    void before.autosave.flush()
    before.autosave.end()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(hall.versions).toHaveLength(2)
    expect(before.remembered.draft).toBe(draft)
    // Its key is kept with it: what was saved meanwhile is no conflict with itself.
    const after = writerAt(hall, ...draftOf(before))
    await after.autosave.flush()
    expect(hall.latest().guide.what).toBe(both)
    expect(after.autosave.get()).toMatchObject({ status: 'saved', guide: words(both) })
  },
)
