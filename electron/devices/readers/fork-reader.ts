import { fork } from 'node:child_process'
import { forkReaderByShell } from './fork-by-shell.ts'
import { shellPort } from './shell-port.ts'
import type { ForkReader } from './supervise-reader.ts'

/** The way that fits where this hall runs: by Node, or by the desktop shell; another Node is started directly. */
export function readerFork(entry: string): ForkReader {
  const byNode = forkReaderByNode(entry)
  const port = shellPort()
  if (!port) return byNode
  const byShell = forkReaderByShell(port)
  return (node) => (node === '' ? byShell(node) : byNode(node))
}

/** Starts readers as processes of Node. `entry` is `reader-process.ts` or its bundle. */
export function forkReaderByNode(entry: string): ForkReader {
  return (node) => {
    const child = fork(node === '' ? entry : outsideArchive(entry), [], {
      execArgv: [],
      ...(node === '' ? {} : { execPath: node }),
      // Vendors' libraries print what they read; nothing of that may reach a log.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      windowsHide: true,
    })
    let ended = false
    return {
      // A process that is just ending does not take messages any more; its end is told by itself.
      send: (message) => void child.send(message, () => undefined),
      onMessage: (hear) => void child.on('message', hear),
      onEnd(tell) {
        const end = (started: boolean) => {
          if (!ended) tell(started)
          ended = true
        }
        child.once('exit', () => end(true))
        child.once('error', () => end(child.pid !== undefined))
      },
      // A library that hangs does not hear a polite signal.
      kill: () => void child.kill('SIGKILL'),
    }
  }
}

/** Only Electron looks into the archive of an installed program; for another Node a copy lies beside it. */
const outsideArchive = (entry: string) => entry.replace(/app\.asar[\\/]out[\\/]main/, 'reader')
