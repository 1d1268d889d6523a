/** A WAV whose every second has a tone of its own, higher than the one before. */
export function stepsOfTone(seconds: number): Buffer {
  const samples = Buffer.alloc(seconds * RATE * 2)
  let phase = 0
  for (let index = 0; index < seconds * RATE; index += 1) {
    phase += (2 * Math.PI * (LOWEST + Math.floor(index / RATE) * STEP)) / RATE
    samples.writeInt16LE(Math.round(12_000 * Math.sin(phase)), index * 2)
  }
  const head = Buffer.alloc(44)
  head.write('RIFF')
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  for (const [at, value] of [
    [16, 16],
    [24, RATE],
    [28, RATE * 2],
    [40, samples.length],
  ] as const) {
    head.writeUInt32LE(value, at)
  }
  // PCM, one channel, two bytes a sample.
  for (const [index, value] of [1, 1].entries()) head.writeUInt16LE(value, 20 + index * 2)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  return Buffer.concat([head, samples])
}

/** Which second a tone belongs to. */
export function toneOf(hertz: number): number {
  return Math.round((hertz - LOWEST) / STEP)
}

const RATE = 16_000
const LOWEST = 300
const STEP = 50
