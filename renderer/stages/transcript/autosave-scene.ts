import type { Guide } from '../../../shared/contract/transcript.ts'
import { Autosave } from './autosave.ts'
import type { Draft, Kept, Parcel, Sent } from './autosave-state.ts'

export const words = (what: string): Guide => ({ who: '', when: '', where: '', what, want: '', basis: '', words: '' })
export const FIRST: Kept = { version: 1, savedAt: 0, guide: words(''), sealed: 0 }

/** What another clerk keeps. */
export const parcelOf = (base: number, what: string): Parcel => ({
  ...{ key: crypto.randomUUID(), base, guide: words(what), undecided: null },
})

/** A hall that keeps versions and answers repeated keys as the real one does; its line can be cut. */
export function hallWith(first: Kept) {
  const versions = [first]
  const answered = new Map<string, Sent>()
  const line = { up: true, answers: true }
  const latest = () => versions.at(-1) ?? first
  function keep({ key, base, guide }: Parcel): Sent {
    const known = answered.get(key)
    if (known) return known
    if (base !== latest().version) return { failure: 'VERSION_CONFLICT' }
    const saved = { version: base + 1, savedAt: Date.now() }
    versions.push({ ...saved, guide, sealed: latest().sealed })
    answered.set(key, { saved })
    return { saved }
  }
  return {
    versions,
    line,
    latest,
    keep,
    /** Somebody else has the newest version confirmed. */
    seal: () => versions.push({ ...latest(), sealed: latest().version }),
    async send(parcel: Parcel): Promise<Sent> {
      if (!line.up) return { failure: 'OFFLINE' }
      const answer = keep(parcel)
      return line.answers ? answer : { failure: 'OFFLINE' }
    },
  }
}

export function writerAt(hall: ReturnType<typeof hallWith>, ...drafts: Draft[]) {
  const remembered: { draft: Draft | null } = { draft: drafts[0] ?? null }
  const autosave = new Autosave(hall.latest(), drafts, {
    send: hall.send,
    load: async () => hall.latest(),
    remember: (next) => {
      remembered.draft = next
    },
    newKey: () => crypto.randomUUID(),
  })
  return { autosave, remembered }
}
