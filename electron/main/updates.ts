import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { app, utilityProcess } from 'electron'
import type { RoleChoice } from '../../shared/contract/host.ts'
import { UPDATE_PLATFORMS } from '../../shared/contract/update.ts'
import { dataPlace } from '../hall/data-place.ts'
import { createUpdates, programsFolder, type RunHall, type Updates } from '../update/update.ts'
import type { ShellArguments } from './arguments.ts'
import { loggedUpdates } from './logged-updates.ts'
import type { ShellLog } from './shell-log.ts'

/** Updates of an installed program; null where it runs from its sources or on a system without packages. */
export function updatesHere(role: RoleChoice, words: ShellArguments, log: ShellLog): Updates | null {
  const platform = UPDATE_PLATFORMS.find((each) => each === `${process.platform}-${process.arch}`)
  if (!app.isPackaged || !platform) return null
  const updates = createUpdates({
    programs: programsFolder(process.env, homedir()),
    running: { version: app.getVersion(), platform, program: installedAs() },
    publicKey: readFileSync(join(process.resourcesPath, 'resources/update/public-key.pem'), 'utf8'),
    data: role.role === 'host' ? dataPlace(words, process.env) : null,
    hallBundle: join(import.meta.dirname, 'hall.js'),
    runHall,
    now: Date.now,
  })
  return loggedUpdates(updates, log)
}

/** What starts this program: an AppImage and a portable program unpack themselves to another place each time. */
export function installedAs(): string {
  return process.env['APPIMAGE'] ?? process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath
}

/** Starts another version in this one's place, with the same words; rejects where it cannot be started. */
export async function passOnTo(program: string): Promise<void> {
  // Still held, the lock would make the other one take this for the running program, and end.
  app.releaseSingleInstanceLock()
  const other = spawn(program, process.argv.slice(1), { detached: true, stdio: 'ignore' })
  await once(other, 'spawn')
  other.unref()
  app.exit(0)
}

const runHall: RunHall = async (bundle, args) => {
  const task = utilityProcess.fork(bundle, [...args], {
    stdio: 'pipe',
    env: { ...process.env },
    serviceName: 'huisheng-update',
  })
  const ended = new Promise<number>((resolve) => task.once('exit', resolve))
  const [stdout, stderr] = await Promise.all([task.stdout, task.stderr].map((stream) => (stream ? text(stream) : '')))
  return { code: await ended, stdout: stdout ?? '', stderr: stderr ?? '' }
}
