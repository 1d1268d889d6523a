import { Refusal } from '../office/refusal.ts'
import { actorOf as accountBehind } from '../office/staff/session.ts'
import { readers, removeReader, setReader, testReader } from '../office/visit/readers.ts'
import { layCard, sampleCards } from '../office/visit/sample-cards.ts'
import { hall } from './context.ts'
import { does } from './handlers.ts'

/** Card readers, and the cards that are laid on them. */
export const visitReaderHandlers = {
  readers: hall.visit.readers.handler(({ context }) => readers(context.office.db, context.readers.statusOf)),
  setReader: hall.visit.setReader.handler(does(setReader)),
  removeReader: hall.visit.removeReader.handler(does(removeReader)),
  // Not in one view: it waits for somebody to lay a card.
  testReader: hall.visit.testReader.handler(({ context, input, signal }) =>
    testReader(context.office.db, context.readers, input.reader, signal),
  ),
  sampleCards: hall.visit.sampleCards.handler(({ context }) => sampleCards(context.seed)),
  layCard: hall.visit.layCard.handler((asked) => does(layCard(asked.context.seed, asked.context.readers))(asked)),
  cards: hall.visit.cards.handler(({ context, input, signal }) => {
    const { readers: atHall, office, token, place } = context
    const sitsThere = () => token !== null && accountBehind(office, token, place)?.desk === input.desk
    if (!sitsThere()) throw new Refusal('NOT_YOUR_DESK')
    return atHall.follow(input.desk, sitsThere, signal)
  }),
}
