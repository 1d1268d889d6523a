import type { CasefileRow } from '../../../shared/contract/casefile.ts'
import type { PartyId } from '../../../shared/model/ids.ts'
import { type ComparedCasefile, carriesOnAs, listOfParty } from '../../store/tables/casefiles-compared.ts'
import type { Reading } from '../office.ts'
import { mayRead } from './access.ts'
import { parseKey, toRow } from './view.ts'

const PAGE = 50

type OfParty = Readonly<{ party: PartyId; before?: string | undefined }>
type Page = Readonly<{ rows: CasefileRow[]; next: string | null }>

/** The matters of a party in this hall, the newest first: only those that the reader may see, and no sign of others. */
export function mattersOfParty({ db, actor }: Reading, { party, before }: OfParty): Page {
  const whole = carriesOnAs(db, party)
  const readable: ComparedCasefile[] = []
  let key = parseKey(before)
  while (readable.length <= PAGE) {
    const read = listOfParty(db, whole, key, PAGE)
    readable.push(...read.filter((casefile) => mayRead(db, actor, casefile)))
    if (read.length < PAGE) break
    key = read.at(-1)
  }
  const page = readable.slice(0, PAGE)
  const last = readable.length > PAGE ? page.at(-1) : undefined
  return { rows: page.map(toRow), next: last ? `${last.receivedAt}.${last.id}` : null }
}
