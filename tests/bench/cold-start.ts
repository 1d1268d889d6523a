import { dataFolder } from './data-folder.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { limited, type Row } from './report.ts'

/** From the spawn of the hall process to its ready line, after a clean end. */
export async function coldStart({ quick, fromSource }: Options): Promise<Row[]> {
  const folder = await dataFolder('million', quick)
  const samples: number[] = []
  for (let start = 0; start < (quick ? 3 : 10); start += 1) {
    const hall = await startHall(folder, fromSource)
    samples.push(hall.startedIn)
    await hall.stop()
  }
  return [limited('cold start with a million matters', samples, { of: 'median', most: 1000, unit: 'ms' })]
}
