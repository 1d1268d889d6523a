import { attachmentsOfCasefile } from '../office/casefile/attachments.ts'
import { mattersOfParty } from '../office/casefile/of-party.ts'
import { open } from '../office/casefile/open.ts'
import { revealedParty, revealParty } from '../office/casefile/reveal.ts'
import { similar } from '../office/casefile/similar.ts'
import { casefileOfVisit, getCasefile, list, pressing } from '../office/casefile/view.ts'
import { feedback, rate } from '../office/followup/close-loop.ts'
import { followupOf, progress, waitingFollowups } from '../office/followup/progress.ts'
import { timeline } from '../office/followup/timeline.ts'
import { inbox, notes } from '../office/handling/inbox.ts'
import { accept, answer, finish as finishHandling, note, object, sign } from '../office/handling/steps.ts'
import { send, settleObjection } from '../office/routing/send.ts'
import { routingsOf, suggest } from '../office/routing/view.ts'
import { issueSlip, printSlip } from '../office/slip/issue.ts'
import { getSlip, slipsOf } from '../office/slip/view.ts'
import { hallHandlers, journalHandlers, liveHandlers, sessionHandlers, staffHandlers } from './around-the-flow.ts'
import { hall } from './context.ts'
import { diagnosticsHandlers } from './diagnostics.ts'
import { guessed } from './guessed.ts'
import { does, reads } from './handlers.ts'
import { printingHandlers } from './printing.ts'
import { slipPdf } from './slip-pdf.ts'
import { ticketHandlers } from './ticket.ts'
import { transcriptHandlers } from './transcript.ts'
import { visitHandlers } from './visit.ts'

/** Every procedure of the contract and the office function behind it. */
export const router = hall.router({
  hall: hallHandlers,
  session: sessionHandlers,
  staff: staffHandlers,
  journal: journalHandlers,
  live: liveHandlers,
  diagnostics: diagnosticsHandlers,
  printing: printingHandlers,
  ticket: ticketHandlers,
  visit: visitHandlers,
  transcript: transcriptHandlers,
  casefile: {
    open: hall.casefile.open.handler(does(open)),
    get: hall.casefile.get.handler(reads(getCasefile)),
    attachments: hall.casefile.attachments.handler(reads(attachmentsOfCasefile)),
    ofVisit: hall.casefile.ofVisit.handler(reads(casefileOfVisit)),
    reveal: hall.casefile.reveal.handler(does(revealParty)),
    revealed: hall.casefile.revealed.handler(reads(revealedParty)),
    list: hall.casefile.list.handler(reads(list)),
    ofParty: hall.casefile.ofParty.handler(reads(mattersOfParty)),
    similar: hall.casefile.similar.handler(reads(similar)),
    timeline: hall.casefile.timeline.handler(reads(timeline)),
    pressing: hall.casefile.pressing.handler(reads(pressing)),
  },
  routing: {
    suggest: hall.routing.suggest.handler(reads(suggest)),
    ofCasefile: hall.routing.ofCasefile.handler(reads(routingsOf)),
    send: hall.routing.send.handler(does(send)),
    settleObjection: hall.routing.settleObjection.handler(does(settleObjection)),
  },
  handling: {
    inbox: hall.handling.inbox.handler(reads(inbox)),
    notes: hall.handling.notes.handler(reads(notes)),
    sign: hall.handling.sign.handler(does(sign)),
    accept: hall.handling.accept.handler(does(accept)),
    note: hall.handling.note.handler(does(note)),
    answer: hall.handling.answer.handler(does(answer)),
    finish: hall.handling.finish.handler(does(finishHandling)),
    object: hall.handling.object.handler(does(object)),
  },
  slip: {
    ofCasefile: hall.slip.ofCasefile.handler(reads(slipsOf)),
    get: hall.slip.get.handler(reads(getSlip)),
    issue: hall.slip.issue.handler(does(issueSlip)),
    print: hall.slip.print.handler(does(printSlip)),
    pdf: hall.slip.pdf.handler(slipPdf),
  },
  followup: {
    progress: hall.followup.progress.handler(guessed(reads(progress))),
    ofCasefile: hall.followup.ofCasefile.handler(reads(followupOf)),
    waiting: hall.followup.waiting.handler(reads(waitingFollowups)),
    feedback: hall.followup.feedback.handler(does(feedback)),
    rate: hall.followup.rate.handler(guessed(does(rate))),
  },
})
