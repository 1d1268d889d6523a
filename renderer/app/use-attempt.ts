import { useRef, useState } from 'react'
import { type Failure, failureOf } from './failure.ts'

/** Runs what is no command (logging in, the first start) with the same lock and the same failures as one. */
export function useAttempt() {
  const [running, setRunning] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const locked = useRef(false)

  async function run(work: () => Promise<unknown>): Promise<boolean> {
    if (locked.current) return false
    locked.current = true
    setRunning(true)
    setFailure(null)
    const failed = await work().then(
      () => null,
      (error: unknown) => failureOf(error),
    )
    locked.current = false
    setRunning(false)
    setFailure(failed)
    return failed === null
  }

  return { run, running, failure }
}
