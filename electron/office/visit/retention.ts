import type { TranscriptId } from '../../../shared/model/ids.ts'
import { keptSince } from '../../../shared/model/retention.ts'
import { startOfDate } from '../../../shared/model/time.ts'
import type { ReadableDb } from '../../store/database.ts'
import { digestOf, hasEntryAfter } from '../../store/tables/journal.ts'
import {
  findErasureOf,
  findRetentionYears,
  listErasures,
  listOldParties,
  type RetentionPlace,
  updateRetentionYears,
} from '../../store/tables/retention.ts'
import type { Work } from '../command.ts'
import { hallRules, today } from '../hall/settings.ts'
import type { Reading } from '../office.ts'

type Years = Readonly<{ years: number }>

/** From the beginning: nobody came before. */
export const FIRST_PLACE: RetentionPlace = { lastVisitAt: -1, id: '' }

/** How long personal data is kept after a party's last visit, and what was erased for it lately. */
export function retention({ db }: Reading) {
  return { years: findRetentionYears(db), erasures: listErasures(db, LISTED) }
}

/** How long a visitor is told that it is. */
export function retentionYears({ db }: Reading): Readonly<{ years: number | null }> {
  return { years: findRetentionYears(db) }
}

/** Whose data would be erased today, were it kept for so many years; looks at no more parties than a moment allows. */
export function retentionEffect({ db, today: date }: Pick<Reading, 'db' | 'today'>, { years }: Years) {
  const old = listOldParties(db, { before: keptFrom(db, date, years), place: FIRST_PLACE, limit: LOOKED_AT })
  return { parties: old.filter(({ due }) => due === 1).length, orMore: old.length === LOOKED_AT }
}

/** Null keeps everything. It is done by the hall itself, see `eraseOverdue`. */
export function setRetention({ db, changed }: Work, { years }: Readonly<{ years: number | null }>) {
  const before = findRetentionYears(db)
  updateRetentionYears(db, years)
  changed('visit', RETENTION, { before: { years: before }, after: { years } })
  return { years }
}

/** Whoever came at this instant or later is kept. */
export function keptFrom(db: ReadableDb, date: Reading['today'], years: number): number {
  return startOfDate(keptSince(date, years), hallRules(db).timeZone)
}

type Sealed = Readonly<{ transcript: TranscriptId; sealedAt: number }>

/** Whether retention took the words of this seal: a run of its party after it, in the journal, of a visit old enough. */
export function wasErased(db: ReadableDb, { transcript, sealedAt }: Sealed): boolean {
  const found = findErasureOf(db, transcript)
  if (!found || found.erasure.at < sealedAt) return false
  const { erasure, registeredAt } = found
  const from = keptFrom(db, today(db, erasure.at), erasure.years)
  return registeredAt < from && hasEntryAfter(db, RETENTION, digestOf(db, JSON.stringify(erasure)))
}

/** What the journal rows of retention are about. */
export const RETENTION = 'retention'

const LISTED = 10
const LOOKED_AT = 5000
