import { PIECE_MS } from '../../../../shared/model/recording.ts'
import type { SoundListener, SoundSource } from './recording-session.ts'

/** What a microphone hears, as WebM with Opus, in pieces of about a second. */
export function microphoneSound(stream: MediaStream, { onSound, onEnd }: SoundListener): SoundSource {
  const recorder = new MediaRecorder(stream, {
    mimeType: 'audio/webm;codecs=opus',
    audioBitsPerSecond: BITS_PER_SECOND,
  })
  // A piece is read before the next one and before the end: their order is what makes them a file.
  let taken: Promise<void> = Promise.resolve()
  recorder.ondataavailable = ({ data }) => {
    if (data.size > 0) taken = taken.then(async () => onSound(new Uint8Array(await data.arrayBuffer())))
  }
  recorder.onstop = () => void taken.then(onEnd)
  recorder.start(PIECE_MS)
  return {
    pause: () => recorder.state === 'recording' && recorder.pause(),
    resume: () => recorder.state === 'paused' && recorder.resume(),
    stop: () => recorder.state !== 'inactive' && recorder.stop(),
  }
}

/** Clear speech; an hour is about eleven megabytes. */
const BITS_PER_SECOND = 24_000
