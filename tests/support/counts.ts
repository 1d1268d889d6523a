import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

export type Counts = Readonly<{ passed: number; failed: number; skipped: number }>

export function sum(all: readonly Counts[]): Counts {
  const add = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

export function summary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** The counts in a JSON report of Vitest or Playwright; undefined where the runner ended before it wrote one. */
export function readCounts(file: string): Counts | undefined {
  if (!existsSync(file)) return undefined
  const parsed = report.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  return parsed.success ? parsed.data : undefined
}

const vitestReport = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
  .transform((r): Counts => ({ passed: r.numPassedTests, failed: r.numFailedTests, skipped: r.numPendingTests }))

// A test that passed only when tried again is named beside the counts: the next run may be the unlucky one.
const playwrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  })
  .transform(
    ({ stats }): Counts => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    }),
  )

const report = z.union([vitestReport, playwrightReport])
