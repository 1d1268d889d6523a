import { giveConsent, withdrawConsent } from '../office/transcript/consent.ts'
import { keepRecorded, recordingsOf } from '../office/transcript/recorded.ts'
import { beginRecording, endRecording, removeRecording } from '../office/transcript/recording.ts'
import { hall } from './context.ts'
import { actorOf, does, reads } from './handlers.ts'

/** What is recorded beside the account; the sound itself is given out by `recorded-sound.ts`. */
export const recordingHandlers = {
  recordings: hall.transcript.recordings.handler(reads(recordingsOf)),
  giveConsent: hall.transcript.giveConsent.handler(does(giveConsent)),
  withdrawConsent: hall.transcript.withdrawConsent.handler(does(withdrawConsent)),
  beginRecording: hall.transcript.beginRecording.handler(does(beginRecording)),
  keepRecorded: hall.transcript.keepRecorded.handler(({ context, input }) =>
    keepRecorded(context.office, actorOf(context), input),
  ),
  endRecording: hall.transcript.endRecording.handler(does(endRecording)),
  removeRecording: hall.transcript.removeRecording.handler(does(removeRecording)),
}
