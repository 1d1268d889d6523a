import type { VoiceState } from '../../../shared/contract/diagnostics.ts'

/** Plays recordings one after the other, offline; nothing here needs a speech engine. */
export type Voice = Readonly<{
  /** Fetches and decodes these recordings, forgets all others; the silent self-test of the start. */
  prepare: (addresses: readonly string[]) => Promise<void>
  /** Resolves when the recordings were prepared for the first time. */
  prepared: Promise<void>
  canPlay: (address: string) => boolean
  /** Plays sentences with a breath between. Resolves when they are over, at once without a voice; never rejects. */
  play: (sentences: readonly (readonly string[])[], percent: number) => Promise<void>
  state: () => VoiceState
  /** How many recordings cannot be played. */
  broken: () => number
  onState: (listener: () => void) => () => void
  /** After a touch: browsers keep a page silent until then. */
  unblock: () => void
}>

/** `mayPlay`: the shell lets pages play, so that silence has another reason. */
export function createVoice(mayPlay: boolean): Voice {
  const context = new AudioContext()
  const output = context.createGain()
  output.connect(context.destination)
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  context.addEventListener('statechange', tell)

  let buffers: ReadonlyMap<string, AudioBuffer> = new Map()
  let broken = 0
  let tested = false
  let touched = mayPlay
  let stands = false
  const first = Promise.withResolvers<void>()

  function state(): VoiceState {
    if (!tested) return 'starting'
    if (context.state !== 'running') return touched ? 'no-device' : 'blocked'
    if (stands) return 'no-device'
    return broken > 0 ? 'broken' : 'ready'
  }

  return {
    async prepare(addresses) {
      const known = buffers
      const found = await Promise.all(addresses.map(async (address) => known.get(address) ?? decoded(context, address)))
      buffers = new Map(addresses.flatMap((address, place) => (found[place] ? [[address, found[place]]] : [])))
      broken = addresses.length - buffers.size
      tested = true
      first.resolve()
      tell()
    },
    prepared: first.promise,
    canPlay: (address) => buffers.has(address),
    async play(sentences, percent) {
      if (context.state !== 'running') return
      output.gain.value = percent / 100
      const begun = context.currentTime
      const clips = sentences.map((addresses) => addresses.flatMap((address) => buffers.get(address) ?? []))
      const end = schedule(output, clips, begun + LEAD_S)
      // Timed, not told by the last clip: a sound device that was unplugged never ends one, and the queue must go on.
      await new Promise((resolve) => setTimeout(resolve, (end - begun) * 1000))
      stands = context.currentTime === begun
      tell()
    },
    state,
    broken: () => broken,
    onState(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    unblock() {
      if (context.state === 'running') return
      void context.resume().catch(() => undefined)
      // A context without a sound device neither starts nor refuses.
      setTimeout(() => {
        touched = true
        tell()
      }, START_MS)
    },
  }
}

/** The recording at this address; null when it cannot be fetched or is no sound. */
export async function decoded(context: AudioContext, address: string): Promise<AudioBuffer | null> {
  try {
    const response = await fetch(address)
    return response.ok ? await context.decodeAudioData(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}

/** All at once on the clock of the sound device: clip after clip without a gap, however busy the page is. */
function schedule(output: GainNode, sentences: readonly (readonly AudioBuffer[])[], start: number): number {
  let at = start
  for (const [place, clips] of sentences.entries()) {
    if (place > 0) at += BREATH_S
    for (const buffer of clips) {
      const source = output.context.createBufferSource()
      source.buffer = buffer
      source.connect(output)
      source.onended = () => source.disconnect()
      source.start(at)
      at += buffer.duration
    }
  }
  return at
}

const LEAD_S = 0.05
const BREATH_S = 0.5
const START_MS = 2_000
