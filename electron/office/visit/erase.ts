import { emptyLog } from '../../store/database.ts'
import { eraseRecordings } from '../../store/tables/recordings.ts'
import {
  eraseParty,
  eraseVisit,
  findRetentionYears,
  insertErasure,
  listOldParties,
  listVisitsToErase,
  type OldParty,
  type VisitPeople,
} from '../../store/tables/retention.ts'
import { runCommand } from '../command.ts'
import { HALL_ACTOR } from '../hall/hall-actor.ts'
import { today } from '../hall/settings.ts'
import type { Office } from '../office.ts'
import { FIRST_PLACE, keptFrom, RETENTION } from './retention.ts'
import { attendantsOf, representativesOf } from './view.ts'

/**
 * The task that keeps personal data no longer than the hall has set: called every few seconds, it goes once a day through the
 * parties that stayed away so long, a few at a time, because everybody waits while the database is written.
 *
 * Erased are document number, phone, address and what a card tells (with their hashes), the phones of representatives and
 * of those who came along, what a visit needed, the text of letters and messages, what was recorded of their
 * voices, and the account and scans that became no matter (Personal Information Protection Law, articles 19 and 47). What stays is the archive: the matter with its account and
 * papers, and the name it was brought under; that somebody looked at data, and why; and every figure. Nobody is touched
 * who came within that time or has a matter that is not closed.
 */
export function retentionTask(): (office: Office) => void {
  let run = ''
  let place = FIRST_PLACE
  let done = false
  return (office) => {
    const { db } = office
    const years = findRetentionYears(db)
    if (years === null) return
    const date = today(db, office.now())
    if (run !== `${date} ${years}`) [run, place, done] = [`${date} ${years}`, FIRST_PLACE, false]
    if (done) return
    const old = listOldParties(db, { before: keptFrom(db, date, years), place, limit: AT_ONCE })
    const due = old.filter((party) => party.due === 1)
    if (due.length > 0) erase(office, due, years)
    const last = old.at(-1)
    done = last === undefined && emptyLog(db)
    if (last) place = { lastVisitAt: last.lastVisitAt, id: last.id }
  }
}

function erase(office: Office, parties: readonly OldParty[], years: number): void {
  runCommand(office, HALL_ACTOR, 'visit.erase', { key: office.newId(), years }, (work) => {
    let [visits, attachments] = [0, 0]
    for (const { id } of parties) {
      for (const visit of listVisitsToErase(work.db, id)) {
        attachments += eraseVisit(work.db, withoutPhones(visit), work.now)
        eraseRecordings(work.db, visit.id, work.now)
        visits += 1
      }
      eraseParty(work.db, id, work.now)
    }
    const erasure = { at: work.now, years, parties: parties.length, visits, attachments }
    insertErasure(work.db, erasure)
    work.changed('visit', RETENTION, { after: erasure })
    return erasure
  })
}

function withoutPhones(visit: VisitPeople): VisitPeople {
  const without = (people: readonly object[]) => JSON.stringify(people.map((person) => ({ ...person, phone: '' })))
  return {
    id: visit.id,
    representatives: visit.representatives === '' ? '' : without(representativesOf(visit)),
    attendants: visit.attendants === '' ? '' : without(attendantsOf(visit)),
  }
}

/** Few enough that nobody at a desk notices. */
const AT_ONCE = 20
