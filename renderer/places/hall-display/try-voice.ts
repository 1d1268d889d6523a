import { CHIME, type Clips } from './clips.ts'

type Tried = Readonly<{ clips: number; broken: number; blocked: boolean }>

/** Loads every recording as the display does and plays the chime and one phrase; whether it was heard nobody can say. */
export async function tryVoice(clips: Clips): Promise<Tried> {
  const context = new AudioContext()
  // A context without a sound device neither starts nor refuses.
  await Promise.race([context.resume().catch(() => undefined), pause(START_MS)])
  const phrases = Object.keys(clips)
  const loaded = await Promise.all(phrases.map((phrase) => decode(context, clips[phrase])))
  const found = loaded.filter((buffer) => buffer !== null)
  const chime = loaded[phrases.indexOf(CHIME)] ?? found[0]
  const blocked = context.state !== 'running'
  if (chime && !blocked) await playOne(context, chime)
  const stood = context.currentTime === 0
  await context.close()
  return { clips: phrases.length, broken: phrases.length - found.length, blocked: blocked || stood }
}

const START_MS = 2_000

async function decode(context: AudioContext, address: string | undefined): Promise<AudioBuffer | null> {
  if (!address) return null
  try {
    const response = await fetch(address)
    return response.ok ? await context.decodeAudioData(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}

function playOne(context: AudioContext, buffer: AudioBuffer): Promise<void> {
  const source = context.createBufferSource()
  source.buffer = buffer
  source.connect(context.destination)
  source.start()
  return pause(buffer.duration * 1000 + 100)
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
