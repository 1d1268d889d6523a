import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { RecordingView } from '../../../../shared/contract/transcript-recording.ts'
import type { RecordingId } from '../../../../shared/model/ids.ts'
import { type Failure, failureOf } from '../../../app/failure.ts'
import { fetchSound } from '../../../app/transfer.ts'

export type Played = Pick<RecordingView, 'id' | 'durationMs' | 'endedAt'>

/** Plays recordings of one account, one at a time, from any place in them; of what is erased nothing sounds on. */
export function usePlayer(recordings: readonly Pick<RecordingView, 'id' | 'removed'>[]) {
  const audio = useRef<HTMLAudioElement>(null)
  const { urlOf, forget } = useSounds()
  const [played, setPlayed] = useState<Played | null>(null)
  const [state, setState] = useState({ playing: false, loading: false, at: 0, speed: 1 })
  const [failure, setFailure] = useState<Failure | null>(null)
  const become = (changes: Partial<typeof state>) => setState((before) => ({ ...before, ...changes }))

  const erased = useEffectEvent((id: RecordingId) => {
    forget(id)
    if (played?.id !== id) return
    audio.current?.pause()
    audio.current?.removeAttribute('src')
    audio.current?.load()
    setPlayed(null)
  })
  useEffect(() => {
    for (const { id, removed } of recordings) if (removed !== null) erased(id)
  }, [recordings])

  async function play(recording: Played, at: number): Promise<void> {
    const element = audio.current
    if (!element) return
    setFailure(null)
    setPlayed(recording)
    become({ loading: true, at })
    try {
      const url = await urlOf(recording)
      if (element.src !== url) element.src = url
      element.currentTime = at / 1000
      element.playbackRate = state.speed
      await element.play()
    } catch (error) {
      // Another press of play took its place.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setFailure(failureOf(error))
    }
    become({ loading: false })
  }

  return {
    audio,
    played,
    ...state,
    failure,
    clear: () => setFailure(null),
    play: (recording: Played, at: number) => void play(recording, at),
    pause: () => audio.current?.pause(),
    goOn: () => played && void play(played, state.at >= played.durationMs ? 0 : state.at),
    seek(at: number) {
      const to = Math.max(0, Math.min(at, played?.durationMs ?? 0))
      if (audio.current) audio.current.currentTime = to / 1000
      become({ at: to })
    },
    setSpeed(speed: number) {
      if (audio.current) audio.current.playbackRate = speed
      become({ speed })
    },
    close() {
      audio.current?.pause()
      setPlayed(null)
    },
    /** For the element that makes the sound. */
    events: {
      onPlay: () => become({ playing: true }),
      onPause: () => become({ playing: false }),
      onTimeUpdate: () => become({ at: (audio.current?.currentTime ?? 0) * 1000 }),
    },
  }
}

export type Player = ReturnType<typeof usePlayer>

/** What was fetched once is not fetched again: each fetching stands in the journal as listening. */
function useSounds() {
  const urls = useRef(new Map<RecordingId, string>())
  const gone = useRef(new AbortController())
  useEffect(() => {
    const [kept, leaving] = [urls.current, new AbortController()]
    gone.current = leaving
    return () => {
      leaving.abort()
      for (const url of kept.values()) URL.revokeObjectURL(url)
      kept.clear()
    }
  }, [])

  async function urlOf({ id, endedAt }: Played): Promise<string> {
    const known = urls.current.get(id)
    if (known) return known
    const url = URL.createObjectURL(await fetchSound(id, gone.current.signal))
    // One that goes on has more to say the next time.
    if (endedAt !== null) urls.current.set(id, url)
    return url
  }
  function forget(id: RecordingId): void {
    URL.revokeObjectURL(urls.current.get(id) ?? '')
    urls.current.delete(id)
  }
  return { urlOf, forget }
}
