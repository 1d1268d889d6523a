import type { VisitFigures } from '../../../shared/contract/visit.ts'
import { VISIT_KINDS, type VisitKind, visitsOfKind } from '../../../shared/model/visit-kind.ts'
import { countVisits, listVisits } from '../../store/tables/visit.ts'
import { currentPack } from '../hall/settings.ts'
import type { Reading } from '../office.ts'
import { toVisitView } from './view.ts'

type Asked = Readonly<{ kind?: VisitKind | undefined }>

/**
 * Today's visits in numbers, individual and group visits (个访, 集访) apart by the hall's rule pack, and the visits behind one
 * of the numbers or behind all of them, without the words of letters: both of one moment, so that a number never stands
 * beside a list of another length. What was withdrawn counts nowhere.
 */
export function visitFigures({ db, today }: Reading, { kind }: Asked = {}, pack = currentPack(db)): VisitFigures {
  const figures = VISIT_KINDS.map((each) => [each, countVisits(db, today, visitsOfKind(pack, each))])
  return {
    // Object.fromEntries forgets its keys; they are exactly the kinds.
    figures: Object.fromEntries(figures) as VisitFigures['figures'],
    visits: listVisits(db, today, kind ? visitsOfKind(pack, kind) : {}).map((row) =>
      toVisitView({ ...row, message: '' }),
    ),
  }
}
