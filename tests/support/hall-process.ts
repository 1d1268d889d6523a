import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseReady } from '../../electron/start/hall-process.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { bringSampleData } from './sample-data.ts'

export type RunningHall = Readonly<{
  url: string
  pid: () => number
  /** As a cut cable looks to a page: the process is gone at once. */
  kill: () => Promise<void>
  /** Comes back on the same data and the same address. */
  restart: () => Promise<void>
  end: () => Promise<void>
}>

/** Starts the real built hall on a fresh data folder and a free port; `end` stops it and removes the folder. */
export async function runHall(...flags: readonly string[]): Promise<RunningHall> {
  const data = mkdtempSync(join(tmpdir(), 'huisheng-test-'))
  if (flags.includes('--demo')) await bringSampleData(data)
  const start = (port: string) =>
    spawn(process.execPath, [join(projectRoot, 'out/main/hall.js'), '--data', data, '--port', port, ...flags], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  let hall = start('0')
  const url = await ready(hall)
  const stop = async (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => hall.once('exit', resolve))
    if (hall.kill(signal)) await ended
  }
  return {
    url,
    pid: () => hall.pid ?? 0,
    kill: () => stop('SIGKILL'),
    async restart() {
      hall = start(new URL(url).port)
      await ready(hall)
    },
    async end() {
      await stop('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function ready(hall: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    hall.once('exit', (code) => reject(new Error(`the hall ended with ${code} before it was ready`)))
    if (!hall.stdout) throw new Error('the hall has no output to read')
    createInterface({ input: hall.stdout }).on('line', (line) => {
      const url = parseReady(line)
      if (url) resolve(url)
    })
  })
}
