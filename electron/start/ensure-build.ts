import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { consoleText } from './console-text.ts'
import { projectRoot } from './project.ts'

/** Builds when a source is newer than the last good build. Says so on stderr: stdout belongs to the ready line. */
export function ensureBuild(): boolean {
  const sources = ofSources()
  if (readStamp() === sources) return true
  console.error(consoleText('building'))
  rmSync(STAMP, { force: true })
  const tool = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
  const env = { ...process.env, NO_COLOR: '1' }
  const build = spawnSync(process.execPath, [tool, 'build'], { cwd: projectRoot, encoding: 'utf8', env })
  if (build.status !== 0) {
    console.error(`${consoleText('buildFailed')}\n${build.stdout}${build.stderr}`)
    return false
  }
  mkdirSync(join(projectRoot, 'out'), { recursive: true })
  writeFileSync(STAMP, sources)
  return true
}

/** Whether what is built was made of the sources as they are now. */
export const isBuilt = () => readStamp() === ofSources()

/** The newest change and the number of files below the given paths; tests are no part of a build. */
export function fingerprint(paths: readonly string[]): string {
  let newest = 0
  let count = 0
  const visit = (path: string) => {
    const entry = statSync(path, { throwIfNoEntry: false })
    if (!entry || path.endsWith('.test.ts') || path.endsWith('.md')) return
    if (entry.isDirectory()) {
      for (const name of readdirSync(path)) visit(join(path, name))
      return
    }
    newest = Math.max(newest, entry.mtimeMs)
    count += 1
  }
  for (const path of paths) visit(path)
  return `${count} files, newest ${newest}`
}

const SOURCES = ['shared', 'electron', 'renderer', 'resources', 'electron.vite.config.ts', 'package-lock.json']
const STAMP = join(projectRoot, 'out/built.txt')

const ofSources = () => fingerprint(SOURCES.map((name) => join(projectRoot, name)))

function readStamp(): string | undefined {
  try {
    return readFileSync(STAMP, 'utf8')
  } catch {
    return undefined
  }
}
