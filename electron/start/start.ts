import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { consoleText } from './console-text.ts'
import { desktopRuntime } from './desktop-runtime.ts'
import { ensureBuild } from './ensure-build.ts'
import { hallLog, startHall } from './hall-process.ts'
import { hasDisplay, isLinuxRoot, openWindow } from './open-window.ts'
import { type StartOptions, startOptions } from './options.ts'
import { projectRoot, requireNode24 } from './project.ts'

requireNode24()
process.exitCode = await start()

async function start(): Promise<number> {
  const options = startOptions(process.argv.slice(2))
  if (!options) {
    console.error(consoleText('usage'))
    return 2
  }
  if (!ensureBuild()) return 1
  // The shell starts a hall of its own, which keeps the computer's time.
  if (!options.open || options.busy || !hasDisplay()) return inBrowser(options)
  const runtime = await desktopRuntime()
  if (runtime) return inDesktopShell(runtime, options)
  console.log(consoleText('noDesktop'))
  return inBrowser(options)
}

function inDesktopShell(runtime: string, options: StartOptions): Promise<number> {
  const args = [projectRoot, ...(isLinuxRoot() ? ['--no-sandbox'] : [])]
  if (options.demo) args.push('--demo')
  if (options.data) args.push('--data', options.data)
  if (options.port !== undefined) args.push('--port', String(options.port))
  const shell = spawn(runtime, args, { stdio: 'inherit' })
  return untilEnd(shell, [shell])
}

async function inBrowser(given: StartOptions): Promise<number> {
  // A day that is played anew each time leaves nothing behind.
  const data = given.busy && !given.data ? mkdtempSync(join(tmpdir(), 'huisheng-busy-')) : undefined
  const options = data ? { ...given, data } : given
  if (data) process.once('exit', () => rmSync(data, { recursive: true, force: true, maxRetries: 5 }))
  const hall = await startHall(options)
  if (!hall) return 1
  const page = `${hall.url}desk${options.demo ? '?as=front1' : ''}`
  console.log(consoleText('ready', { url: page }))
  const browser = options.open ? openWindow(page, options.data) : undefined
  if (options.open && !browser) console.log(consoleText('noDisplay'))
  const visitors = options.busy ? [simulate(hall.url)] : []
  return untilEnd(hall.process, [...(browser ? [browser] : []), ...visitors, hall.process])
}

/** Everybody of the day but the clerk whom the opened page logs in. */
function simulate(url: string): ChildProcess {
  const program = join(projectRoot, 'electron/simulation/simulate.ts')
  return spawn(process.execPath, [program, '--url', url, '--except', 'front1'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/**
 * The exit code once the leading process has ended. Ctrl-C and SIGTERM end all of them, and that is no failure. A
 * closed window does not end the hall: displays and other desks may still be talking to it.
 */
function untilEnd(leader: ChildProcess, all: readonly ChildProcess[]): Promise<number> {
  let asked = false
  const end = () => {
    for (const child of all) child.kill(asked ? 'SIGKILL' : 'SIGTERM')
    asked = true
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
  return new Promise((resolve) => {
    leader.once('exit', (code) => {
      for (const child of all) if (child !== leader) child.kill('SIGTERM')
      if (!asked && code !== 0) console.error(consoleText('hallEnded', { log: hallLog }))
      resolve(asked ? 0 : (code ?? 1))
    })
  })
}
