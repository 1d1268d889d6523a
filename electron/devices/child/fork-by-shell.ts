import { type ChildProgram, type HallToShell, ShellToHall } from '../../../shared/model/child-broker.ts'
import type { ShellPort } from './shell-port.ts'
import type { ForkChild } from './supervise-child.ts'

type Ears = { message: (message: unknown) => void; end: (started: boolean) => void }

/** Has a helper started by the desktop shell: the installed program cannot run as Node by itself. */
export function forkByShell(port: ShellPort, program: ChildProgram): ForkChild {
  const children = new Map<number, Ears>()
  const tell = (message: HallToShell) => port.postMessage(message)
  port.on('message', ({ data }) => {
    const told = ShellToHall.safeParse(data)
    if (!told.success) return
    const ears = children.get(told.data.id)
    if (told.data.what === 'child-told') return ears?.message(told.data.message)
    children.delete(told.data.id)
    ears?.end(told.data.started)
  })
  return () => {
    last += 1
    const id = last
    const ears: Ears = { message: () => undefined, end: () => undefined }
    children.set(id, ears)
    tell({ what: 'start-child', id, program })
    return {
      send: (message) => tell({ what: 'tell-child', id, message }),
      onMessage(hear) {
        ears.message = hear
      },
      onEnd(ended) {
        ears.end = ended
      },
      kill: () => tell({ what: 'kill-child', id }),
    }
  }
}

// Of this process, because the shell knows its helpers by these numbers, whatever they run.
let last = 0
