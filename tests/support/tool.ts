import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../electron/start/project.ts'
import { type Counts, readCounts } from './counts.ts'
import { type FailedTests, readFailedTests } from './failed-tests.ts'

export type Outcome = Readonly<{
  counts: Counts
  output: string
  /** Where the tool runs tests. */
  failed?: FailedTests
}>

type Settings = Readonly<{ results?: string; env?: Readonly<Record<string, string>> }>

/** Runs a tool of node_modules on this Node and counts what it says; a tool without a report counts as one check. */
export async function tool(script: string, args: readonly string[], settings: Settings = {}): Promise<Outcome> {
  const results = settings.results && join(projectRoot, settings.results)
  // An old report must not speak for a runner that crashed.
  if (results) rmSync(results, { force: true })
  const { code, output } = await capture([join(projectRoot, 'node_modules', script), ...args], settings.env)
  const one = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
  const counts = (results && readCounts(results)) || one
  const failed = readFailedTests(results ?? '')
  return { output, failed, counts: code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts }
}

function capture(args: readonly string[], env: Settings['env'] = {}): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, output })))
}
