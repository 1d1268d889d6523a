import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { z } from 'zod'
import { Part, type TranscriptView } from '../../../shared/contract/transcript.ts'
import { failureOf } from '../../app/failure.ts'
import { hallClient } from '../../app/hall-client.ts'
import { useConnection } from '../../app/live.ts'
import { useMe } from '../../app/me.tsx'
import { beforeSignOut } from '../../app/session.ts'
import { token } from '../../app/token.ts'
import { draftsAreKept, keepDraft, readDrafts } from '../visit/draft-store.ts'
import { Autosave } from './autosave.ts'
import type { Kept, Parcel, Sent } from './autosave-state.ts'
import { keptOf } from './parcels.ts'

/** The account being written: its words, whether the hall has them, and how to change them. */
export function useAutosave(transcript: TranscriptView) {
  const me = useMe()
  const online = useConnection() === 'online'
  // A remount finds the same writer, so that a save on its way is never sent by two.
  const autosave = useMemo(() => writerOf(me.id, transcript), [me.id, transcript])
  const state = useSyncExternalStore(autosave.subscribe, autosave.get)

  useEffect(() => {
    autosave.adopt(keptOf(transcript))
    if (transcript.confirmedAt === null || transcript.correction) autosave.reopen()
  }, [autosave, transcript])

  useEffect(() => {
    if (online) void autosave.flush()
    return () => void autosave.flush()
  }, [autosave, online])

  return { ...state, autosave, lasting: draftsAreKept(me.id) }
}

/** As typed: what the hall would not take, too long a text of two people, is somebody's words all the same. */
const Words = z.record(Part, z.string())
const StoredDraft = z.object({
  guide: Words,
  kept: z.object({ version: z.int(), savedAt: z.int(), guide: Words, sealed: z.int().default(0) }),
  parcel: z
    .object({ key: z.string(), base: z.int(), guide: Words, undecided: Words.nullable().default(null) })
    .nullable(),
})

const writers = new Map<string, Autosave>()

beforeSignOut(() => Promise.all([...writers.values()].map((writer) => writer.flush())))
// A retry would save under the next login. The same account finds its words in its draft.
token.onChange(() => {
  for (const writer of writers.values()) writer.end()
  writers.clear()
})

/** Who writes in this account for this login, in whichever part of the page. */
export function writerOf(account: string, transcript: TranscriptView): Autosave {
  const writer = `${account} ${transcript.id}`
  const known = writers.get(writer)
  if (known) return known
  const name = `transcript.${transcript.id}`
  const made = new Autosave(keptOf(transcript), readDrafts(account, name, StoredDraft), {
    send: (parcel) => send(transcript, parcel),
    load: () => load(transcript),
    remember: (draft) => keepDraft(account, name, draft),
    newKey: () => crypto.randomUUID(),
  })
  writers.set(writer, made)
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
