import type { HeardText } from '../../../shared/model/speech-model.ts'

/** The engine's voice detection, fed window by window. */
export type Detector = Readonly<{
  /** Samples of one window. */
  window: number
  acceptWaveform: (samples: Float32Array) => void
  isDetected: () => boolean
  isEmpty: () => boolean
  front: () => Readonly<{ start: number; samples: Readonly<{ length: number }> }>
  pop: () => void
  flush: () => void
  /** Forgets all that it heard. */
  reset: () => void
}>

export type Hearing = Readonly<{
  hear: (samples: Float32Array) => void
  /** Recognises what is being said so far; false where nobody speaks, or nothing came since the last time. */
  lookNow: () => boolean
  /** What is being said ends here. */
  end: () => void
}>

type Sense = Readonly<{
  detector: Detector
  recognize: (samples: Float32Array) => string
  tell: (heard: HeardText) => void
  /** Where this process takes over: samples and segments that were before it. */
  before?: Readonly<{ samples: number; segment: number }>
}>

export const RATE = 16_000
/** The detector is sure only after the first sounds, and soft ones before them belong to the word. */
const LEAD = 0.3 * RATE
/** A soft end of the last word. */
const TAIL = 0.1 * RATE
/** Nobody is kept waiting longer for the text of what they say, and the engine never gets more than this at once. */
const LONGEST = 20 * RATE
const KEPT = LONGEST + 10 * RATE

/** Cuts what one microphone hears into pieces of speech and has them recognised, as they grow and when they end. */
export function createHearing({ detector, recognize, tell, before }: Sense): Hearing {
  const kept = new Float32Array(KEPT)
  const { window } = detector
  let rest = new Float32Array(0)
  let heard = 0
  let segment = before?.segment ?? 0
  /** Where the piece that is being said began; null in silence. */
  let begun: number | null = null
  let lastEnd = 0
  let looked = 0

  function keep(samples: Float32Array): void {
    for (const sample of samples) {
      kept[heard % KEPT] = sample
      heard += 1
    }
  }
  const between = (from: number, to: number) =>
    Float32Array.from({ length: to - from }, (_, at) => kept[(from + at) % KEPT] ?? 0)
  const withLead = (start: number) => Math.max(start - LEAD, lastEnd, heard - KEPT, 0)
  const ms = (at: number) => Math.round(((at + (before?.samples ?? 0)) * 1_000) / RATE)
  const told = (kind: HeardText['kind'], text: string, from: number, to: number) =>
    tell({ kind, segment, text, fromMs: ms(from), toMs: ms(to) })

  function finish(): void {
    while (!detector.isEmpty()) {
      const { start, samples } = detector.front()
      detector.pop()
      const from = withLead(start)
      const to = Math.min(start + samples.length + TAIL, heard)
      if (to <= from) continue
      told('final', recognize(between(from, to)), from, to)
      lastEnd = to
      segment += 1
      begun = null
    }
  }
  function step(samples: Float32Array): void {
    keep(samples)
    detector.acceptWaveform(samples)
    finish()
    if (!detector.isDetected()) begun = null
    else begun ??= withLead(heard - 4 * window)
    if (begun !== null && heard - begun > LONGEST) {
      detector.flush()
      finish()
    }
  }

  return {
    hear(samples) {
      const all = new Float32Array(rest.length + samples.length)
      all.set(rest)
      all.set(samples, rest.length)
      const whole = all.length - (all.length % window)
      for (let at = 0; at < whole; at += window) step(all.subarray(at, at + window))
      rest = all.slice(whole)
    },
    lookNow() {
      if (begun === null || looked === heard) return false
      looked = heard
      told('partial', recognize(between(begun, heard)), begun, heard)
      return true
    },
    end() {
      if (rest.length > 0) step(rest)
      rest = new Float32Array(0)
      detector.flush()
      finish()
      begun = null
    },
  }
}
