import { Worker } from 'node:worker_threads'
import type { Logger } from 'pino'

/** Checks the whole database file beside the running hall; a damaged one is told loudly in the log. */
export function checkInWorker(database: string, file: string, log: Logger): void {
  const worker = new Worker(file, { workerData: database })
  worker.on('message', (problem: string | null) => {
    if (problem === null) log.info('the database file is whole')
    else log.fatal({ problem }, 'the database file is damaged: stop the hall and restore the latest backup')
  })
  worker.on('error', (error) => log.error({ err: error }, 'the check of the database file did not finish'))
  worker.unref()
}
