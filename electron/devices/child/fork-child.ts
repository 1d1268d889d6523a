import { type ChildProcess, fork } from 'node:child_process'
import type { ChildProgram } from '../../../shared/model/child-broker.ts'
import { forkByShell } from './fork-by-shell.ts'
import { shellPort } from './shell-port.ts'
import type { Child, ForkChild } from './supervise-child.ts'

/** The way that fits where this hall runs: by Node, or by the desktop shell; another Node is started directly. */
export function childFork(program: ChildProgram, entry: string): ForkChild {
  const byNode = forkByNode(entry)
  const port = shellPort()
  if (!port) return byNode
  const byShell = forkByShell(port, program)
  return (node = '') => (node === '' ? byShell() : byNode(node))
}

/** Starts helpers as processes of Node. `entry` is the program's source or its bundle. */
export function forkByNode(entry: string): ForkChild {
  return (node = '') => {
    try {
      return childOf(begun(entry, node))
    } catch {
      // Of a path that cannot be a program Node tells by throwing, of one where nothing is by an event.
      return NEVER_STARTED
    }
  }
}

function begun(entry: string, node: string): ChildProcess {
  return fork(node === '' ? entry : outsideArchive(entry), [], {
    execArgv: [],
    ...(node === '' ? {} : { execPath: node }),
    // Foreign libraries print what they read or hear; nothing of that may reach a log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  })
}

function childOf(child: ChildProcess): Child {
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

const NEVER_STARTED: Child = {
  send: () => undefined,
  onMessage: () => undefined,
  // Later, like every other end: whoever started it has not finished starting yet.
  onEnd: (tell) => queueMicrotask(() => tell(false)),
  kill: () => undefined,
}

/** Only Electron looks into the archive of an installed program; for another Node a copy lies beside it. */
const outsideArchive = (entry: string) => entry.replace(/app\.asar[\\/]out[\\/]main/, 'reader')
