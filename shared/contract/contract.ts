import { casefile } from './casefile.ts'
import { diagnostics } from './diagnostics.ts'
import { followup } from './followup.ts'
import { hall } from './hall.ts'
import { handling } from './handling.ts'
import { journal } from './journal.ts'
import { live } from './live.ts'
import { printing } from './printing.ts'
import { routing } from './routing.ts'
import { slip } from './slip.ts'
import { session, staff } from './staff.ts'
import { ticket } from './ticket.ts'
import { transcript } from './transcript.ts'
import { transcriptDictation } from './transcript-dictation.ts'
import { transcriptPresence } from './transcript-presence.ts'
import { transcriptPrint } from './transcript-print.ts'
import { transcriptReadBack } from './transcript-read-back.ts'
import { transcriptRecording } from './transcript-recording.ts'
import { transcriptVersions } from './transcript-versions.ts'
import { visit } from './visit.ts'

/** Everything that can be asked of a hall: around the flow first, then the stages in their order. */
export const contract = {
  hall,
  session,
  staff,
  journal,
  live,
  diagnostics,
  printing,
  ticket,
  visit,
  transcript: {
    ...transcript,
    ...transcriptDictation,
    ...transcriptPresence,
    ...transcriptPrint,
    ...transcriptReadBack,
    ...transcriptVersions,
    ...transcriptRecording,
  },
  casefile,
  routing,
  handling,
  slip,
  followup,
}

export type Contract = typeof contract
