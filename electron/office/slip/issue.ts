import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { SlipKind } from '../../../shared/contract/slip.ts'
import type { CasefileId, SlipId, VisitId } from '../../../shared/model/ids.ts'
import { findSlip, insertPrint, insertSlip } from '../../store/tables/slip.ts'
import { findVisit, updateNoticeGiven } from '../../store/tables/visit.ts'
import { readable } from '../casefile/access.ts'
import type { Work } from '../command.ts'
import { sheetOfCopy } from '../copy-mark.ts'
import { found } from '../refusal.ts'
import { contactSlipFields, receiptFields } from './fields.ts'

/**
 * Writes a slip from the hall's stored data and keeps it as it is handed out. A contact slip needs a routed matter
 * (NOT_ROUTED) and a person with a phone at the responsible department (NO_CONTACT_PERSON).
 */
export function issueSlip(
  work: Work,
  input: { casefile: CasefileId; kind: z.output<typeof SlipKind> },
): { id: SlipId } {
  const { db, now, actor, office, changed } = work
  const casefile = readable(db, actor, input.casefile)
  const html =
    input.kind === 'contact'
      ? office.documents.render('contact-slip', contactSlipFields(work, casefile))
      : office.documents.render('receipt', receiptFields(work, casefile))
  const id = work.newId<SlipId>()
  const digest = createHash('sha256').update(html).digest('base64url')
  insertSlip(db, { id, casefile: casefile.id, kind: input.kind, html, digest, issuedAt: now, issuedBy: actor.id })
  changed('slip', id, { after: { kind: input.kind, digest } })
  if (input.kind === 'receipt') noteNotice(work, casefile.visit)
  return { id }
}

/** The receipt carries the notice on personal data: whoever only wrote is told by it (article 17 of the law). */
function noteNotice({ db, changed }: Work, visit: VisitId): void {
  if (findVisit(db, visit)?.noticeGiven !== 0) return
  updateNoticeGiven(db, visit)
  changed('visit', visit, { before: { noticeGiven: 0 }, after: { noticeGiven: 1 } })
}

/** Counts one print. The first is the original; a later one says so, keeping the original's date. */
export function printSlip(work: Work, input: { slip: SlipId }): { copy: number; html: string } {
  const { db, now, actor, office, changed } = work
  const slip = found(findSlip(db, input.slip))
  readable(db, actor, slip.casefile)
  const copy = slip.copies + 1
  insertPrint(db, { slip: slip.id, copy, at: now, account: actor.id })
  changed('slip', slip.id, { before: { copies: slip.copies }, after: { copies: copy } })
  return { copy, html: sheetOfCopy(office, slip, { copy, at: now }) }
}
