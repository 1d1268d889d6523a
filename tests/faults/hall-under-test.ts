import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseReady } from '../../electron/start/hall-process.ts'
import { built, hallProgram } from '../support/hall-program.ts'
import { bringSampleData } from '../support/sample-data.ts'

export type HallUnderTest = Readonly<{
  process: ChildProcess
  port: number
  /** What it had said on stderr when it was ready. */
  said: string
}>

/** Starts the real hall on a data folder and waits for its ready line. */
export async function startHall(data: string, ...flags: readonly string[]): Promise<HallUnderTest> {
  if (built && !existsSync(join(data, 'hall.sqlite'))) await bringSampleData(data)
  const hall = spawn(process.execPath, [hallProgram(), '--data', data, '--port', '0', '--demo', ...flags])
  let [said, written] = ['', '']
  hall.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  for await (const text of hall.stdout.setEncoding('utf8')) {
    written += text
    const url = parseReady(written.split('\n')[0] ?? '')
    if (url) return { process: hall, port: Number(new URL(url).port), said }
  }
  throw new Error(`the hall did not start: ${said}`)
}

/** What a power cut does to a process. */
export async function killHall({ process: hall }: HallUnderTest): Promise<void> {
  const ended = once(hall, 'exit')
  hall.kill('SIGKILL')
  await ended
}

export async function endHall({ process: hall }: HallUnderTest): Promise<number> {
  const ended = once(hall, 'exit')
  hall.kill('SIGTERM')
  const [code] = await ended
  return Number(code)
}

/** Runs a task of the hall's command line, such as `verify-journal`, or a start that is expected to fail. */
export function runTask(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [hallProgram(), ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

export const newDataFolder = () => mkdtempSync(join(tmpdir(), 'hall-'))
