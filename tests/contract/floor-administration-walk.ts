import type { HallClient } from '../support/whole-walk.ts'
import { key } from '../support/whole-walk.ts'

/** The administrator sets the floor: its policies, a service more, a courtesy more. */
export async function walkFloorAdministration(admin: HallClient): Promise<void> {
  const floor = await admin.ticket.floor()
  await admin.ticket.setFloor({ key: key(), ...floor, callLimit: 5 })
  const fields = { name: '夜间', nameEn: 'Evening', description: '', first: 1, last: 99, dailyLimit: 20 }
  const hours = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '17:00', to: '21:00' }]
  const evening = { ...fields, prefix: 'N', hours, expectedMinutes: 15, kiosk: false, active: true, slotCapacity: 0 }
  const { id: service } = await admin.ticket.addService({ key: key(), code: 'evening', ...evening })
  await admin.ticket.changeService({ key: key(), service, ...evening, last: 199 })
  const all = await admin.ticket.servicesInFull()
  if (all.find(({ id }) => id === service)?.last !== 199) throw new Error('the service was not changed')
  const far = { code: 'far', name: '远道', nameEn: 'From afar', weight: 5, active: true }
  await admin.ticket.addPriority({ key: key(), ...far })
  await admin.ticket.changePriority({ key: key(), ...far, active: false })
  await admin.ticket.prioritiesInFull()
}
