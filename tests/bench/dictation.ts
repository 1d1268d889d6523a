import { setTimeout as pause } from 'node:timers/promises'
import { v7 } from 'uuid'
import { joined, piecesOf, spoken, TINY_MODEL } from '../support/tiny-speech.ts'
import type { Client } from './client.ts'
import { dataFolder } from './data-folder.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { limited, type Row, told } from './report.ts'

const DESKS = ['front1', 'front2', 'front3']
const PIECE_MS = 100
/** What a text takes along after the last sound. */
const TAIL_MS = 100

/** From the last sound of a sentence to its text at the desk, with three desks speaking at once in their own time. */
export async function dictation({ quick, fromSource }: Options): Promise<Row[]> {
  const hall = await startHall(await dataFolder('thousand', quick), fromSource)
  try {
    const realTimeFactor = await engine(await hall.logIn('admin'))
    const each = spoken.length / DESKS.length
    const samples = await Promise.all(
      DESKS.map(async (account, at) => {
        const said = spoken.slice(at * each, quick ? at * each + 1 : (at + 1) * each)
        return speak(await hall.logIn(account), said)
      }),
    )
    return [
      limited('end of speech to its text, three desks', samples.flat(), { of: 'p95', most: 500, unit: 'ms' }),
      told('recognising a second of speech', [realTimeFactor * 1_000]),
    ]
  } finally {
    await hall.stop()
  }
}

async function engine(admin: Client): Promise<number> {
  await admin.transcript.chooseSpeech({ key: v7(), folder: TINY_MODEL })
  for (;;) {
    const { status } = await admin.transcript.speech()
    if (status.state === 'ready') return status.realTimeFactor
    if (status.state === 'damaged' || status.state === 'no-engine') throw new Error(`no engine: ${status.state}`)
    await pause(50)
  }
}

/** Milliseconds from the end of each sentence to its text. */
async function speak(clerk: Client, said: typeof spoken): Promise<number[]> {
  const party = {
    type: 'person',
    name: '口述',
    document: { type: 'none', number: '' },
    phone: '',
    address: '',
  } as const
  const heads = { headcount: 1, representatives: [], noticeGiven: true as const }
  const { id: visit } = await clerk.visit.register({ key: v7(), ticket: null, channel: 'visit', party, ...heads })
  const { id: transcript } = await clerk.transcript.begin({ key: v7(), visit })
  const latencies: number[] = []
  const texts: string[] = []
  let begun = 0
  for await (const event of await clerk.transcript.dictation({ transcript })) {
    if (event.what === 'open') {
      begun = performance.now()
      void sound(clerk, event.session, begun, piecesOf(joined(said.map(({ file }) => file))))
    }
    if (event.what !== 'text' || event.heard.kind !== 'final') continue
    texts.push(event.heard.text)
    latencies.push(performance.now() - begun - (event.heard.toMs - TAIL_MS))
  }
  if (texts.join() !== said.map(({ text }) => text).join()) throw new Error(`heard otherwise: ${texts.join()}`)
  return latencies
}

/** Each piece when it has been said, as a microphone gives it. */
async function sound(clerk: Client, session: string, begun: number, pieces: readonly string[]): Promise<void> {
  for (const [at, piece] of pieces.entries()) {
    await pause(Math.max(0, begun + (at + 1) * PIECE_MS - performance.now()))
    await clerk.transcript.dictated({ session, sound: piece, last: at === pieces.length - 1 })
  }
}
