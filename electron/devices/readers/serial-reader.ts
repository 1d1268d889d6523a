import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import type { SerialPort } from 'serialport'
import { cardFrom, type IdentityCard } from '../../../shared/model/identity-card.ts'
import type { ReaderSettingsOf } from '../../../shared/model/reader-settings.ts'
import { readBaseMessage } from './base-message.ts'
import { misread, noDevice, type Reader } from './reader.ts'
import { createFrameParser, samFrame } from './sam-frames.ts'
import { SAM, samProblem } from './sam-status.ts'

const FIND = [0x20, 0x01]
const SELECT = [0x20, 0x02]
const READ = [0x30, 0x01]

/** The module answers a search within a third of a second and gives a whole card within one and a half. */
const ANSWER_MS = 2_000
const TRIES = 3

/** A reader on a serial line that speaks the frames of the security module; 30 01 asks for text and photo. */
export function serialReader({ path, baudRate }: ReaderSettingsOf<'serial'>): Reader {
  let line: SerialPort | null = null
  return {
    async open() {
      line = await openLine(path, baudRate)
    },
    async read(signal) {
      if (!line?.isOpen) throw noDevice('NOT_CONNECTED')
      const found = await ask(line, FIND, signal)
      if (found.status === SAM.noCard) return null
      if (found.status !== SAM.found) throw samProblem(found.status)
      const selected = await ask(line, SELECT, signal)
      if (selected.status !== SAM.done) throw samProblem(selected.status)
      const { status, data } = await ask(line, READ, signal)
      if (status !== SAM.done) throw samProblem(status)
      return cardIn(data)
    },
    async close() {
      const open = line
      line = null
      if (open?.isOpen) await new Promise((resolve) => open.close(resolve))
    },
  }
}

/** Two lengths of two bytes, then the text, then the photo in the card's own compression. */
function cardIn(data: Uint8Array): IdentityCard {
  const lengthAt = (at: number) => ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0)
  const photoAt = 4 + lengthAt(0)
  const photo = Buffer.from(data.subarray(photoAt, photoAt + lengthAt(2))).toString('base64')
  const card = cardFrom({ ...readBaseMessage(data.subarray(4, photoAt)), photo })
  if (!card) throw misread('ANSWER_UNFIT')
  return card
}

async function openLine(path: string, baudRate: number): Promise<SerialPort> {
  // Without its binary for this computer the module cannot even be loaded.
  const { SerialPort: Line } = await import('serialport').catch(() => {
    throw noDevice('DRIVER_MISSING')
  })
  const line = new Line({ path, baudRate, autoOpen: false })
  // A line that is pulled out tells by its state; an event without a listener would end the process.
  line.on('error', () => undefined)
  await new Promise<void>((resolve, reject) =>
    line.open((error) => (error ? reject(noDevice('NOT_CONNECTED')) : resolve())),
  )
  return line
}

/** Asks, and asks again where the answer was damaged on its way. */
async function ask(line: SerialPort, command: readonly number[], signal: AbortSignal) {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const answer = await answerTo(line, command, signal)
    if (answer !== 'damaged' && answer.length >= 3) return { status: answer[2] ?? 0, data: answer.subarray(3) }
  }
  throw misread('READ_FAILED')
}

async function answerTo(line: SerialPort, command: readonly number[], signal: AbortSignal) {
  const parser = createFrameParser()
  const enough = new AbortController()
  const heard = new Promise<Uint8Array | 'damaged'>((resolve) => {
    line.on('data', listen)
    function listen(bytes: Uint8Array) {
      const [first] = parser.push(bytes)
      if (first !== undefined) resolve(first)
    }
    enough.signal.addEventListener('abort', () => line.off('data', listen))
  })
  const limit = AbortSignal.any([signal, enough.signal])
  try {
    line.write(Buffer.from(samFrame(command)))
    const silence = pause(ANSWER_MS, 'silent' as const, { signal: limit })
    const gone = once(line, 'close', { signal: limit }).then(() => 'silent' as const)
    const answer = await Promise.race([heard, silence, gone]).catch(() => 'silent' as const)
    if (answer === 'silent') throw noDevice('NOT_CONNECTED')
    // The rest of a damaged answer must not be taken for the next one.
    if (answer === 'damaged') await new Promise((resolve) => line.flush(resolve))
    return answer
  } finally {
    enough.abort()
  }
}
