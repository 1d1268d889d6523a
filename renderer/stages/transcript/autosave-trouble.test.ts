import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FIRST, hallWith, words, writerAt } from './autosave-scene.ts'
import type { Parcel } from './autosave-state.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a hall put back from a backup', () => {
  const back = (what: string) => {
    const hall = hallWith({ version: 9, savedAt: 9, guide: words('甲。乙。丙。'), sealed: 0 })
    const writer = writerAt(hall)
    hall.versions.push({ version: 5, savedAt: 5, guide: words(what), sealed: 0 })
    return { hall, ...writer }
  }

  test('what is typed next is kept with all this page still had', async () => {
    const { hall, autosave } = back('甲。')
    autosave.edit(words('甲。乙。丙。丁。'))
    await vi.advanceTimersByTimeAsync(700)
    expect(hall.latest()).toMatchObject({ version: 6, guide: words('甲。乙。丙。丁。') })
    expect(autosave.get().status).toBe('saved')
  })

  test('a page that has nothing to send gives back what the hall forgot', async () => {
    const { hall, autosave } = back('甲。')
    autosave.adopt(hall.latest())
    await vi.advanceTimersByTimeAsync(700)
    expect(hall.latest()).toMatchObject({ version: 6, guide: words('甲。乙。丙。') })
  })

  test('what somebody else wrote since stays beside it', async () => {
    const { hall, autosave } = back('甲。他后来写的。')
    autosave.edit(words('甲。乙。丙。丁。'))
    await vi.advanceTimersByTimeAsync(700)
    expect(hall.latest().guide.what).toBe('甲。他后来写的。乙。丙。丁。')
  })

  test('an answer that came late changes nothing', async () => {
    const hall = hallWith({ version: 9, savedAt: 9, guide: words('甲。乙。'), sealed: 0 })
    const { autosave } = writerAt(hall)
    autosave.adopt({ version: 8, savedAt: 8, guide: words('甲。'), sealed: 0 })
    await vi.advanceTimersByTimeAsync(700)
    expect(autosave.get()).toMatchObject({ status: 'saved', guide: words('甲。乙。'), kept: { version: 9 } })
    expect(hall.versions).toHaveLength(1)
  })
})

describe('a hall that answers with a trouble', () => {
  const refusingWith = (failure: string) => {
    const hall = hallWith(FIRST)
    const trouble = { on: true }
    const send = async (parcel: Parcel) => (trouble.on ? { failure } : hall.keep(parcel))
    return { hall, trouble, ...writerAt({ ...hall, send }) }
  }

  test('of its own is asked again without anybody typing', async () => {
    const { hall, trouble, autosave } = refusingWith('BUG')
    autosave.edit(words('征地'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(hall.versions).toHaveLength(1)
    trouble.on = false
    await vi.advanceTimersByTimeAsync(3000)
    expect(hall.latest().guide).toEqual(words('征地'))
    expect(autosave.get().status).toBe('saved')
  })

  test('about the words says so, keeps them, and takes the next ones', async () => {
    const { hall, trouble, autosave, remembered } = refusingWith('INVALID')
    autosave.edit(words('太长'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(autosave.get().status).toBe('refused')
    expect(remembered.draft?.guide).toEqual(words('太长'))
    trouble.on = false
    autosave.edit(words('短'))
    await vi.advanceTimersByTimeAsync(700)
    expect(hall.latest().guide).toEqual(words('短'))
  })
})
