import { parentPort, workerData } from 'node:worker_threads'
import { close, openReadable, pragma } from './database.ts'

// Runs beside the hall: a check of a million rows takes seconds, and no clerk waits for it.
const db = openReadable(String(workerData))
const problem = pragma(db, 'integrity_check(1)')
close(db)
parentPort?.postMessage(problem === 'ok' ? null : String(problem))
