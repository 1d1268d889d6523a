import { parentPort, workerData } from 'node:worker_threads'
import { close, openReadable, pragma } from './database.ts'

// Runs beside the hall: a check of a million rows takes seconds, and no clerk waits for it.
const { database, quick } = Object(workerData)
const db = openReadable(String(database))
// The quick check leaves out only whether every index entry has its row.
const problem = pragma(db, quick === true ? 'quick_check(1)' : 'integrity_check(1)')
close(db)
parentPort?.postMessage(problem === 'ok' ? null : String(problem))
