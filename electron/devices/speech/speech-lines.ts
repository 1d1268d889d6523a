import type { HeardText } from '../../../shared/model/speech-model.ts'
import type { FromSpeech, ToSpeech } from './speech-messages.ts'

type Listening = Readonly<{
  onText: (heard: HeardText) => void
  /** After `end`, or where there is no engine any more: nothing comes after this. */
  onEnded: () => void
}>

type SpeechSession = Readonly<{
  /** One piece of sound, 16-bit PCM in base64; returns how many milliseconds the engine has not heard yet. */
  sound: (piece: string) => number
  end: () => void
  close: () => void
}>

/** The microphones that one engine hears. They outlive it, and what is said until it is back waits a while. */
export type SpeechLines = Readonly<{
  listen: (listening: Listening) => SpeechSession
  hear: (told: Extract<FromSpeech, { session: number }>) => void
  /** The engine is there, and knows nothing yet of who speaks. */
  connect: () => void
  /** It is gone, and what was on its way to it. */
  disconnect: () => void
  end: () => void
  isUnheard: () => boolean
}>

type Line = Listening & {
  sent: number
  unheard: number
  segment: number
  ending: boolean
  /** What was said without an engine. What one of them had is not said again: it may be what ended it. */
  kept: string[]
}

const SAMPLES_PER_MS = 16
/** Longer than an engine needs to come back on a usual computer; what it heard still later nobody would wait for. */
const KEPT_SAMPLES = 15_000 * SAMPLES_PER_MS

export function createSpeechLines(send: (message: ToSpeech) => void): SpeechLines {
  const lines = new Map<number, Line>()
  let last = 0
  let connected = false

  function endLine(session: number): void {
    const line = lines.get(session)
    if (lines.delete(session)) line?.onEnded()
  }
  function speak(session: number, line: Line): SpeechSession {
    return {
      sound(piece) {
        if (line.ending) return 0
        line.sent += samplesIn(piece)
        line.unheard += samplesIn(piece)
        if (connected) send({ what: 'sound', session, sound: piece })
        else keep(line, piece)
        return Math.round(line.unheard / SAMPLES_PER_MS)
      },
      end() {
        line.ending = true
        if (connected) send({ what: 'end', session })
        else if (line.kept.length === 0) endLine(session)
      },
      close() {
        if (lines.delete(session) && connected) send({ what: 'forget', session })
      },
    }
  }

  return {
    listen(listening) {
      last += 1
      const line: Line = { ...listening, sent: 0, unheard: 0, segment: 0, ending: false, kept: [] }
      lines.set(last, line)
      if (connected) send({ what: 'open', session: last, heard: 0, segment: 0 })
      return speak(last, line)
    },
    hear(told) {
      const line = lines.get(told.session)
      if (!line) return
      if (told.what === 'heard') line.unheard = Math.max(0, line.unheard - told.samples)
      if (told.what === 'ended') endLine(told.session)
      if (told.what !== 'text') return
      if (told.heard.kind === 'final') line.segment = told.heard.segment + 1
      line.onText(told.heard)
    },
    connect() {
      connected = true
      for (const [session, line] of lines) {
        send({ what: 'open', session, heard: line.sent - line.unheard, segment: line.segment })
        for (const sound of line.kept.splice(0)) send({ what: 'sound', session, sound })
        if (line.ending) send({ what: 'end', session })
      }
    },
    disconnect() {
      // One that ended before it was ready had heard nothing: what waits for it waits for the next.
      if (!connected) return
      connected = false
      for (const [session, line] of lines) {
        line.unheard = 0
        if (line.ending) endLine(session)
      }
    },
    end() {
      for (const session of [...lines.keys()]) endLine(session)
    },
    isUnheard: () => [...lines.values()].some(({ unheard }) => unheard > 0),
  }
}

function keep(line: Line, piece: string): void {
  line.kept.push(piece)
  while (line.unheard > KEPT_SAMPLES) line.unheard -= samplesIn(line.kept.shift() ?? piece)
}

/** In base64 four characters are three bytes, and two bytes are a sample. */
const samplesIn = (piece: string) => ((piece.length * 3) / 4 - (piece.match(/=+$/)?.[0].length ?? 0)) / 2
