import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { consoleText } from './console-text.ts'
import { projectRoot } from './project.ts'

/** The Electron program of this project, downloaded now if its source answers; undefined where it cannot be had. */
export async function desktopRuntime(): Promise<string | undefined> {
  const present = installedRuntime()
  if (present) return present
  if (!(await sourceAnswers())) return undefined
  console.error(consoleText('fetchingDesktop'))
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_MS })
  return installedRuntime()
}

const PACKAGE = join(projectRoot, 'node_modules/electron')
const CONNECT_MS = 2_000
const DOWNLOAD_MS = 180_000

// The package's own entry would start the download by itself when asked for the path.
export function installedRuntime(): string | undefined {
  const pathFile = join(PACKAGE, 'path.txt')
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist')
  if (!existsSync(pathFile)) return undefined
  const program = join(folder, readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

function sourceAnswers(): Promise<boolean> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/'
  const { hostname, port, protocol } = new URL(mirror)
  const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) })
  return new Promise((resolve) => {
    const answer = (reached: boolean) => {
      socket.destroy()
      resolve(reached)
    }
    socket.setTimeout(CONNECT_MS, () => answer(false))
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
  })
}
