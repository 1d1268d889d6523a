import { randomUUID } from 'node:crypto'
import type { ServiceId } from '../../shared/model/ids.ts'
import type { SimulatedDay } from '../../shared/model/simulated-day.ts'
import { type BusinessDate, instantAt } from '../../shared/model/time.ts'
import { workAtDesk } from './clerk.ts'
import { type Floor, MINUTE, type PlayedVisitor } from './floor.ts'
import type { PassOfTime } from './pass-of-time.ts'

type Play = Readonly<{
  connect: Floor['connect']
  time: PassOfTime
  businessDate: BusinessDate
  timeZone: string
  /** Accounts that a person works with meanwhile. */
  except?: readonly string[]
}>

export type Played = Readonly<{ visitors: readonly PlayedVisitor[]; failures: readonly unknown[] }>

/**
 * Plays a planned day against a hall, each person by their own account: visitors at the kiosk, clerks at their desks, in
 * the end the leader who closes the day. What the hall refuses is told in `failures`; the day goes on.
 */
export async function playDay(day: SimulatedDay, play: Play): Promise<Played> {
  const kiosk = await play.connect('kiosk1')
  const services = new Map((await kiosk.ticket.services()).map((service) => [service.code, service]))
  const failures: unknown[] = []
  let arrived = 0
  const noon = instantAt(play.businessDate, '12:00', play.timeZone)
  const floor: Floor = {
    ...{ time: play.time, connect: play.connect, services, visitors: new Map(), late: [] },
    at: (minutes) => noon + (minutes - 12 * 60) * MINUTE,
    nextArrival(wanted) {
      const serves = (code: string) => wanted.includes(services.get(code)?.id ?? NONE)
      const visitor = day.visitors.slice(arrived).find(({ service }) => serves(service))
      return visitor ? floor.at(visitor.at) : Number.POSITIVE_INFINITY
    },
    failed: (error) => failures.push(error),
  }
  async function arrivals(): Promise<void> {
    for (const plan of day.visitors) {
      await play.time.until(floor.at(plan.at))
      const wanted = { service: services.get(plan.service)?.id ?? NONE, priority: plan.priority }
      const issued = await kiosk.ticket.issue({ key: randomUUID(), ...wanted }).catch(floor.failed)
      arrived += 1
      if (issued) floor.visitors.set(issued.id, { plan, issued, calledAt: null, end: 'waiting' })
    }
  }
  const desks = day.desks.filter(({ account }) => !play.except?.includes(account))
  await play.time.all([arrivals, ...desks.map((desk) => () => workAtDesk(floor, desk))])
  const leader = await play.connect('leader1')
  await leader.ticket.closeDay({ key: randomUUID() }).catch(floor.failed)
  return { visitors: [...floor.visitors.values()], failures }
}

/** No service has it, so that the hall refuses what the plan misnames. */
const NONE = '00000000-0000-0000-0000-000000000000' as ServiceId
