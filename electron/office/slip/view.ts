import type { CasefileId, SlipId } from '../../../shared/model/ids.ts'
import { findCasefile } from '../../store/tables/casefile.ts'
import { findSlip, type ListedSlip, listSlips } from '../../store/tables/slip.ts'
import { readable } from '../casefile/access.ts'
import type { Reading } from '../office.ts'
import { found } from '../refusal.ts'

export function slipsOf({ db, actor }: Reading, input: { casefile: CasefileId }) {
  const { id } = readable(db, actor, input.casefile)
  return listSlips(db, id).map(toSlipRow)
}

/** The sheet exactly as it was first handed out. */
export function getSlip({ db, actor }: Reading, input: { slip: SlipId }) {
  const slip = found(findSlip(db, input.slip))
  readable(db, actor, slip.casefile)
  return { ...toSlipRow(slip), html: slip.html }
}

/** A file name that says what it is without naming the visitor. */
export function slipFileName(
  { db }: Pick<Reading, 'db'>,
  { casefile, kind }: Pick<ListedSlip, 'casefile' | 'kind'>,
): string {
  return `${found(findCasefile(db, casefile)).number}-${kind}.pdf`
}

function toSlipRow({ id, casefile, kind, issuedAt, issuedByName, copies }: ListedSlip) {
  return { id, casefile, kind, issuedAt, issuedBy: issuedByName, copies }
}
