import type { Announcement } from '../../../shared/contract/ticket.ts'
import type { DeskId } from '../../../shared/model/ids.ts'
import { findDesk } from '../../store/tables/staff.ts'
import {
  findAtDesk,
  listCalls,
  listNotHere,
  listPriorities,
  listServices,
  listWaiting,
} from '../../store/tables/ticket.ts'
import type { Reading } from '../office.ts'
import { found } from '../refusal.ts'
import { toTicketView } from './view.ts'

/** More waiting people than fit a screen are counted by service, not listed. */
const LISTED = 200
const SHOWN_CALLS = 20

export function services({ db, today }: Reading) {
  return listServices(db, today).map(({ first: _first, last: _last, kiosk, ...service }) => ({
    ...service,
    kiosk: kiosk === 1,
  }))
}

export function priorities({ db }: Reading) {
  return listPriorities(db)
}

/** One read for what a desk shows, so that its counts and its list are never of two moments. */
export function atDesk({ db, today }: Reading, { desk }: { desk: DeskId }) {
  found(findDesk(db, desk))
  const current = findAtDesk(db, desk)
  return {
    current: current ? toTicketView(current) : null,
    waiting: listWaiting(db, desk, today, LISTED).map(toTicketView),
    notHere: listNotHere(db, desk, today).map(toTicketView),
  }
}

/** The last calls of the day, newest first, and who waits for what. */
export function board(reading: Reading): { calls: Announcement[]; services: ReturnType<typeof services> } {
  const calls = listCalls(reading.db, reading.today, SHOWN_CALLS)
  return {
    calls: calls.map(({ sequence, label, calledAt, code, name, nameEn, direction }) => ({
      sequence,
      label,
      calledAt,
      desk: { code, name, nameEn, direction },
    })),
    services: services(reading),
  }
}
