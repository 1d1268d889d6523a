import type { BusinessDate, Instant } from '../../shared/model/time.ts'
import { type WritableDb, write } from '../store/database.ts'
import { deleteResultsBefore, digestOf, findResult, insertResult } from '../store/tables/journal.ts'
import type { ChangedRecord } from './changes.ts'
import { today } from './hall/settings.ts'
import { appendEntry } from './journal/journal.ts'
import type { Actor, Office } from './office.ts'
import { refuse } from './refusal.ts'

/** What a command works with; everything in it belongs to one transaction. */
export type Work = Readonly<{
  db: WritableDb
  actor: Actor
  now: Instant
  today: BusinessDate
  office: Office
  newId: <Id extends string>() => Id
  /** Tells what changed. The first record named is the one the journal row is about. */
  changed: (stage: string, id: string, versions?: Readonly<{ before?: unknown; after?: unknown }>) => void
}>

export type Command<Input, Output> = (work: Work, input: Input) => Output

/**
 * Runs one command: one immediate transaction with its rows, one journal row and its result under the caller's
 * idempotency key; after the commit one change event. The same key with the same input returns the first result;
 * with another input it is refused as KEY_REUSED. Throws a Refusal for every expected failure, changing nothing.
 */
export function runCommand<Input extends Readonly<{ key: string }>, Output>(
  office: Office,
  actor: Actor,
  what: string,
  input: Input,
  command: Command<Input, Output>,
): Output {
  const records: ChangedRecord[] = []
  const result = write(office.db, () => {
    const digestOfInput = digest(office, input)
    const earlier = findResult(office.db, actor.id, input.key)
    if (earlier) {
      if (earlier.what !== what || earlier.input !== digestOfInput) refuse('KEY_REUSED')
      // Written by this function for the same command, whose output type has not changed since.
      return JSON.parse(earlier.result) as Output
    }
    return runOnce(office, actor, { what, input, digestOfInput, command, records })
  })
  if (records.length > 0) office.changes.publish(records)
  return result
}

/** Results are kept for a week: no page repeats a command after that. */
export function forgetOldResults(office: Office): void {
  write(office.db, () => deleteResultsBefore(office.db, office.now() - 7 * 86_400_000))
}

type Job<Input, Output> = Readonly<{
  what: string
  input: Input
  digestOfInput: string
  command: Command<Input, Output>
  records: ChangedRecord[]
}>

function runOnce<Input extends Readonly<{ key: string }>, Output>(
  office: Office,
  actor: Actor,
  job: Job<Input, Output>,
) {
  const { what, input, digestOfInput, command, records } = job
  const now = office.now()
  let about = { stage: what.split('.')[0] ?? what, id: actor.id as string, before: '', after: '' }
  const work: Work = {
    db: office.db,
    actor,
    now,
    today: today(office.db, now),
    office,
    // The caller names the brand of the identity it makes; every one comes from here.
    newId: <Id extends string>() => office.newId() as Id,
    changed(stage, id, { before, after } = {}) {
      if (records.length === 0) about = { stage, id, before: digest(office, before), after: digest(office, after) }
      records.push({ stage, id })
    },
  }
  const result = command(work, input)
  appendEntry(office.db, { at: now, actor, what, ...about })
  insertResult(office.db, {
    account: actor.id,
    key: input.key,
    what,
    input: digestOfInput,
    result: JSON.stringify(result),
    at: now,
  })
  return result
}

function digest({ db }: Office, value: unknown): string {
  return value === undefined ? '' : digestOf(db, JSON.stringify(value))
}
