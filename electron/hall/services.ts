import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import packageJson from '../../package.json' with { type: 'json' }
import { findBrowser } from '../devices/find-browser.ts'
import { browserPdfPrinter, type PdfPrinter } from '../devices/pdf-printer.ts'
import { createChangeFeed } from '../office/changes.ts'
import { readSeed } from '../office/hall/seed.ts'
import type { Office } from '../office/office.ts'
import { loadDocuments } from '../office/slip/documents.ts'
import type { HallServices } from '../server/context.ts'
import { createLiveChanges } from '../server/live-changes.ts'
import { createTries } from '../server/tries.ts'
import type { WritableDb } from '../store/database.ts'
import type { Settings } from './settings.ts'

const MINUTE = 60_000

/** Everything one call may need, around one open database. */
export function furnishServices(
  db: WritableDb,
  settings: Settings,
  { startOver }: Pick<HallServices, 'startOver'>,
): HallServices {
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
    startOver,
  }
}

function findPdfPrinter(): PdfPrinter | null {
  const browser = findBrowser({ platform: process.platform, env: process.env, exists: existsSync })
  return browser ? browserPdfPrinter(browser) : null
}
