import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { Guide, type TranscriptView } from '../../../shared/contract/transcript.ts'
import { failureOf } from '../../app/failure.ts'
import { hallClient } from '../../app/hall-client.ts'
import { useConnection } from '../../app/live.ts'
import { useMe } from '../../app/me.tsx'
import { keepDraft, readDraft } from '../visit/draft-store.ts'
import { Autosave, type Kept, type Parcel, type Sent } from './autosave.ts'

/** The account being written: its words, whether the hall has them, and how to change them. */
export function useAutosave(transcript: TranscriptView) {
  const me = useMe()
  const online = useConnection() === 'online'
  const name = `transcript.${me.id}.${transcript.id}`
  // A remount finds the same writer, so that a save on its way is never sent by two.
  const autosave = useMemo(() => writerOf(name, transcript), [name, transcript])
  const state = useSyncExternalStore(autosave.subscribe, autosave.get)

  useEffect(() => {
    autosave.adopt(keptOf(transcript))
  }, [autosave, transcript])

  useEffect(() => {
    if (online) void autosave.flush()
    return () => void autosave.flush()
  }, [autosave, online])

  return { ...state, autosave }
}

const KeptDraft = z.object({ version: z.int(), savedAt: z.int(), guide: Guide })
const StoredDraft = z.object({
  guide: Guide,
  kept: KeptDraft,
  parcel: z.object({ key: z.string(), base: z.int(), guide: Guide }).nullable(),
})

const writers = new Map<string, Autosave>()

function writerOf(name: string, transcript: TranscriptView): Autosave {
  const known = writers.get(name)
  if (known) return known
  const made = new Autosave(keptOf(transcript), readDraft(name, StoredDraft), {
    send: (parcel) => send(transcript, parcel),
    load: () => load(transcript),
    remember: (draft) => keepDraft(name, draft),
    newKey: () => crypto.randomUUID(),
  })
  writers.set(name, made)
  return made
}

async function send({ id }: TranscriptView, { key, base, guide }: Parcel): Promise<Sent> {
  try {
    return { saved: await hallClient.transcript.save({ key, transcript: id, base, guide }) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

async function load({ visit }: TranscriptView): Promise<Kept | null> {
  const latest = await hallClient.transcript.ofVisit({ visit }).catch(() => null)
  return latest && keptOf(latest)
}

function keptOf({ version, savedAt, guide }: TranscriptView): Kept {
  return { version, savedAt, guide }
}
