import { type HallToShell, ShellToHall } from '../../../shared/model/reader-broker.ts'
import type { ShellPort } from './shell-port.ts'
import type { ForkReader } from './supervise-reader.ts'

type Ears = { message: (message: unknown) => void; end: (started: boolean) => void }

/** Has readers started by the desktop shell: the installed program cannot run as Node by itself. */
export function forkReaderByShell(port: ShellPort): ForkReader {
  const readers = new Map<number, Ears>()
  let last = 0
  const tell = (message: HallToShell) => port.postMessage(message)
  port.on('message', ({ data }) => {
    const told = ShellToHall.safeParse(data)
    if (!told.success) return
    const ears = readers.get(told.data.id)
    if (told.data.what === 'reader-told') return ears?.message(told.data.message)
    readers.delete(told.data.id)
    ears?.end(told.data.started)
  })
  return () => {
    last += 1
    const id = last
    const ears: Ears = { message: () => undefined, end: () => undefined }
    readers.set(id, ears)
    tell({ what: 'start-reader', id })
    return {
      send: (message) => tell({ what: 'tell-reader', id, message }),
      onMessage(hear) {
        ears.message = hear
      },
      onEnd(ended) {
        ears.end = ended
      },
      kill: () => tell({ what: 'kill-reader', id }),
    }
  }
}
