import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { app, utilityProcess } from 'electron'
import { z } from 'zod'
import { startChildrenFor } from './child-processes.ts'

const Ready = z.object({
  event: z.literal('ready'),
  url: z.url(),
  pid: z.int(),
  lan: z.url().optional(),
  fingerprint: z.string().optional(),
})
type Ready = z.output<typeof Ready>

export type HallProcess = Readonly<{
  ready: Promise<Ready>
  /** Its last plain sentence on the error output; its log lines are JSON. */
  lastWords: () => string | null
  onExit: (listener: (code: number | null) => void) => void
  /** Asks it to end and waits for that; one that does not end in time is killed. */
  stop: () => Promise<void>
}>

/** Starts the hall bundle beside the shell; `ready` rejects when it ends before its ready line. */
export function startHallProcess(args: readonly string[]): HallProcess {
  const resources = app.isPackaged ? { HUISHENG_RESOURCES: join(process.resourcesPath, 'resources') } : {}
  const hall = utilityProcess.fork(join(import.meta.dirname, 'hall.js'), [...args], {
    stdio: 'pipe',
    env: { ...process.env, ...resources },
    serviceName: 'huisheng-hall',
  })
  startChildrenFor(hall)
  let lastWords: string | null = null
  if (hall.stderr) {
    createInterface({ input: hall.stderr }).on('line', (line) => {
      if (line && !line.startsWith('{')) lastWords = line
    })
  }
  const ended = new Promise<void>((resolve) => hall.once('exit', () => resolve()))
  const ready = new Promise<Ready>((resolve, reject) => {
    hall.once('exit', (code) => reject(new Error(lastWords ?? `exit ${code}`)))
    if (!hall.stdout) return
    createInterface({ input: hall.stdout }).on('line', (line) => {
      const told = Ready.safeParse(parseJson(line))
      if (told.success) resolve(told.data)
    })
  })
  return {
    ready,
    lastWords: () => lastWords,
    onExit: (listener) => hall.once('exit', listener),
    async stop() {
      const { pid } = hall
      hall.kill()
      const patience = setTimeout(() => pid !== undefined && process.kill(pid, 'SIGKILL'), PATIENCE_MS)
      await ended
      clearTimeout(patience)
    },
  }
}

const PATIENCE_MS = 10_000

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
