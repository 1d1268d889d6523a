import type { Present, Spot } from '../../../shared/contract/transcript-presence.ts'
import type { TranscriptId } from '../../../shared/model/ids.ts'
import type { ChangeFeed } from '../changes.ts'
import type { Reading } from '../office.ts'
import { readableAccount } from './access.ts'

type Said = Readonly<{ transcript: TranscriptId; page: string; at: Spot | 'gone' }>

/** Who has which account open, in the hall's memory alone. */
export type Presence = Readonly<{
  /** Notes where the caller's page is and tells who else is there. NOT_FOUND where the account may not be seen. */
  here: (reading: Reading, said: Said) => Present[]
}>

/** `now` in milliseconds of the machine: a sample hall's fast clock would take everybody for gone. */
export function createPresence(changes: ChangeFeed, now: () => number = Date.now): Presence {
  const open = new Map<string, Present & Readonly<{ transcript: TranscriptId; until: number }>>()
  return {
    here({ db, actor }, { transcript, page, at }) {
      readableAccount(db, actor, transcript)
      for (const [name, { until }] of open) if (until <= now()) open.delete(name)
      const name = `${transcript} ${actor.id} ${page}`
      const before = open.get(name)?.at ?? 'gone'
      if (at === 'gone') open.delete(name)
      else open.set(name, { transcript, page, account: actor.id, name: actor.name, at, until: now() + LASTS })
      const others = [...open].filter(([other, each]) => other !== name && each.transcript === transcript)
      // Somebody who writes alone is no news for anybody.
      if (before !== at && others.length > 0) changes.publish([{ stage: 'transcript', id: transcript }])
      return others.map(([, { until: _, transcript: __, ...present }]) => present)
    },
  }
}

const LASTS = 15_000
