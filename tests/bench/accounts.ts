import { v7 } from 'uuid'
import type { Client } from './client.ts'
import { accountWriter, registerVisit, toldIn } from './commands.ts'
import { dataFolder } from './data-folder.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { limited, type Row } from './report.ts'

const REVISIONS = 500
const AUTOSAVE = { of: 'p99', most: 20, unit: 'ms' } as const
const OPENED = { of: 'p95', most: 30, unit: 'ms' } as const
/** No request may hold the others up for longer. */
const UNBLOCKED = { of: 'p95', most: 50, unit: 'ms' } as const

/** The account beside a million matters: saved at every pause, opened when it was corrected again and again, laid out. */
export async function accounts({ quick, fromSource }: Options): Promise<Row[]> {
  const hall = await startHall(await dataFolder('million', quick), fromSource)
  try {
    await hall.checked
    const clerk = await hall.logIn('front1')
    const { visit, transcript } = await corrected(clerk, quick ? 60 : REVISIONS)
    const save = await accountWriter(clerk, 3_000)
    const open = () => Promise.all([clerk.transcript.ofVisit({ visit }), clerk.transcript.revisions({ transcript })])
    const layOut = () => clerk.transcript.sheet({ transcript, revision: 1 })
    return [
      limited(
        'autosave: an account of 3,000 characters in a million',
        await timed(quick ? 100 : 2_000, save),
        AUTOSAVE,
      ),
      limited('open an account of 500 revisions', await timed(quick ? 40 : 400, open), OPENED),
      limited('lay out an account of 3,000 characters', await timed(quick ? 20 : 200, layOut), UNBLOCKED),
    ]
  } finally {
    await hall.stop()
  }
}

/** An account of 3,000 characters that was confirmed so many times. */
async function corrected(clerk: Client, revisions: number) {
  const { id: visit } = await registerVisit(clerk)
  const { id: transcript, version: begun } = await clerk.transcript.begin({ key: v7(), visit })
  let base = begun
  for (let revision = 1; revision <= revisions; revision += 1) {
    const guide = { who: '', when: '', where: '', what: `${TOLD}${revision}`, want: '', basis: '' }
    const { version } = await clerk.transcript.save({ key: v7(), transcript, base, guide })
    await clerk.transcript.confirm({ key: v7(), transcript, version, readBack: true, manner: 'oral' })
    if (revision < revisions) await clerk.transcript.correct({ key: v7(), transcript, reason: '数字写错了' })
    base = version
  }
  return { visit, transcript }
}

const TOLD = toldIn(3_000)

async function timed(times: number, ask: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = []
  for (let turn = -WARM_UP; turn < times; turn += 1) {
    const began = performance.now()
    await ask()
    if (turn >= 0) samples.push(performance.now() - began)
  }
  return samples
}

const WARM_UP = 20
