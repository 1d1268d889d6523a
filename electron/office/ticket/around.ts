import type { Colleague, DeskAround } from '../../../shared/contract/ticket-desk.ts'
import { listDeskServices, listDesks, listSeated } from '../../store/tables/staff.ts'
import type { Reading } from '../office.ts'
import { deskNow } from './desk-state.ts'

/** The desks of the hall as they are now with what they serve, and who works at one. */
export function around({ db, today }: Reading): { desks: DeskAround[]; people: Colleague[] } {
  const served = listDeskServices(db)
  const desks = listDesks(db).map(({ id }) => ({
    id,
    ...deskNow(db, id, today),
    services: served.flatMap(({ desk, service }) => (desk === id ? [service] : [])),
  }))
  return { desks, people: listSeated(db) }
}
