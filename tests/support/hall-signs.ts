import { join } from 'node:path'
import pino from 'pino'
import { createFileCheck } from '../../electron/hall/file-check.ts'
import { readSigns, type Signs } from '../../electron/hall/signs.ts'
import { projectRoot } from '../../electron/start/project.ts'
import type { SampleOffice } from './sample-office.ts'

const worker = join(projectRoot, 'electron/store/integrity-worker.ts')

/** The real signs of a hall on the office's database file. */
export function signsOf({ folder }: SampleOffice): Signs {
  const log = pino({ level: 'silent' })
  return readSigns(folder, createFileCheck({ database: folder.database, worker, log }, true), null)
}
