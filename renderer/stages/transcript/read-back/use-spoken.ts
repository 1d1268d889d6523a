import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { chineseVoice } from './chinese-voice.ts'

type Spoken = Readonly<{
  /** False where this computer has no voice for it. */
  possible: boolean
  speaking: boolean
  /** The voice was there and failed. */
  failed: boolean
  slow: boolean
  setSlow: (slow: boolean) => void
  /** Speaks from the current sentence on, or pauses; it goes on at the beginning of that sentence. */
  toggle: () => void
}>

/** What is read at one place of the account: the same words at the next place are another one. */
export type Sentence = Readonly<{ text: string }>

/** Reads the account out by the computer's own voice, sentence by sentence: `onNext` moves on and tells whether it could. */
export function useSpoken(sentence: Sentence, onNext: () => boolean): Spoken {
  const possible = useSyncExternalStore(onVoices, () => voice() !== null)
  const [speaking, setSpeaking] = useState(false)
  const [failed, setFailed] = useState(false)
  const [slow, setSlow] = useState(true)
  const ended = useEffectEvent((error: string | null) => {
    if (error !== null || !onNext()) setSpeaking(false)
    if (error !== null) setFailed(true)
  })
  useEffect(() => {
    if (speaking) return speak(sentence.text, slow ? SLOW : PLAIN, (error) => ended(error))
    return undefined
  }, [speaking, sentence, slow])
  return {
    ...{ possible, speaking, failed, slow, setSlow },
    toggle() {
      setFailed(false)
      setSpeaking(possible && !speaking)
    },
  }
}

const PLAIN = 1
const SLOW = 0.75

const voice = () => chineseVoice(speechSynthesis.getVoices())

function onVoices(listener: () => void): () => void {
  speechSynthesis.addEventListener('voiceschanged', listener)
  return () => speechSynthesis.removeEventListener('voiceschanged', listener)
}

/** Returns what ends it without a word to `ended`. */
function speak(text: string, rate: number, ended: (error: string | null) => void): () => void {
  let over = false
  const end = (error: string | null) => {
    if (!over) ended(error)
    over = true
  }
  const words = new SpeechSynthesisUtterance(text)
  words.voice = voice()
  words.lang = words.voice?.lang ?? 'zh-CN'
  words.rate = rate
  words.onend = () => end(null)
  words.onerror = ({ error }) => end(error)
  speechSynthesis.speak(words)
  return () => {
    over = true
    speechSynthesis.cancel()
  }
}
