import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import packageJson from '../../package.json' with { type: 'json' }
import { findBrowser } from '../devices/find-browser.ts'
import { browserPagePrinter, type PagePrinter } from '../devices/pdf-printer.ts'
import { cupsPrinter } from '../devices/printing/cups.ts'
import { type Printer, printerOf } from '../devices/printing/printer.ts'
import { rawNetworkPrinter } from '../devices/printing/raw-network.ts'
import { simulatedPrinter } from '../devices/printing/simulator.ts'
import { scanPages } from '../devices/scan-pages.ts'
import { createChangeFeed } from '../office/changes.ts'
import { createDisplayTest } from '../office/diagnostics/display-test.ts'
import { loadDocuments } from '../office/documents.ts'
import { readSeed } from '../office/hall/seed.ts'
import { hallRules } from '../office/hall/settings.ts'
import type { Office } from '../office/office.ts'
import { startPrintQueue } from '../office/slip/print-queue.ts'
import { printSettings } from '../office/slip/print-settings.ts'
import { createDictations } from '../office/transcript/dictation/dictation.ts'
import { startSpeech } from '../office/transcript/dictation/speech-keeper.ts'
import { createPresence } from '../office/transcript/presence.ts'
import { createReadBacks } from '../office/transcript/read-backs.ts'
import { startCardReaders } from '../office/visit/card-readers.ts'
import type { HallServices } from '../server/context.ts'
import { createLiveChanges } from '../server/live-changes.ts'
import { createTries } from '../server/tries.ts'
import { openAttachmentFiles } from '../store/attachment-files.ts'
import type { WritableDb } from '../store/database.ts'
import { KeyMissing, readKeys } from '../store/keys.ts'
import { findHall } from '../store/tables/hall.ts'
import { hallClock } from './hall-clock.ts'
import { readerProcesses } from './reader-processes.ts'
import type { Settings } from './settings.ts'
import { speechProcess } from './speech-processes.ts'

const MINUTE = 60_000

/** Everything one call may need, around one open database. */
export function furnishServices(
  db: WritableDb,
  settings: Settings,
  { startOver, signs }: Pick<HallServices, 'startOver' | 'signs'>,
): HallServices {
  const office: Office = {
    db,
    now: hallClock(settings.clock, hallRules(db).timeZone),
    clockSpeed: settings.clock?.speed ?? 1,
    newId: v7,
    random: (bytes) => randomBytes(bytes),
    changes: createChangeFeed(),
    documents: loadDocuments(join(settings.resources, 'documents')),
    version: packageJson.version,
  }
  const pages = findPagePrinter()
  const printer = allPrinters(db, pages, settings)
  const speech = startSpeech(office, speechProcess(settings.speechProcess, settings.resources))
  return {
    office,
    seed: readSeed(join(settings.resources, 'seed')),
    live: createLiveChanges(office),
    loginTries: createTries(10, 10 * MINUTE),
    codeTries: createTries(20, 10 * MINUTE),
    pdf: pages?.pdf ?? null,
    printer,
    printQueue: startPrintQueue(office, printer),
    readers: startCardReaders(office, readerProcesses(settings.readerProcess)),
    presence: createPresence(office.changes),
    speech,
    dictations: createDictations(speech, office.newId),
    readBacks: createReadBacks(office),
    signs,
    displayTest: createDisplayTest(office.changes),
    attachments: { files: attachmentFiles(settings.data), scans: scanPages(settings.scanWorker) },
    startOver,
  }
}

/** Under the key that the database was opened with. */
function attachmentFiles(data: string) {
  const keys = readKeys(data)
  if (!keys) throw new KeyMissing(data)
  return openAttachmentFiles(data, keys)
}

function findPagePrinter(): PagePrinter | null {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync })
  return browser ? browserPagePrinter(browser) : null
}

/** The real printers, and in the sample hall (or where the environment asks for it) one that needs no paper. */
function allPrinters(db: WritableDb, pages: PagePrinter | null, { data, simulatedPrinter: asked }: Settings): Printer {
  const named = () => [...new Set(printSettings({ db }).flatMap(({ printer }) => printer ?? []))]
  return printerOf({
    system: cupsPrinter(pages),
    network: rawNetworkPrinter(pages, named),
    simulator: simulatedPrinter(pages, join(data, 'printed'), () => asked || findHall(db)?.sample === 1),
  })
}
