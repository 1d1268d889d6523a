import { useState } from 'react'
import { TESTS, type TestName, type TestResult, testDatabase, testDisplays, testPrinter, testSound } from './tests.ts'

type Results = Readonly<Partial<Record<TestName, TestResult>>>

export type Tests = Readonly<{
  results: Results
  /** For the report. */
  codes: Readonly<Record<string, string>>
  running: TestName | null
  run: (names: readonly TestName[], printer: string) => void
}>

/** The self-tests with their last results; one after the other, so that none disturbs another. */
export function useTests(): Tests {
  const [results, setResults] = useState<Results>({})
  const [running, setRunning] = useState<TestName | null>(null)

  async function runAll(names: readonly TestName[], printer: string): Promise<void> {
    for (const name of names) {
      setRunning(name)
      const result = await WORK[name](printer).catch((): TestResult => ({ outcome: 'failed', code: 'noAnswer' }))
      setResults((before) => ({ ...before, [name]: result }))
    }
    setRunning(null)
  }

  return {
    results,
    codes: Object.fromEntries(TESTS.map((name) => [name, results[name]?.code ?? 'notRun'])),
    running,
    run: (names, printer) => {
      if (running === null) void runAll(names, printer)
    },
  }
}

const WORK: Readonly<Record<TestName, (printer: string) => Promise<TestResult>>> = {
  database: testDatabase,
  printer: testPrinter,
  sound: testSound,
  display: testDisplays,
}
