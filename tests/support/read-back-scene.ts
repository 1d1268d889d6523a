import { callNext } from '../../electron/office/ticket/call.ts'
import { issue } from '../../electron/office/ticket/issue.ts'
import { serve } from '../../electron/office/ticket/serve.ts'
import { begin, save } from '../../electron/office/transcript/account.ts'
import type { ReadingBack } from '../../shared/contract/transcript-read-back.ts'
import { matterNamed, type SampleOffice } from './sample-office.ts'
import { registered } from './staged.ts'

export const READING: ReadingBack = {
  version: 2,
  place: { part: 'what', sentence: 1 },
  manner: 'signature',
  asking: null,
}

/** Somebody at desk 1 whose account is written. */
export function visitorAtDesk(hall: SampleOffice) {
  const ticket = hall.run('front1', issue, { service: hall.idOf.service('individual'), priority: 'ordinary' })
  hall.run('front1', callNext, { desk: hall.idOf.desk('1') })
  hall.run('front1', serve, { ticket: ticket.id })
  const visit = registered(hall, matterNamed('lake'), { ticket: ticket.id })
  const { id: transcript } = hall.run('front1', begin, { visit })
  hall.run('front1', save, { transcript, base: 1, guide: matterNamed('lake').transcript })
  return { ticket: ticket.id, visit, transcript }
}

/** Somebody who came without a number, and whose account is written. */
export function visitorWithoutNumber(hall: SampleOffice) {
  const visit = registered(hall, matterNamed('lake'))
  const { id: transcript } = hall.run('front1', begin, { visit })
  hall.run('front1', save, { transcript, base: 1, guide: matterNamed('lake').transcript })
  return { visit, transcript }
}
