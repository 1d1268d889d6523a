import type { CasefileId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findVisit } from '../../store/tables/visit.ts'
import type { Work } from '../command.ts'
import type { Actor, Reading } from '../office.ts'
import { found } from '../refusal.ts'
import { type Revealable, revealedOf, revealOf } from '../visit/reveal.ts'
import { readable } from './access.ts'

type OfCasefile = Readonly<{ casefile: CasefileId; what: Revealable }>

/** See `reveal` of the visit stage: whoever may read the matter may reach its visitor, for a reason. */
export function revealParty(work: Work, input: OfCasefile & { reason: string }): { until: number } {
  return revealOf(work, visitBehind(work.db, work.actor, input.casefile), input)
}

export function revealedParty(reading: Reading, { casefile, what }: OfCasefile): { value: string } {
  return revealedOf(reading, visitBehind(reading.db, reading.actor, casefile), what)
}

function visitBehind(db: ReadableDb, actor: Actor, casefile: CasefileId) {
  return found(findVisit(db, readable(db, actor, casefile).visit))
}
