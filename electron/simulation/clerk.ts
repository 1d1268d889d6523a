import { randomUUID as key } from 'node:crypto'
import { ORPCError } from '@orpc/client'
import type { TicketView } from '../../shared/contract/ticket.ts'
import type { DeskId, ServiceId, TicketId } from '../../shared/model/ids.ts'
import type { PlannedDesk, PlannedVisitor } from '../../shared/model/simulated-day.ts'
import { type Floor, type HallClient, MINUTE } from './floor.ts'

type Desk = Readonly<{ client: HallClient; desk: DeskId; services: readonly ServiceId[] }>

/** A clerk's day: one visitor after the other, with pauses as planned, until the desk closes. */
export async function workAtDesk(floor: Floor, plan: PlannedDesk): Promise<void> {
  const { time, at } = floor
  const desk = await sitDown(floor, plan.account)
  const onDesk = { desk: desk.desk }
  await time.until(at(plan.opens))
  await desk.client.ticket.openDesk({ key: key(), ...onDesk })
  const pauses = [...plan.pauses]
  while (time.now() < at(plan.closes)) {
    const [pause] = pauses
    if (pause && at(pause.at) <= time.now()) {
      pauses.shift()
      await desk.client.ticket.pauseDesk({ key: key(), ...onDesk, reason: pause.reason, note: '' })
      await time.until(Math.max(at(pause.at + pause.lasts), time.now() + MINUTE))
      await desk.client.ticket.openDesk({ key: key(), ...onDesk })
    }
    await letReturn(floor, desk)
    const called = await callNext(floor, desk)
    if (called) {
      await receive(floor, desk, called)
      await time.until(time.now() + plan.breath * MINUTE)
    } else {
      await time.until(Math.min(floor.nextArrival(desk.services) + REACTION, time.now() + IDLE))
    }
  }
  await desk.client.ticket.closeDesk({ key: key(), ...onDesk })
}

/** Transfers and late visitors come unannounced, so an idle clerk looks up now and then. */
const IDLE = 2 * MINUTE
const REACTION = 8_000

async function sitDown({ connect }: Floor, account: string): Promise<Desk> {
  const client = await connect(account)
  const { desk } = await client.session.me()
  const own = (await client.staff.desks()).find(({ id }) => id === desk)
  if (!own) throw new Error(`${account} sits at no desk`)
  return { client, desk: own.id, services: own.services }
}

async function callNext({ failed }: Floor, { client, desk }: Desk): Promise<TicketView | null> {
  try {
    return await client.ticket.callNext({ key: key(), desk })
  } catch (error) {
    if (!(error instanceof ORPCError && error.code === 'QUEUE_EMPTY')) failed(error)
    return null
  }
}

async function receive(floor: Floor, { client }: Desk, called: TicketView): Promise<void> {
  const visitor = floor.visitors.get(called.id)
  if (visitor) visitor.calledAt ??= called.calledAt
  try {
    const plan = visitor?.plan ?? STRANGER
    if (plan.comes !== 'at-once' && called.returned === null) await giveUp(floor, client, called.id, plan)
    else await talk(floor, client, called, plan)
  } catch (error) {
    floor.failed(error)
  }
}

/** Somebody else issued it: a person at the demo. */
const STRANGER: PlannedVisitor = {
  ...{ at: 0, service: '', priority: '', heads: 1, comes: 'at-once', walk: 1, takes: 10, onward: null },
}

async function talk(
  { time, services, visitors }: Floor,
  client: HallClient,
  { id: ticket, returned }: TicketView,
  { walk, takes, onward }: PlannedVisitor,
): Promise<void> {
  const arrivedHere = returned === 'transferred'
  await time.until(time.now() + walk * MINUTE)
  await client.ticket.serve({ key: key(), ticket })
  await time.until(time.now() + (arrivedHere && onward ? onward.takes : takes) * MINUTE)
  const target = onward && !arrivedHere ? services.get(onward.service) : undefined
  if (target) {
    const to = { to: 'service', service: target.id } as const
    await client.ticket.transfer({ key: key(), ticket, target: to, reason: target.name })
    return
  }
  await client.ticket.finish({ key: key(), ticket })
  const visitor = visitors.get(ticket)
  if (visitor) visitor.end = 'finished'
}

/** Calls twice more, then goes on; who is only late comes back to be put into the queue again. */
async function giveUp({ time, visitors, late }: Floor, client: HallClient, ticket: TicketId, plan: PlannedVisitor) {
  for (let call = 1; call < CALLS; call += 1) {
    await time.until(time.now() + BETWEEN_CALLS)
    await client.ticket.callAgain({ key: key(), ticket })
  }
  await time.until(time.now() + BETWEEN_CALLS)
  await client.ticket.markNotHere({ key: key(), ticket })
  const visitor = visitors.get(ticket)
  if (visitor) visitor.end = 'not-here'
  if (plan.comes === 'late') late.push({ ticket, at: time.now() + LATE })
}

const CALLS = 3
const BETWEEN_CALLS = 25_000
const LATE = 7 * MINUTE

/** Whoever was late tells the first clerk that is free. */
async function letReturn({ time, late, failed }: Floor, { client }: Desk): Promise<void> {
  const index = late.findIndex(({ at }) => at <= time.now())
  const [back] = index < 0 ? [] : late.splice(index, 1)
  if (back) await client.ticket.putBack({ key: key(), ticket: back.ticket, places: 3 }).catch(failed)
}
