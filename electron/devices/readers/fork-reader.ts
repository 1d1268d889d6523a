import { fork } from 'node:child_process'
import type { ForkReader } from './supervise-reader.ts'

/** Starts readers as processes of Node. `entry` is `reader-process.ts` or its bundle. */
export function forkReaderByNode(entry: string): ForkReader {
  return (node) => {
    const child = fork(entry, [], {
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
