import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/**
 * The tests that failed, by a JSON report of Vitest or Playwright: `never` also when tried again, `once` the first time
 * only. Each with its file, its name and the first line of its error.
 */
export type FailedTests = Readonly<{ never: readonly string[]; once: readonly string[] }>

export function readFailedTests(file: string): FailedTests {
  if (!existsSync(file)) return { never: [], once: [] }
  const parsed = report.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  const all = parsed.success ? parsed.data : []
  const named = (passed: boolean) =>
    all.flatMap((test) => (test.passed === passed ? [[test.file, test.title, test.error].join(' › ')] : []))
  return { never: named(false), once: named(true) }
}

type Failed = Readonly<{ file: string; title: string; error: string; passed: boolean }>

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
    return ok && errors.length === 0 ? [] : [failed(file, title, errors[0], ok)]
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
      const bad = assertionResults.filter((each) => each.status === 'failed' || each.failureMessages.length > 0)
      // A file that could not be loaded, or whose set-up broke, has no test to name.
      if (status === 'failed' && bad.every((each) => each.status === 'passed'))
        return [failed(name, '', message, false)]
      return bad.map((each) => failed(name, each.fullName, each.failureMessages[0], each.status === 'passed'))
    }),
  )

const report = z.union([vitestReport, playwrightReport])

function failed(file: string, title: string, error = '', passed: boolean): Failed {
  return { file, title, error: stripVTControlCharacters(error).split('\n')[0] ?? '', passed }
}
