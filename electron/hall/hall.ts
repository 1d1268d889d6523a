import pino from 'pino'
import { DATABASE_TASKS } from './database-tasks.ts'
import { messageFor } from './messages.ts'
import { openHall } from './open-hall.ts'
import { redactedError } from './redacted-error.ts'
import { readSettings, type Settings } from './settings.ts'
import { runJournalCheck } from './verify-journal.ts'

const log = pino({ base: null, redact: ['err.cause'] }, pino.destination({ fd: 2, sync: true }))

main().catch((error: unknown) => {
  process.stderr.write(`${messageFor(error)}\n`)
  log.fatal({ err: error }, 'the hall could not start')
  process.exit(1)
})

async function main(): Promise<void> {
  const [task = '', ...rest] = process.argv.slice(2)
  const databaseTask = DATABASE_TASKS.get(task)
  if (databaseTask) return databaseTask(rest)
  const settings = readSettings(process.argv.slice(2), process.env)
  if (settings.verifyJournal) process.exit(await runJournalCheck(settings.data))
  await runHall(settings)
}

async function runHall(settings: Settings): Promise<void> {
  const hall = await openHall(settings, log)
  const stop = () => {
    hall.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the hall did not close cleanly')
        process.exit(1)
      },
    )
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.on('uncaughtException', (error) => log.error({ err: redactedError(error) }, 'bug'))
  // What a library prints of a message it could not read is a piece of that message.
  console.error = (error: unknown) => log.error({ err: redactedError(error) }, 'said by a library')
  process.stdout.write(`${JSON.stringify(hall.ready)}\n`)
  hall.checkWholeFile()
}
