import { actorOf as accountBehind } from '../office/staff/session.ts'
import { mayReadAccount, readableAccount } from '../office/transcript/access.ts'
import { hall } from './context.ts'
import { actorOf, readingOf } from './handlers.ts'

/** The read-back under way, between the clerk's page and the visitor's screen. */
export const readBackHandlers = {
  readBack: hall.transcript.readBack.handler(({ context, input }) => context.readBacks.say(readingOf(context), input)),
  draw: hall.transcript.draw.handler(({ context, input }) => context.readBacks.draw(readingOf(context), input)),
  followReadBack: hall.transcript.followReadBack.handler(({ context, input: { transcript, from }, signal }) => {
    const { office, token, place, readBacks } = context
    const { id: account } = actorOf(context)
    const { visit } = readableAccount(office.db, actorOf(context), transcript)
    const mayStill = () => {
      const actor = token === null ? null : accountBehind(office, token, place)
      return actor !== null && mayReadAccount(office.db, actor, visit)
    }
    return readBacks.follow(transcript, { from, account }, mayStill, signal)
  }),
}
