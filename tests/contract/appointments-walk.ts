import type { HallClient } from '../support/whole-walk.ts'
import { key, withCode } from '../support/whole-walk.ts'

/** A clerk books for tomorrow and for the next half-hour of today; who comes gets a number, the other is cancelled. */
export async function walkAppointments(admin: HallClient, clerk: HallClient, kiosk: HallClient): Promise<void> {
  const service = withCode(await admin.ticket.servicesInFull(), 'lawyer')
  const { id, code: _code, issuedToday: _issued, ...fields } = service
  const hours = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' }]
  await admin.ticket.changeService({ key: key(), service: id, ...fields, hours, slotCapacity: 2 })
  const found = (await clerk.ticket.bookable()).find((each) => each.service === id)
  if (!found || found.days.length === 0) throw new Error('no day can be booked')
  const { businessDate: date } = await clerk.hall.about()
  const free = (await clerk.ticket.slots({ service: id, date })).find(({ past }) => !past)
  if (!free) throw new Error('no half-hour of today is left')
  const wanted = { service: id, date, starts: free.starts }
  const kept = await clerk.ticket.bookAppointment({ key: key(), ...wanted, name: '王先生' })
  const dropped = await clerk.ticket.bookAppointment({ key: key(), ...wanted, name: '李女士' })
  await clerk.ticket.cancelAppointment({ key: key(), appointment: dropped.id, reason: '改日再来' })
  await kiosk.ticket.checkIn({ key: key(), code: kept.code })
  const states = (await clerk.ticket.appointments({ date })).map(({ state }) => state)
  if (!states.includes('came') || !states.includes('cancelled')) throw new Error(`appointments are ${states}`)
}
