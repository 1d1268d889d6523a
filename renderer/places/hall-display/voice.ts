import type { Clips } from './clips.ts'

/** Speaks phrases from recorded clips, offline, one after the other; nothing here needs a speech engine. */
export type Voice = Readonly<{
  /** Says sentences of phrases with a pause between. Resolves when said, at once without a voice; never rejects. */
  say: (sentences: readonly (readonly string[])[]) => Promise<void>
  /** Browsers keep a page silent until somebody touched it. */
  isBlocked: () => boolean
  onChange: (listener: () => void) => () => void
  unblock: () => void
}>

export function createVoice(clips: Clips): Voice {
  const context = new AudioContext()
  const load = loader(context, clips)
  for (const phrase of Object.keys(clips)) void load(phrase)

  return {
    async say(sentences) {
      if (context.state !== 'running') return
      const recorded = sentences.map((phrases) => Promise.all(spoken(phrases, clips).map(load)))
      const found = (await Promise.all(recorded)).map((buffers) => buffers.filter((buffer) => buffer !== null))
      await play(
        context,
        found.filter((buffers) => buffers.length > 0),
      )
    },
    isBlocked: () => context.state === 'suspended',
    onChange(listener) {
      context.addEventListener('statechange', listener)
      return () => context.removeEventListener('statechange', listener)
    },
    unblock: () => void context.resume().catch(() => undefined),
  }
}

/** The clips of the phrases. A phrase nobody recorded is read character by character, as far as there are clips. */
export function spoken(phrases: readonly string[], clips: Clips): string[] {
  return phrases.flatMap((phrase) => (phrase in clips ? [phrase] : [...phrase])).filter((phrase) => phrase in clips)
}

const BETWEEN_SENTENCES_S = 0.6

function loader(context: AudioContext, clips: Clips) {
  const loaded = new Map<string, Promise<AudioBuffer | null>>()
  return (phrase: string): Promise<AudioBuffer | null> => {
    const known = loaded.get(phrase)
    if (known) return known
    const loading = fetchClip(context, clips[phrase]).catch(() => {
      // The hall may just have been away: the next call asks again.
      loaded.delete(phrase)
      return null
    })
    loaded.set(phrase, loading)
    return loading
  }
}

async function fetchClip(context: AudioContext, address: string | undefined): Promise<AudioBuffer | null> {
  if (!address) return null
  const response = await fetch(address)
  return response.ok ? context.decodeAudioData(await response.arrayBuffer()) : null
}

function play(context: AudioContext, sentences: readonly (readonly AudioBuffer[])[]): Promise<void> {
  const start = context.currentTime + 0.05
  let at = start
  for (const buffers of sentences) {
    for (const buffer of buffers) {
      const source = context.createBufferSource()
      source.buffer = buffer
      source.connect(context.destination)
      source.start(at)
      at += buffer.duration
    }
    at += BETWEEN_SENTENCES_S
  }
  // Timed, not told by the last clip: a sound device that was unplugged never ends one, and the queue must go on.
  return new Promise((resolve) => setTimeout(resolve, (at - start) * 1000))
}
