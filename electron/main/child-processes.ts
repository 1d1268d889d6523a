import { join } from 'node:path'
import { type UtilityProcess, utilityProcess } from 'electron'
import { type ChildProgram, HallToShell, type ShellToHall } from '../../shared/model/child-broker.ts'

/** Starts the helpers that this hall asks for, and passes on what they say; they end with it. */
export function startChildrenFor(hall: UtilityProcess): void {
  const children = new Map<number, UtilityProcess>()
  const tell = (message: ShellToHall) => hall.postMessage(message)
  hall.on('message', (data: unknown) => {
    const told = HallToShell.safeParse(data)
    if (!told.success) return
    const { id } = told.data
    if (told.data.what === 'start-child' && !children.has(id)) children.set(id, start(id, told.data.program))
    if (told.data.what === 'tell-child') children.get(id)?.postMessage(told.data.message)
    if (told.data.what === 'kill-child') kill(children.get(id))
  })
  hall.once('exit', () => {
    for (const child of children.values()) kill(child)
  })

  function start(id: number, program: ChildProgram): UtilityProcess {
    const child = utilityProcess.fork(join(import.meta.dirname, `${program}.js`), [], {
      // Foreign libraries print what they read or hear; nothing of that may reach a log.
      stdio: 'ignore',
      env: { ...process.env },
      serviceName: NAMES[program],
    })
    let started = false
    child.once('spawn', () => {
      started = true
    })
    child.on('message', (message: unknown) => tell({ what: 'child-told', id, message }))
    child.once('exit', () => {
      children.delete(id)
      // Where the hall has ended there is nobody to tell.
      if (hall.pid !== undefined) tell({ what: 'child-ended', id, started })
    })
    return child
  }
}

const NAMES = { 'reader-process': 'huisheng-card-reader', 'speech-process': 'huisheng-speech' }

/** At once: a library that hangs does not hear a polite signal. */
function kill(child: UtilityProcess | undefined): void {
  if (child?.pid !== undefined) process.kill(child.pid, 'SIGKILL')
}
