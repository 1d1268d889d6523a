import { useEffect, useRef, useState } from 'react'
import { trimmedWav } from './trimmed-wav.ts'

type State = 'idle' | 'recording' | 'noMicrophone' | 'heardNothing'

/** Records one phrase by microphone and hands it over as WAV without the silence around it. */
export function useRecorder(onRecorded: (clip: Blob) => void) {
  const [state, setState] = useState<State>('idle')
  const recording = useRef<MediaRecorder | null>(null)
  useEffect(() => () => end(recording.current), [])

  async function start(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      const recorder = new MediaRecorder(stream)
      recording.current = recorder
      const parts: Blob[] = []
      recorder.ondataavailable = ({ data }) => parts.push(data)
      recorder.onstop = () => {
        end(recorder)
        void finish(new Blob(parts))
      }
      recorder.start()
      setState('recording')
      setTimeout(() => recorder.state === 'recording' && recorder.stop(), LONGEST_MS)
    } catch {
      setState('noMicrophone')
    }
  }

  async function finish(heard: Blob): Promise<void> {
    const clip = await wavOf(heard).catch(() => null)
    setState(clip ? 'idle' : 'heardNothing')
    if (clip) onRecorded(new Blob([clip], { type: 'audio/wav' }))
  }

  return {
    // Browsers give a microphone only to pages of the own computer or of an encrypted line.
    available: typeof MediaRecorder !== 'undefined' && navigator.mediaDevices !== undefined,
    state,
    start: () => void start(),
    stop: () => recording.current?.stop(),
  }
}

const LONGEST_MS = 10_000

function end(recorder: MediaRecorder | null): void {
  for (const track of recorder?.stream.getTracks() ?? []) track.stop()
}

async function wavOf(heard: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const context = new OfflineAudioContext(1, 1, RATE)
  const sound = await context.decodeAudioData(await heard.arrayBuffer())
  return trimmedWav(sound.getChannelData(0), RATE)
}

const RATE = 24_000
