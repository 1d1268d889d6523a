import type { CasefileId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { findCasefile, type ListedCasefile } from '../../store/tables/casefile.ts'
import { wasRoutedTo } from '../../store/tables/routing.ts'
import type { Actor } from '../office.ts'
import { found, refuse } from '../refusal.ts'

/**
 * Whether this person may see this matter at all. Departments see what was routed to them or what they registered.
 * An accusation is seen by who registered it, leaders and supervisors only (articles 30 and 46).
 */
export function mayRead(db: ReadableDb, actor: Actor, casefile: ListedCasefile): boolean {
  if (casefile.registeredBy === actor.id) return true
  if (actor.role === 'clerk') return casefile.kind !== 'accusation'
  if (actor.role === 'desk') return actor.department !== null && wasRoutedTo(db, casefile.id, actor.department)
  return actor.role === 'leader' || actor.role === 'supervisor'
}

/** The matter, or NOT_FOUND also where it exists and may not be seen: its existence is nobody else's business. */
export function readable(db: ReadableDb, actor: Actor, id: CasefileId): ListedCasefile {
  const casefile = found(findCasefile(db, id))
  return mayRead(db, actor, casefile) ? casefile : refuse('NOT_FOUND')
}
