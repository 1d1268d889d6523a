import { jumpingTime } from '../../electron/simulation/pass-of-time.ts'
import { type Played, playDay } from '../../electron/simulation/play-day.ts'
import { simulatedDay } from '../../shared/model/simulated-day.ts'
import { type BusinessDate, instantAt } from '../../shared/model/time.ts'
import { direct } from './carriers.ts'
import { connector, type TestHall } from './test-hall.ts'

const ZONE = 'Asia/Shanghai'

/** Plays one simulated day in this process, through contract and guard, in no more time than its work takes. */
export async function replayDay(
  hall: TestHall,
  { date, seed, visitors }: Readonly<{ date: BusinessDate; seed: number; visitors: number }>,
): Promise<Played> {
  const { office, advance } = hall.office
  const time = jumpingTime(instantAt(date, '08:20', ZONE), (now) => advance(now - office.now()))
  const people = connector(hall, direct)
  const day = simulatedDay({ seed, visitors })
  const played = await playDay(day, { connect: people.connect, time, businessDate: date, timeZone: ZONE })
  people.close()
  return played
}
