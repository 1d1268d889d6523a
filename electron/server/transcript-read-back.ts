import { actorOf as accountBehind } from '../office/staff/session.ts'
import { mayReadAccount, readableAccount } from '../office/transcript/access.ts'
import { type AuthorizedCall, hall } from './context.ts'
import { actorOf, readingOf } from './handlers.ts'

/** The read-back under way, between the clerk's page and the visitor's screen. */
export const readBackHandlers = {
  readBack: hall.transcript.readBack.handler(({ context, input }) => context.readBacks.say(readingOf(context), input)),
  draw: hall.transcript.draw.handler(({ context, input }) => context.readBacks.draw(readingOf(context), input)),
  followReadBack: hall.transcript.followReadBack.handler(({ context, input: { transcript, from }, signal }) => {
    const { office, readBacks } = context
    const { visit } = readableAccount(office.db, actorOf(context), transcript)
    const mayStill = () => {
      const actor = whoIsThere(context)
      return actor !== null && mayReadAccount(office.db, actor, visit)
    }
    return readBacks.follow(transcript, { from, actor: actorOf(context) }, mayStill, signal)
  }),
  followCounter: hall.transcript.followCounter.handler(({ context, signal }) =>
    context.readBacks.followCounter(() => whoIsThere(context), signal),
  ),
}

/** Asked anew each time: a line may outlive its login. */
const whoIsThere = ({ office, token, place }: AuthorizedCall) =>
  token === null ? null : accountBehind(office, token, place)
