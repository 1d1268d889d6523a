import type { PartyId } from '../../../shared/model/ids.ts'
import { listSaidAway } from '../../store/tables/visit-history.ts'
import type { Work } from '../command.ts'
import { heldBy, hold, inOrder } from './said.ts'

/**
 * While parties were one, whatever was said about any was written to the one that was shown. Once `party` stands by
 * itself again, with those still merged into it, it takes along what was said at their visits and no row of theirs has.
 */
export function partData(work: Work, party: PartyId): void {
  const away = listSaidAway(work.db, party)
  if (away.length === 0) return
  const theirs = new Set(away.map(({ sequence }) => sequence))
  const { base, said } = heldBy(work, party)
  const own = [...said]
  for (const holder of new Set(away.map((each) => each.party))) {
    const held = heldBy(work, holder)
    own.push(...held.said.filter(({ sequence }) => theirs.has(sequence)))
    hold(work, { base: held.base, said: held.said.filter(({ sequence }) => !theirs.has(sequence)) })
  }
  hold(work, { base, said: inOrder(own) })
}
