import { useRef, useState } from 'react'
import { createVoice, type Voice } from '../hall-display/voice.ts'

/** Plays clips on this computer as a display would; the press of a button allows the page to make a sound. */
export function useListen() {
  const voice = useRef<Voice | null>(null)
  const [blocked, setBlocked] = useState(false)

  async function play(sentences: readonly (readonly string[])[]): Promise<void> {
    const player = voice.current ?? createVoice(true)
    voice.current = player
    await player.prepare([...new Set(sentences.flat())])
    setBlocked(player.state() === 'no-device')
    await player.play(sentences, 100)
  }

  return { listen: (sentences: readonly (readonly string[])[]) => void play(sentences), blocked }
}
