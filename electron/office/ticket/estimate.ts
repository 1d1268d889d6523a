import type { DeskId, ServiceId } from '../../../shared/model/ids.ts'
import { addDays, type BusinessDate, instantAt, localDateOf } from '../../../shared/model/time.ts'
import { estimateWaits, type FloorNow, type Pace } from '../../../shared/model/waiting-estimate.ts'
import type { ReadableDb } from '../../store/database.ts'
import { listDeskServices } from '../../store/tables/staff.ts'
import {
  type AtDesk,
  listDesksAtWork,
  listLatestTickets,
  listOpenTimes,
  listTimesAtDesk,
} from '../../store/tables/ticket-pace.ts'
import { listServices } from '../../store/tables/ticket-services.ts'
import { hallRules } from '../hall/settings.ts'
import type { Reading } from '../office.ts'

type Moment = Pick<Reading, 'db' | 'now' | 'today'>
type Asking = Parameters<typeof estimateWaits>[1]

/** What visitors will wait, from the interval ledger; see `estimateWaits`. */
export function waits(moment: Moment, asking: Asking): ReturnType<typeof estimateWaits> {
  const known = knownOf(moment)
  const desks = listDesksAtWork(moment.db, moment.today).map(({ desk, state, serving }) => ({
    ...{ isOpen: state === 'open', serving },
    services: known.servicesOf.get(desk) ?? [],
    usuallyOpen: known.usuallyOpen.get(desk) ?? null,
  }))
  return estimateWaits({ ...known, desks, minuteOfDay: (moment.now - known.midnight) / MINUTE }, asking)
}

type Known = Pick<FloorNow, 'paces' | 'expectedMinutes' | 'courtesies'> &
  Readonly<{
    at: number
    today: BusinessDate
    midnight: number
    servicesOf: ReadonlyMap<DeskId, readonly ServiceId[]>
    usuallyOpen: ReadonlyMap<DeskId, readonly number[]>
  }>

// Every page asks at every change; what is learned from hundreds of past visitors changes slowly.
const knownBefore = new WeakMap<ReadableDb, Known>()

function knownOf(moment: Moment): Known {
  const { db, now, today } = moment
  const before = knownBefore.get(db)
  if (before && before.today === today && Math.abs(now - before.at) < FRESH) return before
  const services = listServices(db, '')
  const { timeZone } = hallRules(db)
  const known: Known = {
    ...{ at: now, today, midnight: instantAt(localDateOf(now, timeZone), '00:00', timeZone) },
    paces: new Map(services.flatMap(({ id }) => paceFrom(listTimesAtDesk(db, id, now - WEEKS, MOST), id))),
    expectedMinutes: new Map(services.map(({ id, expectedMinutes }) => [id, expectedMinutes])),
    courtesies: courtesiesOf(moment),
    servicesOf: servicesByDesk(db),
    usuallyOpen: before?.today === today ? before.usuallyOpen : usuallyOpen(moment, timeZone),
  }
  knownBefore.set(db, known)
  return known
}

const MINUTE = 60_000
const FRESH = 3 * MINUTE
const DAYS = 14
const WEEKS = DAYS * 24 * 60 * MINUTE
const MOST = 200
/** Fewer visitors than this say nothing about the next. */
const LEAST = 8

/** One visitor at one desk is one occupation, however many states it had. */
function paceFrom(times: readonly AtDesk[], service: ServiceId): [ServiceId, Pace][] {
  const minutes = new Map<string, number>()
  for (const { ticket, startAt, endAt } of times) {
    minutes.set(ticket, (minutes.get(ticket) ?? BREATH) + (endAt - startAt) / MINUTE)
  }
  if (minutes.size < LEAST) return []
  const all = [...minutes.values()]
  const mean = all.reduce((sum, each) => sum + each, 0) / all.length
  const deviation = Math.sqrt(all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length)
  return [[service, { mean, deviation }]]
}

/** From the end of one visit to the next call. */
const BREATH = 0.4

function servicesByDesk(db: ReadableDb): Known['servicesOf'] {
  const pairs = Map.groupBy(listDeskServices(db), ({ desk }) => desk)
  return new Map([...pairs].map(([desk, list]) => [desk, list.map(({ service }) => service)]))
}

/** Of the last hour; early in the day nobody came yet. */
function courtesiesOf({ db, now, today }: Moment): Known['courtesies'] {
  const latest = listLatestTickets(db, MOST).filter((each) => each.queueDate === today && each.issuedAt > now - HOUR)
  const minutes = Math.max(HALF_HOUR, now - (latest.at(-1)?.issuedAt ?? now)) / MINUTE
  const first = Map.groupBy(
    latest.filter(({ weight }) => weight > 0),
    ({ queue }) => queue,
  )
  return new Map([...first].map(([queue, list]) => [queue, list.length / minutes]))
}

const HOUR = 60 * MINUTE
const HALF_HOUR = 30 * MINUTE

/** By desk the share of each quarter of an hour that it was open, on the days it was. */
function usuallyOpen({ db, today }: Moment, timeZone: string): Known['usuallyOpen'] {
  const times = listOpenTimes(db, { from: addDays(today, -DAYS), before: today })
  const byDesk = Map.groupBy(times, ({ desk }) => desk)
  return new Map([...byDesk].flatMap(([desk, list]) => sharesOf(list, timeZone).map((shares) => [desk, shares])))
}

function sharesOf(times: ReturnType<typeof listOpenTimes>, timeZone: string): number[][] {
  const days = new Set(times.map(({ queueDate }) => queueDate)).size
  if (days < LEAST_DAYS) return []
  const shares = new Array<number>(24 * 4).fill(0)
  for (const { startAt, endAt } of times) {
    const midnight = instantAt(localDateOf(startAt, timeZone), '00:00', timeZone)
    const [from, to] = [(startAt - midnight) / QUARTER, (endAt - midnight) / QUARTER]
    for (let quarter = Math.floor(from); quarter < Math.min(to, shares.length); quarter += 1) {
      const open = Math.min(to, quarter + 1) - Math.max(from, quarter)
      shares[quarter] = (shares[quarter] ?? 0) + open / days
    }
  }
  return [shares]
}

const QUARTER = 15 * MINUTE
const LEAST_DAYS = 2
