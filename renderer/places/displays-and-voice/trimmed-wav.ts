/**
 * Mono samples from −1 to 1 as a 16-bit WAV: silence cut off at both ends but for a breath, made as loud as the clips of
 * the program. Null where nothing was said.
 */
export function trimmedWav(samples: Float32Array, rate: number): Uint8Array<ArrayBuffer> | null {
  const peak = samples.reduce((loudest, sample) => Math.max(loudest, Math.abs(sample)), 0)
  if (peak < INAUDIBLE) return null
  const loud = (sample: number) => Math.abs(sample) > peak * QUIET
  const first = Math.max(0, samples.findIndex(loud) - Math.round(rate * BEFORE_S))
  const last = Math.min(samples.length, samples.findLastIndex(loud) + Math.round(rate * AFTER_S))
  return wav(samples.subarray(first, last), LOUDNESS / peak, rate)
}

const INAUDIBLE = 0.01
const QUIET = 0.03
const BEFORE_S = 0.02
const AFTER_S = 0.04
/** −3 dB. */
const LOUDNESS = 0.708
const HEADER = 44

function wav(samples: Float32Array, gain: number, rate: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + samples.length * 2)
  const view = new DataView(bytes.buffer)
  const write = (at: number, text: string) => {
    for (const [place, character] of [...text].entries()) view.setUint8(at + place, character.charCodeAt(0))
  }
  write(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  write(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  for (const [place, sample] of samples.entries()) view.setInt16(HEADER + place * 2, sample * gain * 0x7fff, true)
  return bytes
}
