import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { ORPCError } from '@orpc/server'
import type { Logger } from 'pino'
import { v7 } from 'uuid'
import packageJson from '../../package.json' with { type: 'json' }
import { findBrowser } from '../devices/find-browser.ts'
import { browserPdfPrinter, type PdfPrinter } from '../devices/pdf-printer.ts'
import { createChangeFeed } from '../office/changes.ts'
import { forgetOldResults } from '../office/command.ts'
import { readSeed } from '../office/hall/seed.ts'
import { loadSampleHall } from '../office/hall/set-up.ts'
import type { Office } from '../office/office.ts'
import { loadDocuments } from '../office/slip/documents.ts'
import type { HallServices } from '../server/context.ts'
import { createLiveChanges } from '../server/live-changes.ts'
import { startServer } from '../server/server.ts'
import { createTries } from '../server/tries.ts'
import { consoleText } from '../start/console-text.ts'
import { type DataFolder, enterDataFolder } from '../store/data-folder.ts'
import { close, type WritableDb } from '../store/database.ts'
import { openDatabase } from '../store/open.ts'
import { findHall } from '../store/tables/hall.ts'
import type { Settings } from './settings.ts'

type Hall = Readonly<{
  ready: Readonly<{ event: 'ready'; url: string; version: string; pid: number }>
  checkWholeFile: () => void
  close: () => Promise<void>
}>

const MINUTE = 60_000

/** Puts the hall together: data folder, database, office, server. When this returns the hall answers. */
export async function openHall(settings: Settings, log: Logger): Promise<Hall> {
  const folder = enterDataFolder(settings.data)
  try {
    return await openIn(folder, settings, log)
  } catch (error) {
    // A start that failed in an orderly way leaves nothing to check next time.
    if (!folder.endedUnclean) folder.leave()
    throw error
  }
}

async function openIn(folder: DataFolder, settings: Settings, log: Logger): Promise<Hall> {
  const db = openDatabase(folder, () => process.stderr.write(`${consoleText('checkingFirst')}\n`))
  const services = furnishServices(db, settings)
  const { office } = services
  if (settings.demo && !findHall(db)) await loadSampleHall(office, services.seed)
  forgetOldResults(office)
  const server = await startServer(services, { ...settings, onBug: (error) => logBug(log, error) })
  const shown = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host
  return {
    ready: { event: 'ready', url: `http://${shown}:${server.port}/`, version: office.version, pid: process.pid },
    checkWholeFile: () => {
      if (!folder.endedUnclean) checkInWorker(folder.database, settings.integrityWorker, log)
    },
    async close() {
      await server.close()
      close(db)
      folder.leave()
    },
  }
}

function furnishServices(db: WritableDb, settings: Settings): HallServices {
  const office: Office = {
    db,
    now: Date.now,
    newId: v7,
    random: (bytes) => randomBytes(bytes),
    changes: createChangeFeed(),
    documents: loadDocuments(join(settings.resources, 'documents')),
    version: packageJson.version,
  }
  return {
    office,
    seed: readSeed(join(settings.resources, 'seed')),
    live: createLiveChanges(office),
    loginTries: createTries(10, 10 * MINUTE),
    codeTries: createTries(20, 10 * MINUTE),
    pdf: findPdfPrinter(),
  }
}

function findPdfPrinter(): PdfPrinter | null {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync })
  return browser ? browserPdfPrinter(browser) : null
}

/** Expected failures are answers, not bugs; of a bug only the error itself is kept, never the input. */
function logBug(log: Logger, error: unknown): void {
  if (error instanceof ORPCError && error.status < 500) return
  log.error({ err: error instanceof Error ? { name: error.name, stack: error.stack } : 'not an error' }, 'bug')
}

function checkInWorker(database: string, file: string, log: Logger): void {
  const worker = new Worker(file, { workerData: database })
  worker.on('message', (problem: string | null) => {
    if (problem === null) log.info('the database file is whole')
    else log.fatal({ problem }, 'the database file is damaged: stop the hall and restore the latest backup')
  })
  worker.on('error', (error) => log.error({ err: error }, 'the check of the database file did not finish'))
  worker.unref()
}
