import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../electron/start/project.ts'

/** The first C compiler of this computer; undefined where there is none (Debian: `apt-get install tcc`). */
export const compiler = ['tcc', 'cc', 'gcc', 'clang'].find(
  (name) => spawnSync(name, [name === 'tcc' ? '-v' : '--version']).status === 0,
)

/** Builds the stand-in of vendors' libraries into the folder and returns its path. */
export function buildCardLibrary(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const library = join(folder, 'libsdtapi.so')
  const source = join(projectRoot, 'tests/support/card-library.c')
  const built = spawnSync(compiler ?? '', ['-shared', '-fPIC', '-nostdlib', '-o', library, source], {
    encoding: 'utf8',
  })
  if (built.status !== 0) throw new Error(built.stderr)
  return library
}

/** A library of this name that is none. */
export function brokenLibrary(folder: string): string {
  const library = join(folder, 'broken.so')
  writeFileSync(library, 'no library')
  return library
}
