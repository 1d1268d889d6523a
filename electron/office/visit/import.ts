import { NO_NEEDS } from '../../../shared/contract/visit.ts'
import type { ImportedMessage, ImportOutcome } from '../../../shared/contract/visit-import.ts'
import type { KnownParty, PartyInput } from '../../../shared/contract/visit-party.ts'
import { plainPhone } from '../../../shared/model/plain-phone.ts'
import { write } from '../../store/database.ts'
import { findParty } from '../../store/tables/party.ts'
import { findByOrigin, findPartyByDocument } from '../../store/tables/visit-import.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { checkedDocument } from './party-record.ts'
import { register } from './register.ts'

type Import = Readonly<{ messages: readonly ImportedMessage[] }>

/**
 * Registers messages that came by another system (channel 网), all in one transaction and each for itself: one that is
 * refused leaves nothing behind and keeps no other out. A message that is here already, by its origin, is not
 * registered again, so a sheet can be imported as often as somebody likes.
 */
export function importMessages(work: Work, { messages }: Import): { outcomes: ImportOutcome[] } {
  return { outcomes: messages.map((message) => importOne(work, message)) }
}

/** Those of the given origins that the hall already has. */
export function importedAlready({ db }: Reading, { origins }: Readonly<{ origins: readonly string[] }>): string[] {
  return origins.filter((origin) => findByOrigin(db, origin) !== undefined)
}

function importOne(work: Work, message: ImportedMessage): ImportOutcome {
  const known = findByOrigin(work.db, message.origin)
  if (known) return { already: known.id }
  try {
    // A transaction within the command's own: what a refused row wrote is taken back, the others stay.
    return { registered: write(work.db, () => registerMessage(work, message)) }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code }
    throw error
  }
}

function registerMessage(work: Work, { origin, receivedAt, party, headcount, message }: ImportedMessage) {
  const registration = {
    ...{ ticket: null, channel: 'net' as const, party: knownOrNew(work, party), headcount, message },
    // Nobody could be told while they typed; the answer carries the notice.
    ...{ representatives: [], attendants: [], needs: NO_NEEDS, noticeGiven: false },
  }
  return register(work, registration, { origin, receivedAt }).id
}

/**
 * The party itself where the hall knows one by this name with this faultless number, and the message says nothing else
 * of it. Nobody saw who wrote: a message changes nothing that is known, so what differs is kept apart as another party.
 */
function knownOrNew(work: Work, party: PartyInput): PartyInput | KnownParty {
  const { number, warnings } = checkedDocument(party.document, work.today)
  if (party.document.type !== 'resident-card' || number === '' || warnings.length > 0) return party
  const found = findPartyByDocument(work.db, { name: party.name, number })
  const known = found && findParty(work.db, found.id)
  const agrees = (said: string, kept: string) => said === '' || said === kept
  if (!known || !agrees(plainPhone(party.phone), plainPhone(known.phone)) || !agrees(party.address, known.address))
    return party
  return { id: known.id }
}
