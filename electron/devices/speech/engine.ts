import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { SPEECH_KINDS, type SpeechManifest } from '../../../shared/model/speech-model.ts'
import { type Detector, RATE } from './hearing.ts'
import type { SpeechLoad } from './speech-messages.ts'

export type Engine = Readonly<{
  recognize: (samples: Float32Array) => string
  /** One for each microphone: it remembers what it heard. One is always ready, making another takes a while. */
  detector: () => Detector
  /** Gives back one that nobody speaks to any more. */
  release: (detector: Detector) => void
  readWave: (file: string) => Readonly<{ samples: Float32Array; sampleRate: number }>
  /** The time to recognise a sound, divided by its length. */
  realTimeFactor: number
}>

/** There is no binary of the engine for this computer, or it was not installed. */
export class NoEngine extends Error {
  override readonly name = 'NoEngine'
}

/** Loads the engine with a model. What the engine cannot read may end this process at once. */
export async function loadEngine({ folder, manifest, detector, sample }: SpeechLoad): Promise<Engine> {
  const sherpa = await import('sherpa-onnx-node').then(
    (module) => module.default,
    (error: unknown) => {
      throw new NoEngine('sherpa-onnx-node', { cause: error })
    },
  )
  const recognizer = new sherpa.OfflineRecognizer({
    featConfig: { sampleRate: manifest.sampleRate, featureDim: manifest.features },
    modelConfig: { ...modelConfig(folder, manifest), numThreads: THREADS, provider: 'cpu', debug: 0 },
  })
  const recognize = (samples: Float32Array) => {
    const stream = recognizer.createStream()
    stream.acceptWaveform({ samples, sampleRate: RATE })
    recognizer.decode(stream)
    return recognizer.getResult(stream).text.trim()
  }
  const readWave = (file: string) => sherpa.readWave(file, false)
  const { samples } = readWave(sample)
  // The first one prepares what all others use.
  recognize(samples)
  const begun = performance.now()
  recognize(samples)
  const realTimeFactor = (performance.now() - begun) / 1_000 / (samples.length / RATE)
  const make = (): Detector => {
    const vad = new sherpa.Vad(detectorConfig(detector), BUFFER_SECONDS)
    return {
      window: WINDOW,
      acceptWaveform: (heard) => vad.acceptWaveform(heard),
      isDetected: () => vad.isDetected(),
      isEmpty: () => vad.isEmpty(),
      front: () => vad.front(false),
      pop: () => vad.pop(),
      flush: () => vad.flush(),
      reset: () => vad.reset(),
    }
  }
  const idle = [make()]
  return {
    recognize,
    readWave,
    realTimeFactor,
    detector: () => idle.pop() ?? make(),
    release(used) {
      used.reset()
      if (idle.length < IDLE) idle.push(used)
    },
  }
}

/** The pages and the database of the hall want the same processors. */
const THREADS = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)))
const WINDOW = 512
const BUFFER_SECONDS = 30
/** Some 12 MB each. */
const IDLE = 4

/** Pauses of less than 0.25 s belong to a sentence; longer ones end it, and its text is there half a second after the voice. */
const detectorConfig = (model: string) => ({
  sileroVad: {
    model,
    threshold: 0.5,
    minSpeechDuration: 0.1,
    minSilenceDuration: 0.25,
    maxSpeechDuration: 20,
    windowSize: WINDOW,
  },
  sampleRate: RATE,
  numThreads: 1,
  debug: 0,
})

function modelConfig(folder: string, { kind, language, files }: SpeechManifest) {
  const places = SPEECH_KINDS[kind].map((part) => [part, join(folder, files[part]?.path ?? '')] as const)
  const { tokens, ...parts } = Object.fromEntries(places)
  if (kind === 'senseVoice')
    return { senseVoice: { ...parts, language: 'auto', useInverseTextNormalization: 1 }, tokens }
  if (kind === 'whisper') return { whisper: { ...parts, language: language.slice(0, 2), task: 'transcribe' }, tokens }
  return { [kind]: parts, tokens }
}
