import type { TranscriptId } from '../../shared/model/ids.ts'
import type { Command } from '../office/command.ts'
import { begin, draftKey, save, transcriptOf } from '../office/transcript/account.ts'
import { phrasesOf, removePhrase, savePhrase } from '../office/transcript/phrases.ts'
import { confirm, correct, dropCorrection, revisionOf, revisionsOf } from '../office/transcript/revisions.ts'
import { restoreVersion, versionOf, versionsOf } from '../office/transcript/versions.ts'
import { type AuthorizedCall, hall } from './context.ts'
import { does, readingOf, reads } from './handlers.ts'
import { dictationHandlers } from './transcript-dictation.ts'
import { transcriptPrintHandlers } from './transcript-print.ts'
import { readBackHandlers } from './transcript-read-back.ts'
import { recordingHandlers } from './transcript-recording.ts'

/** The account: written, read back, sealed, corrected. */
export const transcriptHandlers = {
  ...dictationHandlers,
  ...transcriptPrintHandlers,
  ...readBackHandlers,
  ...recordingHandlers,
  ofVisit: hall.transcript.ofVisit.handler(reads(transcriptOf)),
  begin: hall.transcript.begin.handler(does(begin)),
  save: hall.transcript.save.handler(does(save)),
  draftKey: hall.transcript.draftKey.handler(reads(draftKey)),
  here: hall.transcript.here.handler(({ context, input }) => context.presence.here(readingOf(context), input)),
  confirm: hall.transcript.confirm.handler(byItsReader(confirm)),
  correct: hall.transcript.correct.handler(does(correct)),
  dropCorrection: hall.transcript.dropCorrection.handler(byItsReader(dropCorrection)),
  revisions: hall.transcript.revisions.handler(reads(revisionsOf)),
  revision: hall.transcript.revision.handler(reads(revisionOf)),
  versions: hall.transcript.versions.handler(reads(versionsOf)),
  version: hall.transcript.version.handler(reads(versionOf)),
  restoreVersion: hall.transcript.restoreVersion.handler(does(restoreVersion)),
  phrases: hall.transcript.phrases.handler(reads(phrasesOf)),
  savePhrase: hall.transcript.savePhrase.handler(does(savePhrase)),
  removePhrase: hall.transcript.removePhrase.handler(does(removePhrase)),
}

type Handled<Input> = Readonly<{ context: AuthorizedCall; input: Input; path: readonly string[] }>

/** A command that ends a read-back; refused while another person is reading. */
function byItsReader<Input extends Readonly<{ transcript: TranscriptId }>, Output>(command: Command<Input, Output>) {
  return (call: Handled<Input & Readonly<{ key: string }>>): Output =>
    does<Input, Output>((work, input) => {
      call.context.readBacks.refuseOthers(work.actor, input.transcript)
      return command(work, input)
    })(call)
}
