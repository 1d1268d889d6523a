import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DictationEvent } from '../../../../shared/contract/transcript-dictation.ts'
import { failureOf } from '../../../app/failure.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { useMicrophone } from '../microphone.ts'
import { DictationSession, type DictationState } from './dictation-session.ts'
import type { OfferShelf } from './offer-shelf.ts'
import { openPieces } from './sound-pieces.ts'

type Open = (signal: AbortSignal) => Promise<AsyncIterable<DictationEvent>>

/** A dictation of this page. It ends when the page leaves what it belongs to; what it brought is on the shelf. */
export function useDictation(open: Open, shelf: OfferShelf) {
  const [session, setSession] = useState<DictationSession | null>(null)
  const state = useSyncExternalStore(session?.subscribe ?? never, session?.get ?? nothing)
  const offers = useSyncExternalStore(shelf.subscribe, shelf.get)
  const isListening = state?.status === 'listening'
  const microphone = useMicrophone(isListening)
  const { stream } = microphone

  useEffect(() => () => session?.stop(), [session])
  useEffect(() => {
    if (!isListening || !stream || !session) return
    session.opening()
    const close = openPieces(stream, (sound) => session.piece(sound))
    return () => {
      close()
      session.closing()
    }
  }, [isListening, stream, session])

  return {
    state,
    offers,
    microphone,
    isOn: state !== null && state.status !== 'ended',
    start() {
      const line = { follow: open, send: hallClient.transcript.dictated, failureOf, now: () => performance.now() }
      setSession(new DictationSession(line, shelf.add))
    },
    stop: () => session?.stop(),
  }
}

export type Dictation = ReturnType<typeof useDictation>

const never = () => () => undefined
const nothing = (): DictationState | null => null
