import { join } from 'node:path'
import { type UtilityProcess, utilityProcess } from 'electron'
import { HallToShell, type ShellToHall } from '../../shared/model/reader-broker.ts'

/** Starts the processes of card readers that this hall asks for, and passes on what they say; they end with it. */
export function startReadersFor(hall: UtilityProcess): void {
  const readers = new Map<number, UtilityProcess>()
  const tell = (message: ShellToHall) => hall.postMessage(message)
  hall.on('message', (data: unknown) => {
    const told = HallToShell.safeParse(data)
    if (!told.success) return
    const { id } = told.data
    if (told.data.what === 'start-reader' && !readers.has(id)) readers.set(id, start(id))
    if (told.data.what === 'tell-reader') readers.get(id)?.postMessage(told.data.message)
    if (told.data.what === 'kill-reader') kill(readers.get(id))
  })
  hall.once('exit', () => {
    for (const reader of readers.values()) kill(reader)
  })

  function start(id: number): UtilityProcess {
    const reader = utilityProcess.fork(join(import.meta.dirname, 'reader-process.js'), [], {
      // Vendors' libraries print what they read; nothing of that may reach a log.
      stdio: 'ignore',
      env: { ...process.env },
      serviceName: 'huisheng-card-reader',
    })
    let started = false
    reader.once('spawn', () => {
      started = true
    })
    reader.on('message', (message: unknown) => tell({ what: 'reader-told', id, message }))
    reader.once('exit', () => {
      readers.delete(id)
      // Where the hall has ended there is nobody to tell.
      if (hall.pid !== undefined) tell({ what: 'reader-ended', id, started })
    })
    return reader
  }
}

/** At once: a library that hangs does not hear a polite signal. */
function kill(reader: UtilityProcess | undefined): void {
  if (reader?.pid !== undefined) process.kill(reader.pid, 'SIGKILL')
}
