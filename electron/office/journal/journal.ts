import { hash } from 'node:crypto'
import type { Instant } from '../../../shared/model/time.ts'
import type { ReadableDb, WritableDb } from '../../store/database.ts'
import { insertEntry, type JournalRow, journalFrom, lastEntry, pageOfEntries } from '../../store/tables/journal.ts'
import type { Actor, Reading } from '../office.ts'

type Entry = Readonly<{
  at: Instant
  actor: Pick<Actor, 'id' | 'role' | 'place'>
  what: string
  stage: string
  id: string
  before: string
  after: string
}>

/** Appends one row to the chain; call it inside the command's transaction. */
export function appendEntry(db: WritableDb, { at, actor, what, stage, id, before, after }: Entry): void {
  const last = lastEntry(db)
  const content = {
    sequence: (last?.sequence ?? 0) + 1,
    at,
    account: actor.id,
    role: actor.role,
    place: actor.place,
    what,
    stage,
    record: id,
    before,
    after,
    previous: last?.hash ?? '',
  }
  insertEntry(db, { ...content, hash: hashOf(content) })
}

type Verdict = Readonly<{ rows: number; firstBroken: number | null }>

/**
 * Recomputes the whole chain. `firstBroken` is the sequence of the first row that was changed, that follows a
 * missing row, or null. A chain cut off at its end needs the outbox of another place to be noticed.
 */
export function verifyJournal(db: ReadableDb): Verdict {
  const steps = pagesOfChain(db)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in a running hall: years of rows take seconds, and between two pages every waiting clerk is answered. */
export async function verifyRunningJournal(db: ReadableDb): Promise<Verdict> {
  const steps = pagesOfChain(db)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await new Promise(setImmediate)
  }
}

function* pagesOfChain(db: ReadableDb): Generator<undefined, Verdict> {
  let rows = 0
  let previous = ''
  for (let page = journalFrom(db, 0); page.length > 0; page = journalFrom(db, rows)) {
    for (const { hash, ...content } of page) {
      const fits = content.sequence === rows + 1 && content.previous === previous && hash === hashOf(content)
      if (!fits) return { rows, firstBroken: content.sequence }
      previous = hash
      rows += 1
    }
    yield
  }
  return { rows, firstBroken: null }
}

/** A page of who did what, newest first. */
export function listEntries({ db }: Reading, { before }: { before?: number | undefined }) {
  return pageOfEntries(db, before ?? Number.MAX_SAFE_INTEGER)
}

function hashOf(content: Omit<JournalRow, 'hash'>): string {
  const { sequence, at, account, role, place, what, stage, record, before, after, previous } = content
  // A JSON array keeps the fields apart: no two different rows have the same text.
  const fields = JSON.stringify([sequence, at, account, role, place, what, stage, record, before, after, previous])
  return hash('sha256', fields, 'base64url')
}
