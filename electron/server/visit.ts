import { correct } from '../office/visit/correct.ts'
import { visitFigures } from '../office/visit/figures.ts'
import { getParty, visitsOfParty } from '../office/visit/history.ts'
import { importedAlready, importMessages } from '../office/visit/import.ts'
import { mergeParties, mergesOf, partParties, sameParty } from '../office/visit/merge.ts'
import { register } from '../office/visit/register.ts'
import { retention, retentionEffect, retentionYears, setRetention } from '../office/visit/retention.ts'
import { reveal, revealed, reveals } from '../office/visit/reveal.ts'
import { recentParties, searchParties } from '../office/visit/search.ts'
import { getVisit, visitByTicket, visitsToday } from '../office/visit/view.ts'
import { restore, visitChanges, withdraw } from '../office/visit/withdraw.ts'
import { attachmentHandlers } from './attachments.ts'
import { hall } from './context.ts'
import { does, reads } from './handlers.ts'
import { visitReaderHandlers } from './visit-readers.ts'

/** Registration: who came. */
export const visitHandlers = {
  ...attachmentHandlers,
  register: hall.visit.register.handler(does((work, input) => register(work, input))),
  get: hall.visit.get.handler(reads(getVisit)),
  byTicket: hall.visit.byTicket.handler(reads(visitByTicket)),
  today: hall.visit.today.handler(reads(visitsToday)),
  figures: hall.visit.figures.handler(reads(visitFigures)),
  reveal: hall.visit.reveal.handler(does(reveal)),
  revealed: hall.visit.revealed.handler(reads(revealed)),
  reveals: hall.visit.reveals.handler(reads(reveals)),
  searchParties: hall.visit.searchParties.handler(reads(searchParties)),
  retention: hall.visit.retention.handler(reads(retention)),
  retentionYears: hall.visit.retentionYears.handler(reads(retentionYears)),
  retentionEffect: hall.visit.retentionEffect.handler(reads(retentionEffect)),
  setRetention: hall.visit.setRetention.handler(does(setRetention)),
  importMessages: hall.visit.importMessages.handler(does(importMessages)),
  importedAlready: hall.visit.importedAlready.handler(reads(importedAlready)),
  party: hall.visit.party.handler(reads(getParty)),
  ofParty: hall.visit.ofParty.handler(reads(visitsOfParty)),
  correct: hall.visit.correct.handler(does(correct)),
  withdraw: hall.visit.withdraw.handler(does(withdraw)),
  restore: hall.visit.restore.handler(does(restore)),
  changes: hall.visit.changes.handler(reads(visitChanges)),
  mergeParties: hall.visit.mergeParties.handler(does(mergeParties)),
  partParties: hall.visit.partParties.handler(does(partParties)),
  merges: hall.visit.merges.handler(reads(mergesOf)),
  sameParty: hall.visit.sameParty.handler(reads(sameParty)),
  recentParties: hall.visit.recentParties.handler(reads(recentParties)),
  ...visitReaderHandlers,
}
