import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** The names of the tests that failed, by a JSON report of Vitest or Playwright, each with the first line of its error. */
export function readFailedTests(file: string): readonly string[] {
  if (!existsSync(file)) return []
  const parsed = report.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  return parsed.success ? parsed.data : []
}

type Suite = Readonly<{ specs: readonly z.output<typeof spec>[]; suites?: readonly Suite[] | undefined }>

const spec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({ results: z.array(z.object({ error: z.object({ message: z.string().default('') }).optional() })) }),
  ),
})
const suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(spec), suites: z.array(suite).optional() }))
const playwrightReport = z.object({ suites: z.array(suite) }).transform(({ suites }) =>
  suites.flatMap(specsOf).flatMap(({ ok, file, title, tests }) => {
    const errors = tests.flatMap(({ results }) => results.flatMap(({ error }) => (error ? [error.message] : [])))
    return ok ? [] : [named(file, title, errors[0])]
  }),
)

function specsOf({ specs, suites = [] }: Suite): z.output<typeof spec>[] {
  return [...specs, ...suites.flatMap(specsOf)]
}

const vitestReport = z
  .object({
    testResults: z.array(
      z.object({
        name: z.string(),
        message: z.string(),
        status: z.string(),
        assertionResults: z.array(
          z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()) }),
        ),
      }),
    ),
  })
  .transform(({ testResults }) =>
    testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((each) => each.status === 'failed')
      // A file that could not be loaded, or whose set-up broke, has no test to name.
      if (status === 'failed' && failed.length === 0) return [named(name, '', message)]
      return failed.map(({ fullName, failureMessages }) => named(name, fullName, failureMessages[0]))
    }),
  )

const report = z.union([vitestReport, playwrightReport])

const named = (file: string, title: string, error = '') => [file, title, error.split('\n')[0]].join(' › ')
