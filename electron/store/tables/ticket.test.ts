import { expect, test } from 'vitest'
import { scansOf } from '../../../tests/support/query-scans.ts'
import { openSampleOffice } from '../../../tests/support/sample-office.ts'
import { found } from '../../office/refusal.ts'
import { issue } from '../../office/ticket/issue.ts'
import { atDesk, board, services } from '../../office/ticket/queue.ts'
import {
  findAtDesk,
  findDeskOfVisitor,
  findTicket,
  isCarried,
  lastFinished,
  listAhead,
  listAside,
  listOpenBefore,
  listQueue,
  listWaiting,
  nextArrival,
} from './ticket.ts'
import { deskIntervalNow, intervalsOf, lastDeskInterval, lastInterval } from './ticket-intervals.ts'
import { countIssued, listServices } from './ticket-services.ts'

const GROWING = {
  tables: ['tickets', 'ticket_intervals', 'calls', 'desk_intervals'],
  // As many rows as the hall has desks.
  except: ['USING INDEX desk_intervals_now'],
}

test('whatever a busy counter asks is found by an index, however many years of tickets there are', async () => {
  const hall = await openSampleOffice()
  const { db } = hall.office
  const { today, now } = hall.reading('front1')
  const [desk, queue, account] = [hall.idOf.desk('1'), hall.idOf.service('advice'), hall.as('front1').id]
  const issued = hall.run('kiosk1', issue, { service: queue, priority: 'ordinary' })
  const row = found(findTicket(db, issued.id))
  const ticket = { ...row, visitor: row.id }
  const asked: Record<string, () => unknown> = {
    listWaiting: () => listWaiting(db, { desk, account, queueDate: today }, 10),
    listQueue: () => listQueue(db, { queue, queueDate: today }, 10),
    findAtDesk: () => findAtDesk(db, desk),
    findDeskOfVisitor: () => findDeskOfVisitor(db, ticket),
    listAside: () => listAside(db, { desk, state: 'left', queueDate: today }),
    lastFinished: () => lastFinished(db, desk, today),
    nextArrival: () => nextArrival(db, today, now),
    listOpenBefore: () => listOpenBefore(db, today),
    listAhead: () => listAhead(db, today, now),
    isCarried: () => isCarried(db, queue, 1, today),
    intervalsOf: () => intervalsOf(db, ticket.id),
    lastInterval: () => lastInterval(db, ticket.id),
    deskIntervalNow: () => deskIntervalNow(db, desk),
    lastDeskInterval: () => lastDeskInterval(db, desk),
    countIssued: () => countIssued(db, queue, today),
    listServices: () => listServices(db, today),
    services: () => services(hall.reading('display1')),
    board: () => board(hall.reading('display1')),
    atDesk: () => atDesk(hall.reading('front1'), { desk }),
  }
  for (const [name, ask] of Object.entries(asked)) expect([name, ...scansOf(db, GROWING, ask)]).toEqual([name])
  hall.close()
})
