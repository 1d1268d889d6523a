import type { z } from 'zod'
import type { Rating } from '../../../shared/contract/followup.ts'
import type { CasefileState } from '../../../shared/model/casefile-state.ts'
import type { CasefileId } from '../../../shared/model/ids.ts'
import { parseQueryCode } from '../../../shared/model/query-code.ts'
import { findCasefileByCode, type ListedCasefile, updateCasefile } from '../../store/tables/casefile.ts'
import { findFeedback, findRating, insertFeedback, insertRating } from '../../store/tables/followup.ts'
import { mayRead, readable } from '../casefile/access.ts'
import type { Work } from '../command.ts'
import { found, refuse } from '../refusal.ts'

/** The responsible unit tells the hall what came of a finished matter. */
export function feedback(work: Work, input: { casefile: CasefileId; text: string }): { state: CasefileState } {
  const { db, now, actor, changed } = work
  const casefile = readable(db, actor, input.casefile)
  if (casefile.department !== actor.department || casefile.state !== 'finished') refuse('WRONG_STATE')
  const record = { id: work.newId(), casefile: casefile.id, text: input.text, at: now, account: actor.id }
  insertFeedback(db, record)
  changed('followup', casefile.id, { after: record })
  return closeWhenComplete(work, casefile)
}

type GivenRating = Readonly<{ queryCode: string; rating: z.output<typeof Rating>; remark: string }>

/** The visitor's own rating: at the kiosk with the query code, or told to a clerk. Once for each matter. */
export function rate(work: Work, input: GivenRating): { state: CasefileState } {
  const { db, now, actor, changed } = work
  const casefile = casefileOfCode(work, input.queryCode)
  if (casefile.state !== 'finished') refuse(casefile.state === 'closed' ? 'ALREADY_RATED' : 'WRONG_STATE')
  if (findRating(db, casefile.id)) refuse('ALREADY_RATED')
  const givenBy = actor.role === 'kiosk' ? ('visitor' as const) : ('clerk' as const)
  const record = {
    casefile: casefile.id,
    rating: input.rating,
    remark: input.remark,
    at: now,
    account: actor.id,
    givenBy,
  }
  insertRating(db, record)
  changed('followup', casefile.id, { after: record })
  return closeWhenComplete(work, casefile)
}

function closeWhenComplete({ db, changed }: Work, { id }: ListedCasefile): { state: CasefileState } {
  changed('casefile', id)
  changed('handling', id)
  if (!findFeedback(db, id) || !findRating(db, id)) return { state: 'finished' }
  updateCasefile(db, id, { state: 'closed' })
  return { state: 'closed' }
}

function casefileOfCode({ db, actor }: Work, typed: string): ListedCasefile {
  const casefile = found(findCasefileByCode(db, parseQueryCode(typed) ?? refuse('NOT_FOUND')))
  return actor.role === 'kiosk' || mayRead(db, actor, casefile) ? casefile : refuse('NOT_FOUND')
}
