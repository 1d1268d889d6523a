import { createServer } from 'node:net'
import type { HallHealth, Joining } from '../../shared/contract/host.ts'
import { type HallProcess, startHallProcess } from './hall-process.ts'
import { pauseBefore } from './pauses.ts'
import type { ShellLog } from './shell-log.ts'

export type HallKeeper = Readonly<{
  /** Stays the same over restarts, so that open pages find their hall again. */
  url: URL
  join: () => Joining | null
  health: () => HallHealth
  stop: () => Promise<void>
  /** Starts the hall that was stopped. */
  resume: () => void
}>

/** Starts the hall and keeps it running: a hall that dies is started again, each time after a longer pause. */
export async function keepHall(flags: readonly string[], port: string | undefined, log: ShellLog): Promise<HallKeeper> {
  let hall = startHallProcess([...flags, '--port', port ?? (await usualPort())])
  let told = await hall.ready
  const url = new URL(told.url)
  let [restarts, tries, stopping] = [0, 0, false]
  let state: HallHealth['state'] = 'running'
  let lastWords: string | null = null
  let again: NodeJS.Timeout | undefined
  log.write({ event: 'hall-started' })
  watch(hall)

  function watch(running: HallProcess): void {
    const since = Date.now()
    running.onExit((code) => {
      log.write({ event: 'hall-ended', code })
      lastWords = running.lastWords()
      if (stopping) return
      state = 'restarting'
      restarts += 1
      tries = Date.now() - since > SETTLED_MS ? 1 : tries + 1
      again = setTimeout(restart, pauseBefore(tries))
    })
  }

  function restart(): void {
    hall = startHallProcess([...flags, '--port', url.port])
    watch(hall)
    hall.ready.then(
      (anew) => {
        told = anew
        state = 'running'
        log.write({ event: 'hall-started' })
      },
      // Its exit is being watched: the next try is already on its way.
      () => {},
    )
  }

  return {
    url,
    join: () => (told.lan && told.fingerprint ? { url: told.lan, fingerprint: told.fingerprint } : null),
    health: () => ({ state, url: url.href, pid: state === 'running' ? told.pid : null, restarts, lastWords }),
    async stop() {
      stopping = true
      clearTimeout(again)
      await hall.stop()
    },
    resume() {
      stopping = false
      state = 'restarting'
      restart()
    },
  }
}

const SETTLED_MS = 60_000
const USUAL_PORT = 8471

/** The port that other desks remember, unless another program has it. */
function usualPort(): Promise<string> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve('0'))
    probe.listen(USUAL_PORT, '127.0.0.1', () => probe.close(() => resolve(String(USUAL_PORT))))
  })
}
