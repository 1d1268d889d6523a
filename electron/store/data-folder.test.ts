import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { enterDataFolder, FolderInUse } from './data-folder.ts'

let path: string
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'data-')), 'hall')
})
afterEach(() => rmSync(join(path, '..'), { recursive: true }))

test('a new folder is made for this account only, with a place for backups', () => {
  const folder = enterDataFolder(path)
  expect(readdirSync(path)).toContain('backups')
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0)
  folder.leave()
})

test('a folder in use is refused and stays in use', () => {
  const first = enterDataFolder(path)
  expect(() => enterDataFolder(path)).toThrow(FolderInUse)
  expect(() => enterDataFolder(path)).toThrow(FolderInUse)
  expect(enteredByAnotherProcess('process.exit(0)')).toBe('FolderInUse')
  first.leave()
  const second = enterDataFolder(path)
  expect(second.endedUnclean).toBe(false)
  second.leave()
})

test('a database set aside takes its attachments along', () => {
  const folder = enterDataFolder(path)
  mkdirSync(join(path, 'attachments'))
  writeFileSync(folder.database, '')
  folder.setDatabaseAside()
  expect([existsSync(folder.database), existsSync(join(path, 'attachments'))]).toEqual([false, false])
  expect(readdirSync(join(path, 'backups'))).toEqual([
    expect.stringMatching(/^set-aside-\d+\.sqlite$/),
    expect.stringMatching(/^set-aside-\d+\.sqlite\.attachments$/),
  ])
  folder.leave()
})

test('leaving is a clean end', () => {
  enterDataFolder(path).leave()
  expect(existsSync(join(path, 'running'))).toBe(false)
})

test('a process that was killed leaves no lock, but the next one knows that it did not leave', () => {
  expect(enteredByAnotherProcess("process.kill(process.pid, 'SIGKILL')")).toBe('entered')
  const next = enterDataFolder(path)
  expect(next.endedUnclean).toBe(true)
  next.leave()
  const after = enterDataFolder(path)
  expect(after.endedUnclean).toBe(false)
  after.leave()
})

/** What another process says that enters the folder and then ends as told. */
function enteredByAnotherProcess(end: string): string {
  const program = `
    import { writeSync } from 'node:fs'
    import { enterDataFolder } from ${JSON.stringify(new URL('data-folder.ts', import.meta.url).href)}
    try { enterDataFolder(${JSON.stringify(path)}); writeSync(1, 'entered') } catch (error) { writeSync(1, error.name) }
    ${end}`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }).stdout
}
