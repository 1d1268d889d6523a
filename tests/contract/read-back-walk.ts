import { expect } from 'vitest'
import type { Matter } from '../../electron/office/hall/seed.ts'
import { type Connect, key } from '../support/whole-walk.ts'

/** An account is read back on the visitor's screen, signed there, corrected twice of which once is given up. */
export async function walkReadBack(connect: Connect, { party, channel, transcript: guide }: Matter): Promise<void> {
  const [clerk, leader] = [await connect('front1'), await connect('leader1')]
  const { headcount, representatives, ...who } = party
  const heads = { headcount, representatives, noticeGiven: true as const }
  const { id: visit } = await clerk.visit.register({ key: key(), ticket: null, channel, party: who, ...heads })
  const { id: transcript, version: base } = await clerk.transcript.begin({ key: key(), visit })
  const { version } = await clerk.transcript.save({ key: key(), transcript, base, guide })

  const screen = await clerk.transcript.followReadBack({ transcript, from: 'screen' })
  expect((await screen.next()).value).toMatchObject({ screens: 1, reading: null })
  const counter = await clerk.transcript.followCounter()
  expect((await counter.next()).value).toEqual({ visit: null })
  const reading = { version, place: { part: 'what', sentence: 0 }, manner: 'signature', asking: 1 } as const
  await clerk.transcript.readBack({ transcript, reading })
  expect((await screen.next()).value).toMatchObject({ reading })
  const strokes: [number, number][][] = [
    [
      [0, 0],
      [10_000, 3_333],
    ],
  ]
  await clerk.transcript.draw({ transcript, asking: 1, strokes, done: true })
  expect((await screen.next()).value).toMatchObject({ drawing: { strokes, done: true } })
  await expect(clerk.transcript.draw({ transcript, asking: 2, strokes, done: true })).rejects.toMatchObject({
    code: 'WRONG_STATE',
  })
  expect((await counter.next()).value).toEqual({ visit })
  await screen.return()
  await counter.return()
  const agreed = { transcript, readBack: true, manner: 'signature' } as const
  for (const across of [10_001, 0]) {
    const signature = [[[across, 0] as [number, number]]]
    await expect(clerk.transcript.confirm({ key: key(), ...agreed, version, signature })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  }
  const other = await connect('front2')
  await expect(
    other.transcript.confirm({ key: key(), transcript, version, readBack: true, manner: 'oral' }),
  ).rejects.toMatchObject({ code: 'READ_ELSEWHERE' })
  await clerk.transcript.confirm({ key: key(), ...agreed, version, signature: strokes })

  await clerk.transcript.correct({ key: key(), transcript, reason: 'misheard' })
  await clerk.transcript.dropCorrection({ key: key(), transcript })
  const { version: now } = await clerk.transcript.correct({ key: key(), transcript, reason: 'left out' })
  const better = { ...guide, where: `${guide.where}!` }
  const saved = await clerk.transcript.save({ key: key(), transcript, base: now, guide: better })
  const kept = await leader.transcript.versions({ transcript })
  expect(kept[0]).toMatchObject({ version: saved.version })
  expect((await leader.transcript.version({ transcript, version })).guide).toEqual(guide)
  const back = await clerk.transcript.restoreVersion({ key: key(), transcript, base: saved.version, version })
  expect(back.guide).toEqual(guide)
  const again = await clerk.transcript.save({ key: key(), transcript, base: back.version, guide: better })
  const aloud = { transcript, readBack: true, manner: 'oral' } as const
  await clerk.transcript.confirm({ key: key(), ...aloud, version: again.version })
  expect(await leader.transcript.revisions({ transcript })).toMatchObject([{ reason: '' }, { reason: 'left out' }])
  expect(await leader.transcript.revision({ transcript, revision: 1 })).toMatchObject({ guide, signature: strokes })
}
