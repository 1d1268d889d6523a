import { decoded } from './voice.ts'

type Tried = Readonly<{ clips: number; broken: number; blocked: boolean }>

/** Loads every recording as the display does and plays the chime; whether it was heard nobody can say. */
export async function tryVoice(addresses: readonly string[], chime: string | undefined): Promise<Tried> {
  const context = new AudioContext()
  // A context without a sound device neither starts nor refuses.
  await Promise.race([context.resume().catch(() => undefined), pause(START_MS)])
  const loaded = await Promise.all(addresses.map((address) => decoded(context, address)))
  const found = loaded.filter((buffer) => buffer !== null)
  const first = loaded[chime === undefined ? -1 : addresses.indexOf(chime)] ?? found[0]
  const blocked = context.state !== 'running'
  if (first && !blocked) await playOne(context, first)
  const stood = context.currentTime === 0
  await context.close()
  return { clips: addresses.length, broken: addresses.length - found.length, blocked: blocked || stood }
}

const START_MS = 2_000

function playOne(context: AudioContext, buffer: AudioBuffer): Promise<void> {
  const source = context.createBufferSource()
  source.buffer = buffer
  source.connect(context.destination)
  source.start()
  return pause(buffer.duration * 1000 + 100)
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
