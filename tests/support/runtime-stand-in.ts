import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../electron/start/project.ts'

/** Marks the fuses in Electron's program; the two bytes after it are the version and the number of fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = 8

/**
 * A folder that looks to electron-builder like Electron's runtime, which cannot be had on every machine: the files it
 * renames, trims and changes are real, the program is not one. On Windows it is some program, for its resources.
 */
export function makeRuntimeStandIn(folder: string, platform: 'linux' | 'win32'): string {
  const languages = ['de', 'en-US', 'fr', 'ja', 'zh-CN', 'zh-TW']
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  for (const language of languages) writeFileSync(join(folder, 'locales', `${language}.pak`), language)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(folder, name), name)
  const fuses = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSES]), Buffer.from('10110001')])
  const program = join(folder, platform === 'win32' ? 'electron.exe' : 'electron')
  if (platform === 'win32') copyFileSync(join(projectRoot, SOME_WINDOWS_PROGRAM), program)
  else writeFileSync(program, '')
  writeFileSync(program, fuses, { flag: 'a', mode: 0o755 })
  return folder
}

// Brought along by electron-builder's own dependencies.
const SOME_WINDOWS_PROGRAM = 'node_modules/electron-winstaller/vendor/rcedit.exe'

/** The fuses of a packaged program, in Electron's order: '1' on, '0' off. */
export function fusesIn(program: Buffer): string {
  const at = program.indexOf(SENTINEL) + SENTINEL.length + 2
  return program.toString('latin1', at, at + FUSES)
}
