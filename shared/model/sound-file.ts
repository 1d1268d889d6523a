/** What a recording is, told by its content; `seconds` is null where only playing it would tell. */
export type Sound = Readonly<{ type: string; seconds: number | null }>

/** The kind of sound in these bytes: Ogg, WAV, MP3 or WebM; null for anything else, whatever its name says. */
export function soundOf(bytes: Uint8Array): Sound | null {
  if (hasText(bytes, 0, 'OggS')) return { type: 'audio/ogg', seconds: secondsOfOgg(bytes) }
  if (hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WAVE')) return { type: 'audio/wav', seconds: secondsOfWav(bytes) }
  if (isMp3(bytes)) return { type: 'audio/mpeg', seconds: null }
  if (EBML.every((byte, index) => bytes[index] === byte)) return { type: 'audio/webm', seconds: null }
  return null
}

const EBML = [0x1a, 0x45, 0xdf, 0xa3]
/** Opus counts in this rate whatever was recorded (RFC 7845, section 4). */
const OPUS_RATE = 48_000
const OGG_HEADER = 27
/** From the id of a chunk of RIFF to its content. */
const CHUNK_HEADER = 8

function isMp3(bytes: Uint8Array): boolean {
  // Eleven bits of synchronisation, no reserved version, and the third layer.
  const [first = 0, second = 0] = bytes
  const isFrame = first === 0xff && second >= 0xe0 && (second & 0x18) !== 0x08 && (second & 0x06) === 0x02
  return hasText(bytes, 0, 'ID3') || isFrame
}

/** The end of the last page, in samples (RFC 3533), over the rate that the first packet names. */
function secondsOfOgg(bytes: Uint8Array): number | null {
  const view = viewOf(bytes)
  const packet = OGG_HEADER + (bytes[26] ?? 0)
  const isVorbis = hasText(bytes, packet + 1, 'vorbis') && bytes.length >= packet + 16
  const rate = isVorbis ? view.getUint32(packet + 12, true) : hasText(bytes, packet, 'OpusHead') ? OPUS_RATE : 0
  for (let at = bytes.length - OGG_HEADER; at >= 0; at -= 1) {
    if (hasText(bytes, at, 'OggS')) return rate === 0 ? null : Number(view.getBigInt64(at + 6, true)) / rate
  }
  return null
}

/** What a WAV says of itself; null for what is none, or is no plain PCM. Rate in samples a second. */
export function pcmFormatOf(bytes: Uint8Array): Readonly<{ channels: number; rate: number; bits: number }> | null {
  if (soundOf(bytes)?.type !== 'audio/wav') return null
  const view = viewOf(bytes)
  const at = chunkOf(bytes, 'fmt ')
  if (at === null || at + 24 > bytes.length || view.getUint16(at + 8, true) !== PCM) return null
  const [channels, bits] = [view.getUint16(at + 10, true), view.getUint16(at + 22, true)]
  return { channels, rate: view.getUint32(at + 12, true), bits }
}

const PCM = 1

function secondsOfWav(bytes: Uint8Array): number | null {
  const view = viewOf(bytes)
  const [format, data] = [chunkOf(bytes, 'fmt '), chunkOf(bytes, 'data')]
  if (format === null || data === null || format + 20 > bytes.length) return null
  const bytesPerSecond = view.getUint32(format + 16, true)
  // A stream that was cut off says more than there is.
  const size = Math.min(view.getUint32(data + 4, true), bytes.length - data - CHUNK_HEADER)
  return bytesPerSecond === 0 ? null : size / bytesPerSecond
}

/** Where the first chunk of that name begins. */
function chunkOf(bytes: Uint8Array, name: string): number | null {
  const view = viewOf(bytes)
  for (let at = 12; at + CHUNK_HEADER <= bytes.length; ) {
    if (hasText(bytes, at, name)) return at
    const size = view.getUint32(at + 4, true)
    at += CHUNK_HEADER + size + (size % 2)
  }
  return null
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  return Array.from(text).every((character, index) => bytes[at + index] === character.charCodeAt(0))
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
