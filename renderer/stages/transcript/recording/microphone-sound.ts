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
  const stop = () => recorder.state !== 'inactive' && recorder.stop()
  // A recorder that gets no sound any more does not notice why, and would go on as if it recorded.
  for (const track of stream.getAudioTracks()) track.addEventListener('ended', stop)
  recorder.start(PIECE_MS)
  return {
    pause: () => recorder.state === 'recording' && recorder.pause(),
    resume: () => recorder.state === 'paused' && recorder.resume(),
    stop,
  }
}

/** Clear speech; an hour is about eleven megabytes. */
const BITS_PER_SECOND = 24_000
