import { Worker } from 'node:worker_threads'
import type { Logger } from 'pino'
import type { FILE_CHECKS, WHOLENESS } from '../../shared/contract/diagnostics.ts'

export type FileCheck = Readonly<{
  /** Checks the whole database file beside the running hall; a damaged one is told loudly in the log. */
  start: () => void
  last: () => Readonly<{ state: (typeof FILE_CHECKS)[number]; at: number }>
  quick: () => Promise<(typeof WHOLENESS)[number]>
}>

/** `wholeAtStart`: after an unclean end the file was checked before it was opened. */
export function createFileCheck(
  { database, worker, log }: Readonly<{ database: string; worker: string; log: Logger }>,
  wholeAtStart: boolean,
): FileCheck {
  let last: ReturnType<FileCheck['last']> = { state: wholeAtStart ? 'whole' : 'running', at: Date.now() }
  async function check(quick: boolean) {
    try {
      const problem = await problemIn(database, { worker, quick })
      if (problem === null) return 'whole'
      log.fatal({ problem }, 'the database file is damaged: stop the hall and restore the latest backup')
      return 'damaged'
    } catch (error) {
      log.error({ err: error }, 'the check of the database file did not finish')
      return 'unfinished'
    }
  }
  return {
    start() {
      if (wholeAtStart) return
      void check(false).then((state) => {
        last = { state, at: Date.now() }
        if (state === 'whole') log.info('the database file is whole')
      })
    },
    last: () => last,
    quick: () => check(true),
  }
}

function problemIn(database: string, { worker: file, quick }: { worker: string; quick: boolean }) {
  return new Promise<string | null>((resolve, reject) => {
    const worker = new Worker(file, { workerData: { database, quick } })
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('the worker ended without a word')))
    worker.unref()
  })
}
