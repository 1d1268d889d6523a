import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hallWith, parcelOf, words, writerAt } from './autosave-scene.ts'
import type { Draft } from './autosave-state.ts'

const BEFORE = { version: 1, savedAt: 0, guide: words('甲。乙。'), sealed: 0 }
let hall: ReturnType<typeof hallWith>
beforeEach(() => {
  vi.useFakeTimers()
  hall = hallWith(BEFORE)
})
afterEach(() => {
  vi.useRealTimers()
})

/** Two changed the first sentence, and one of them goes on elsewhere without having chosen. */
async function undecided() {
  const writer = writerAt(hall)
  hall.keep(parcelOf(1, '甲，他写的。乙。他也写。'))
  writer.autosave.edit({ ...words('甲，我写的。乙。'), basis: '收条' })
  await vi.advanceTimersByTimeAsync(1000)
  expect(writer.autosave.get().status).toBe('conflict')
  return writer
}
const goOn = (writer: Awaited<ReturnType<typeof undecided>>, want: string) =>
  writer.autosave.edit({ ...writer.autosave.get().guide, want })

describe('while it is not decided whose sentence stands', () => {
  test('everything else is in the hall within a second, and the sentence as the other one wrote it', async () => {
    const writer = await undecided()
    expect(hall.latest().guide).toEqual({ ...words('甲，他写的。乙。他也写。'), basis: '收条' })
    goOn(writer, '要回土地')
    await vi.advanceTimersByTimeAsync(1000)
    expect(hall.latest().guide).toMatchObject({ what: '甲，他写的。乙。他也写。', want: '要回土地' })
    expect(writer.autosave.get().status).toBe('conflict')
    expect(writer.autosave.get().guide.what).toBe('甲，我写的。乙。他也写。')
  })

  test('nothing is sent again and again', async () => {
    await undecided()
    const before = hall.versions.length
    await vi.advanceTimersByTimeAsync(60_000)
    expect(hall.versions).toHaveLength(before)
  })

  test('both go on, also in the sentence, and the choice holds the words of both', async () => {
    const writer = await undecided()
    goOn(writer, '要回')
    hall.keep(parcelOf(hall.latest().version, '甲，他写的，还在写。乙。他也写。新。'))
    writer.autosave.adopt(hall.latest())
    await vi.advanceTimersByTimeAsync(3000)
    expect(writer.autosave.get()).toMatchObject({ status: 'conflict', guide: { what: '甲，我写的。乙。他也写。新。' } })
    goOn(writer, '要回土地')
    await writer.autosave.settle({ ...writer.autosave.get().guide, what: '甲，都在。乙。他也写。新。' })
    await vi.advanceTimersByTimeAsync(1000)
    expect(writer.autosave.get().status).toBe('saved')
    expect(hall.latest().guide).toMatchObject({ what: '甲，都在。乙。他也写。新。', want: '要回土地' })
  })

  test('a choice made while a save is on its way stands', async () => {
    const writer = await undecided()
    hall.line.answers = false
    goOn(writer, '要回土地')
    await vi.advanceTimersByTimeAsync(1000)
    const chosen = { ...writer.autosave.get().guide, what: '甲，都在。乙。他也写。' }
    hall.line.answers = true
    await writer.autosave.settle(chosen)
    await vi.advanceTimersByTimeAsync(3000)
    expect(writer.autosave.get().status).toBe('saved')
    expect(hall.latest().guide).toEqual(chosen)
  })

  test.each(['answered', 'unanswered', 'not sent'])('a page that ends then overwrites nothing: %s', async (save) => {
    const { autosave, remembered } = await undecided()
    Object.assign(hall.line, { up: save !== 'not sent', answers: save === 'answered' })
    autosave.edit({ ...autosave.get().guide, want: '要回土地' })
    await vi.advanceTimersByTimeAsync(1000)
    autosave.stop()
    Object.assign(hall.line, { up: true, answers: true })
    const after = writerAt(hall, remembered.draft as Draft)
    await after.autosave.flush()
    await vi.advanceTimersByTimeAsync(1000)
    expect(hall.latest().guide).toMatchObject({ what: '甲，他写的。乙。他也写。', want: '要回土地' })
    expect(after.autosave.get()).toMatchObject({ status: 'conflict', guide: { what: '甲，我写的。乙。他也写。' } })
  })
})

test('a save that arrived without an answer, and another window that ended too, say nothing twice', async () => {
  const start = hallWith({ ...BEFORE, guide: words('') })
  const sent = parcelOf(1, '甲。')
  start.keep(sent)
  const kept = { ...BEFORE, guide: words('') }
  const older = { guide: words('甲。后来又说了。'), kept, parcel: sent }
  const { autosave } = writerAt(start, { guide: words('乙。'), kept, parcel: null }, older)
  await autosave.flush()
  await vi.advanceTimersByTimeAsync(1000)
  const { what } = start.latest().guide
  for (const said of ['甲。', '后来又说了。', '乙。']) expect(what.split(said), said).toHaveLength(2)
})

describe('words that came too late for the seal', () => {
  async function late() {
    const writer = writerAt(hall)
    hall.line.up = false
    writer.autosave.edit(words('甲。乙。断线时写的。'))
    await vi.advanceTimersByTimeAsync(1000)
    hall.seal()
    hall.line.up = true
    return writer
  }
  const afterSeal = async (writer: Awaited<ReturnType<typeof late>>) => {
    hall.keep(parcelOf(1, '甲。乙，更正。'))
    writer.autosave.adopt(hall.latest())
    writer.autosave.reopen()
    await vi.advanceTimersByTimeAsync(3000)
  }

  test('wait beside a correction until the writer says what becomes of them', async () => {
    const writer = await late()
    await afterSeal(writer)
    expect(writer.autosave.get().status).toBe('sealed')
    expect(hall.latest().guide.what).toBe('甲。乙，更正。')
    expect(writer.remembered.draft?.guide.what).toBe('甲。乙，更正。断线时写的。')
    writer.autosave.decide('bring-in')
    await vi.advanceTimersByTimeAsync(1000)
    expect(hall.latest().guide.what).toBe('甲。乙，更正。断线时写的。')
  })

  test('are given up only when the writer says so', async () => {
    const writer = await late()
    await afterSeal(writer)
    writer.autosave.decide('give-up')
    await vi.advanceTimersByTimeAsync(3000)
    expect(writer.autosave.get()).toMatchObject({ status: 'saved', guide: words('甲。乙，更正。') })
    expect(hall.latest().guide.what).toBe('甲。乙，更正。')
    expect(writer.remembered.draft).toBeNull()
  })

  test('a page that ended finds them so, and a letter typed in the moment of the seal is among them', async () => {
    const send = async () => ({ failure: 'ALREADY_CONFIRMED' })
    const { autosave, remembered } = writerAt({ ...hall, send })
    autosave.edit(words('甲。乙。晚'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(autosave.get().status).toBe('sealed')
    autosave.edit(words('甲。乙。晚了'))
    expect(remembered.draft?.guide.what).toBe('甲。乙。晚了')
    hall.seal()
    const after = writerAt(hall, remembered.draft as Draft)
    hall.keep(parcelOf(1, '甲。乙，更正。'))
    after.autosave.adopt(hall.latest())
    await vi.advanceTimersByTimeAsync(3000)
    expect(after.autosave.get().status).toBe('sealed')
    expect(hall.latest().guide.what).toBe('甲。乙，更正。')
  })
})
