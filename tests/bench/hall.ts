import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { parseReady } from '../../electron/start/hall-process.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { type Client, connect, type Line } from './client.ts'

export type RunningHall = Readonly<{
  url: string
  /** Milliseconds from the spawn to the ready line. */
  startedIn: number
  /** Resolves when the check of the whole file, which runs beside the hall after a start, is over. */
  checked: Promise<unknown>
  /** A line of its own, logged in as this account of the sample hall. */
  logIn: (account: string) => Promise<Client>
  stop: () => Promise<void>
}>

/** Starts the real hall process on a data folder, as `npm run hall` does. */
export async function startHall(data: string, fromSource: boolean): Promise<RunningHall> {
  const began = performance.now()
  // For a profile: HUISHENG_BENCH_NODE_FLAGS='--cpu-prof'.
  const flags = process.env['HUISHENG_BENCH_NODE_FLAGS']?.split(' ') ?? []
  const child = spawn(process.execPath, [...flags, hallFile(fromSource), '--data', data, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const checked = once(child, 'checked')
  const url = await readyUrl(child)
  const startedIn = performance.now() - began
  const lines: Line[] = []
  // One login for each account: hashing the password on purpose takes a tenth of a second.
  const tokens = new Map<string, Promise<string>>()
  return {
    url,
    startedIn,
    checked,
    async logIn(account) {
      const token = tokens.get(account) ?? tokenOf(url, account)
      tokens.set(account, token)
      const line = await connect(url, await token)
      lines.push(line)
      return line.client
    },
    async stop() {
      for (const line of lines) line.close()
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = await ended
      if (code !== 0) throw new Error(`the hall ended with ${code}`)
    },
  }
}

function hallFile(fromSource: boolean): string {
  const built = join(projectRoot, 'out/main/hall.js')
  return !fromSource && existsSync(built) ? built : join(projectRoot, 'electron/hall/hall.ts')
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-SHOWN)
      if (said.includes(CHECKED)) child.emit('checked')
    })
    child.once('exit', () => reject(new Error(`the hall ended before it was ready: ${said}`)))
    if (!child.stdout) return
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = parseReady(line)
      if (url) resolve(url)
    })
  })
}

const SHOWN = 2000
const CHECKED = 'the database file is whole'

async function tokenOf(url: string, account: string): Promise<string> {
  const line = await connect(url, null)
  const { token } = await line.client.session.open({ account, password: SAMPLE_PASSWORD })
  line.close()
  return token
}
