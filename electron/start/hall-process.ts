import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { StartOptions } from './options.ts'
import { projectRoot } from './project.ts'

export type HallProcess = Readonly<{ process: ChildProcess; url: string }>

export const hallLog = join(projectRoot, 'out/hall.log')

/**
 * Starts the hall and waits until it answers. The hall's log goes to `hallLog`; its plain sentences, such as the
 * refusal of a second hall on the same data, go to the terminal. Undefined when it ended before it was ready.
 */
export async function startHall(options: StartOptions): Promise<HallProcess | undefined> {
  const port = options.port ?? ((await isFree(USUAL_PORT)) ? USUAL_PORT : 0)
  const args = [join(projectRoot, 'out/main/hall.js'), '--port', String(port)]
  if (options.data) args.push('--data', options.data)
  if (options.demo) args.push('--demo')
  if (options.busy) args.push('--clock-speed', String(BUSY_SPEED), '--clock-start', `${todayInTheSample()}T08:28`)
  const env = { ...process.env, HUISHENG_LOG: hallLog }
  const hall = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env })
  keepLog(hall)
  const url = await readyUrl(hall)
  return url ? { process: hall, url } : undefined
}

const USUAL_PORT = 8471

/** A day in under an hour: a visit takes a minute or two, long enough to look at. */
const BUSY_SPEED = 12

/** The sample hall lies in China; `sv-SE` writes dates as ISO 8601 does. */
export function todayInTheSample(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
}

/** A free port is not promised to stay free; a hall that loses the race says itself that the port is taken. */
export function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function keepLog(hall: ChildProcess): void {
  if (!hall.stderr) return
  mkdirSync(join(projectRoot, 'out'), { recursive: true })
  const log = createWriteStream(hallLog)
  createInterface({ input: hall.stderr }).on('line', (line) => {
    if (!line.startsWith('{')) console.error(line)
    log.write(`${line}\n`)
  })
}

function readyUrl(hall: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    hall.once('exit', () => resolve(undefined))
    if (!hall.stdout) return resolve(undefined)
    createInterface({ input: hall.stdout }).on('line', (line) => {
      const url = parseReady(line)
      if (url) resolve(url)
    })
  })
}

/** The address in the hall's ready line, or undefined for any other line. */
export function parseReady(line: string): string | undefined {
  try {
    const message: unknown = JSON.parse(line)
    if (typeof message !== 'object' || message === null) return undefined
    if (!('event' in message && message.event === 'ready' && 'url' in message)) return undefined
    return typeof message.url === 'string' ? message.url : undefined
  } catch {
    return undefined
  }
}
