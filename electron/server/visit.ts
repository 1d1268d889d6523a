import { importedAlready, importMessages } from '../office/visit/import.ts'
import { register } from '../office/visit/register.ts'
import { reveal, revealed, reveals } from '../office/visit/reveal.ts'
import { recentParties, searchParties } from '../office/visit/search.ts'
import { getVisit, visitByTicket, visitsToday } from '../office/visit/view.ts'
import { retention, retentionEffect, setRetention } from '../office/visit/retention.ts'
import { hall } from './context.ts'
import { attachmentHandlers } from './attachments.ts'
import { does, reads } from './handlers.ts'
import { visitReaderHandlers } from './visit-readers.ts'

/** Registration: who came. */
export const visitHandlers = {
  register: hall.visit.register.handler(does((work, input) => register(work, input))),
  ...attachmentHandlers,
  get: hall.visit.get.handler(reads(getVisit)),
  byTicket: hall.visit.byTicket.handler(reads(visitByTicket)),
  today: hall.visit.today.handler(reads(visitsToday)),
  reveal: hall.visit.reveal.handler(does(reveal)),
  revealed: hall.visit.revealed.handler(reads(revealed)),
  reveals: hall.visit.reveals.handler(reads(reveals)),
  searchParties: hall.visit.searchParties.handler(reads(searchParties)),
  importMessages: hall.visit.importMessages.handler(does(importMessages)),
  importedAlready: hall.visit.importedAlready.handler(reads(importedAlready)),
  recentParties: hall.visit.recentParties.handler(reads(recentParties)),
  ...visitReaderHandlers,
  retention: hall.visit.retention.handler(reads(retention)),
  retentionEffect: hall.visit.retentionEffect.handler(reads(retentionEffect)),
  setRetention: hall.visit.setRetention.handler(does(setRetention)),
}
