/** A helper process, by whatever way it was started. */
export type Child = Readonly<{
  send: (message: object) => void
  onMessage: (hear: (message: unknown) => void) => void
  /** Once, when it has ended; `started` is false where it never ran. */
  onEnd: (ended: (started: boolean) => void) => void
  kill: () => void
}>

/** Starts a helper; `node` names another Node to run it with, empty for the usual one. */
export type ForkChild = (node?: string) => Child

type Care<To extends object> = Readonly<{
  fork: () => Child
  /** Comes before every start; false: it is not started, and not again either. */
  before?: () => Promise<boolean>
  /** The first message of every start. */
  first: To | Readonly<{ what: 'start' }>
  onStart: () => void
  /** What it says; `wait` sets how long it may be silent from now on before it is killed, null for as long as it likes. */
  onMessage: (message: unknown, wait: Wait) => void
  /** It ended without being asked to. False: it is not started again. */
  onEnd: (end: Readonly<{ started: boolean; silent: boolean }>) => boolean
  /** Milliseconds it may take to say its first word. */
  startMs?: number
  /** Milliseconds before each new start after a crash; the last one goes on. */
  pauses?: readonly number[]
}>
type Wait = (ms: number | null) => void

export type SupervisedChild<To extends object> = Readonly<{
  send: (message: To) => void
  wait: Wait
  stop: () => Promise<void>
}>

const PAUSES = [500, 1_000, 2_000, 5_000, 15_000, 60_000]
/** Loading a library from a slow disk takes seconds. */
const START_MS = 20_000
const STOP_MS = 1_500
/** Who ran this long was well: the next crash counts as the first. */
const WELL_MS = 60_000

/** Runs a helper and starts it again when it ends or is silent for too long. */
export function superviseChild<To extends object>(care: Care<To>): SupervisedChild<To> {
  const { fork, first, startMs = START_MS, pauses = PAUSES } = care
  let child: Child | null = null
  let crashes = 0
  let restart: NodeJS.Timeout | undefined
  let silence: NodeJS.Timeout | undefined
  let stopped: (() => void) | null = null
  let stopping: Promise<void> | null = null
  let silent = false

  const wait: Wait = (ms) => {
    clearTimeout(silence)
    const current = child
    if (ms === null || !current || stopped) return
    silence = setTimeout(() => {
      silent = true
      current.kill()
    }, ms)
  }

  function begin(): void {
    if (!care.before) start()
    else void care.before().then((mayStart) => mayStart && !stopped && start())
  }

  function start(): void {
    const begun = Date.now()
    silent = false
    child = fork()
    care.onStart()
    wait(startMs)
    child.onMessage((message) => {
      if (!stopped) care.onMessage(message, wait)
    })
    child.onEnd((started) => {
      clearTimeout(silence)
      child = null
      if (stopped) return stopped()
      if (Date.now() - begun > WELL_MS) crashes = 0
      if (care.onEnd({ started, silent })) restart = setTimeout(begin, pauses[Math.min(crashes, pauses.length - 1)])
      crashes += 1
    })
    child.send(first)
  }

  function stop(): Promise<void> {
    clearTimeout(restart)
    return new Promise<void>((resolve) => {
      stopped = resolve
      if (!child) return resolve()
      child.send({ what: 'stop' })
      clearTimeout(silence)
      silence = setTimeout(() => child?.kill(), STOP_MS)
    })
  }

  begin()
  return {
    send: (message) => child?.send(message),
    wait,
    stop() {
      stopping ??= stop()
      return stopping
    },
  }
}
