import { parentOfChild } from '../child/parent.ts'
import { type Engine, loadEngine, NoEngine } from './engine.ts'
import { createHearing, type Detector, type Hearing } from './hearing.ts'
import { createLooks } from './looks.ts'
import { type FromSpeech, type SpeechLoad, ToSpeech } from './speech-messages.ts'

// The process of the speech engine: a model that it cannot read ends this process and nothing else.
const parent = parentOfChild<FromSpeech>()
const hearings = new Map<number, Hearing>()
const detectors = new Map<number, Detector>()
const lookSoon = createLooks(hearings, {
  now: () => performance.now(),
  after: (milliseconds, act) => void setTimeout(act, milliseconds),
})
let engine: Engine | null = null
let loading = false

parent.listen((data) => {
  const message = ToSpeech.safeParse(data)
  if (message.success) obey(message.data)
})

function obey(told: ToSpeech): void {
  if (told.what === 'stop') process.exit(0)
  if (told.what === 'start') void load(told.load)
  if (told.what === 'open') open(told)
  if (told.what === 'forget') forget(told.session)
  if (told.what === 'sound') hear(told)
  if (told.what === 'end') {
    hearings.get(told.session)?.end()
    forget(told.session)
    void parent.tell({ what: 'ended', session: told.session })
  }
}

function hear({ session, sound }: Extract<ToSpeech, { what: 'sound' }>): void {
  const samples = samplesOf(sound)
  hearings.get(session)?.hear(samples)
  void parent.tell({ what: 'heard', session, samples: samples.length })
  lookSoon()
}

async function load(wanted: SpeechLoad): Promise<void> {
  if (loading) return
  loading = true
  try {
    engine = await loadEngine(wanted)
    await parent.tell({ what: 'ready', realTimeFactor: engine.realTimeFactor })
  } catch (error) {
    await parent.tell({ what: 'failed', reason: error instanceof NoEngine ? 'NO_ENGINE' : 'MODEL_REFUSED' })
    process.exit(0)
  }
}

function open({ session, heard, segment }: Extract<ToSpeech, { what: 'open' }>): void {
  if (!engine) return
  const detector = engine.detector()
  detectors.set(session, detector)
  hearings.set(
    session,
    createHearing({
      detector,
      recognize: engine.recognize,
      tell: (text) => void parent.tell({ what: 'text', session, heard: text }),
      before: { samples: heard, segment },
    }),
  )
}

function forget(session: number): void {
  hearings.delete(session)
  const detector = detectors.get(session)
  if (detectors.delete(session) && detector) engine?.release(detector)
}

function samplesOf(sound: string): Float32Array {
  const bytes = Buffer.from(sound, 'base64')
  return Float32Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readInt16LE(at * 2) / 32_768)
}
