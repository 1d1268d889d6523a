import type { PlayedVisitor } from '../../electron/simulation/floor.ts'
import { BusinessDate } from '../../shared/model/time.ts'
import { figuresOf } from '../support/estimate-figures.ts'
import { replayDay } from '../support/replay.ts'
import { openTestHall } from '../support/test-hall.ts'
import type { Options } from './options.ts'
import { limited, type Row } from './report.ts'

const FIRST = 12
/** Days that the hall learns from before the estimate is measured. */
const LEARNED = 2

/** What visitors of simulated days were told they would wait, against what they waited. */
export async function estimate({ quick }: Options): Promise<Row[]> {
  const hall = await openTestHall()
  const visitors: PlayedVisitor[] = []
  for (let day = 0; day < (quick ? 3 : 10); day += 1) {
    const date = BusinessDate.parse(`2026-10-${FIRST + day}`)
    const played = await replayDay(hall, { date, seed: 50 + day, visitors: 270 })
    if (day >= LEARNED) visitors.push(...played.visitors)
  }
  await hall.close()
  const byService = Map.groupBy(visitors, ({ plan }) => plan.service)
  return [...[['all', visitors] as const], ...byService].map(([service, list]) => {
    const { within, errors, told, asked } = figuresOf(list)
    const share = `${Math.round(within * 100)} % of ${told} within the range, ${asked - told} not told`
    return limited(`wait estimate, ${service}: ${share}; error`, errors, { of: 'median', most: 15, unit: 'min' })
  })
}
