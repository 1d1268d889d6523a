import { simulatedDay } from '../../shared/model/simulated-day.ts'
import { BusinessDate } from '../../shared/model/time.ts'
import { type Line, openLine } from './line.ts'
import { timeOfHall } from './pass-of-time.ts'
import { type Played, playDay } from './play-day.ts'

type Wanted = Readonly<{ seed: number; visitors: number; except?: readonly string[] }>

/**
 * Plays a day in a running sample hall, in the hall's own time. Its accounts log in before, so that nobody is late
 * because a password takes its time.
 */
export async function simulateHall(url: string, { seed, visitors, except = [] }: Wanted): Promise<Played> {
  const door = await openLine(url, null)
  const { sampleAccounts } = await door.client.hall.about()
  const day = simulatedDay({ seed, visitors })
  const lines = new Map<string, Promise<Line>>()
  const logIn = async (account: string) => {
    const known = sampleAccounts.find((sample) => sample.account === account)
    if (!known) throw new Error(`the hall has no sample account ${account}`)
    const { token } = await door.client.session.open({ account, password: known.password })
    return openLine(url, token)
  }
  for (const account of ['kiosk1', 'leader1', ...day.desks.map((desk) => desk.account)]) {
    if (!except.includes(account)) lines.set(account, logIn(account))
  }
  await Promise.all(lines.values())
  const about = await door.client.hall.about()
  const businessDate = BusinessDate.parse(about.businessDate)
  const played = await playDay(day, {
    ...{ time: timeOfHall(about), businessDate, timeZone: about.timeZone, except },
    async connect(account) {
      const line = lines.get(account) ?? logIn(account)
      lines.set(account, line)
      return (await line).client
    },
  })
  for (const line of [door, ...(await Promise.all(lines.values()))]) line.close()
  return played
}
