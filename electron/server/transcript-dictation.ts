import { Refusal } from '../office/refusal.ts'
import { actorOf as accountBehind } from '../office/staff/session.ts'
import { accountBeingWritten } from '../office/transcript/access.ts'
import {
  chooseSpeech,
  describeSpeech,
  speechFolder,
  speechSettings,
} from '../office/transcript/dictation/speech-settings.ts'
import { type AuthorizedCall, hall } from './context.ts'
import { actorOf, does } from './handlers.ts'

/** Dictation beside an account, and the model that it works with. */
export const dictationHandlers = {
  dictation: hall.transcript.dictation.handler(({ context, input, signal }) => {
    const { db } = context.office
    const mayWrite = () => {
      const actor = sitting(context)
      return actor !== null && accountBeingWritten({ db, actor }, input.transcript) !== null
    }
    mayWrite()
    return context.dictations.follow(actorOf(context).id, () => holds(mayWrite), signal)
  }),
  tryDictation: hall.transcript.tryDictation.handler(({ context, signal }) =>
    context.dictations.follow(actorOf(context).id, () => sitting(context)?.role === 'administrator', signal),
  ),
  dictated: hall.transcript.dictated.handler(({ context, input }) =>
    context.dictations.say(actorOf(context).id, input),
  ),
  speech: hall.transcript.speech.handler(({ context }) => speechSettings(context.office.db, context.speech)),
  speechFolder: hall.transcript.speechFolder.handler(({ input }) => speechFolder(input)),
  describeSpeech: hall.transcript.describeSpeech.handler(({ input }) => describeSpeech(input)),
  chooseSpeech: hall.transcript.chooseSpeech.handler(does(chooseSpeech)),
}

/** Who holds this line now: a session may have ended, or changed its role, since the call began. */
function sitting({ office, token, place }: AuthorizedCall) {
  return token === null ? null : accountBehind(office, token, place)
}

function holds(may: () => boolean): boolean {
  try {
    return may()
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
