import { mkdtempSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DataFolder, enterDataFolder } from './data-folder.ts'
import { close, execute, insert, openReadable, openWritable, pragma, row, rows, write } from './database.ts'
import { MIGRATIONS, migrate, NewerDatabase } from './migrate.ts'
import { backUp, DamagedDatabase, openDatabase } from './open.ts'

const NEWEST = MIGRATIONS.at(-1)?.number ?? 0

let folder: DataFolder
let checks: number
const open = (entered: DataFolder = folder) => openDatabase(entered, () => (checks += 1))

beforeEach(() => {
  checks = 0
  folder = enterDataFolder(mkdtempSync(join(tmpdir(), 'open-')))
})
afterEach(() => {
  folder.leave()
  rmSync(folder.path, { recursive: true })
})

test('a new database gets the newest version, only STRICT tables, and no backup of nothing', () => {
  const db = open()
  expect(pragma(db, 'user_version')).toBe(NEWEST)
  const loose =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
  expect(rows(db, loose)).toEqual([])
  close(db)
  expect(readdirSync(join(folder.path, 'backups'))).toEqual([])
})

test('a database of a newer program is refused and not touched', () => {
  const newer = openWritable(folder.database)
  const future = `PRAGMA user_version = ${NEWEST + 10}`
  execute(newer, `CREATE TABLE future (id TEXT) STRICT; INSERT INTO future VALUES ('kept'); ${future}`)
  close(newer)
  expect(() => open()).toThrow(NewerDatabase)
  const db = openReadable(folder.database)
  expect(pragma(db, 'user_version')).toBe(NEWEST + 10)
  expect(rows(db, 'SELECT * FROM future')).toEqual([{ id: 'kept' }])
  close(db)
})

test('the whole file is checked first after an unclean end, and only then', () => {
  close(open())
  expect(checks).toBe(0)
  close(open({ ...folder, endedUnclean: true }))
  expect(checks).toBe(1)
})

test('a damaged file is refused after an unclean end', () => {
  const db = open()
  write(db, () => {
    for (let last = 0; last < 5000; last += 1) insert(db, 'counters', { name: `counter ${last}`, last })
  })
  execute(db, 'PRAGMA wal_checkpoint(TRUNCATE)')
  const pages = Number(pragma(db, 'page_count'))
  const size = Number(pragma(db, 'page_size'))
  close(db)
  const file = openSync(folder.database, 'r+')
  for (let page = pages - 20; page < pages - 2; page += 1) writeSync(file, Buffer.alloc(size, 7), 0, size, page * size)
  expect(() => open({ ...folder, endedUnclean: true })).toThrow(DamagedDatabase)
})

test('a file that is no database is damaged, whatever the last end was', () => {
  writeFileSync(folder.database, 'not a database'.repeat(1000))
  expect(() => open()).toThrow(DamagedDatabase)
})

test('before a migration the file is kept as it was', () => {
  const db = open()
  execute(db, "INSERT INTO counters VALUES ('before', 1)")
  const kept: number[] = []
  const next = {
    number: NEWEST + 10,
    name: 'next',
    up: (run: (sql: string) => void) => run('CREATE TABLE more (id TEXT) STRICT'),
  }
  const backup = join(folder.path, "backups/the hall's.sqlite")
  const keep = (version: number) => {
    kept.push(version)
    backUp(db, backup)
  }
  migrate(db, keep, [...MIGRATIONS, next])
  migrate(db, keep, [...MIGRATIONS, next])
  expect(kept).toEqual([NEWEST])
  expect(pragma(db, 'user_version')).toBe(NEWEST + 10)
  close(db)
  const old = openReadable(backup)
  expect(pragma(old, 'user_version')).toBe(NEWEST)
  expect(row(old, "SELECT last FROM counters WHERE name = 'before'")).toEqual({ last: 1 })
  expect(row(old, "SELECT name FROM sqlite_schema WHERE name = 'more'")).toBeUndefined()
  close(old)
})

test('a migration that fails changes nothing and stops the start', () => {
  const db = open()
  const half = {
    number: NEWEST + 10,
    name: 'half',
    up(run: (sql: string) => void) {
      run('CREATE TABLE half (id TEXT) STRICT')
      run('INSERT INTO nowhere VALUES (1)')
    },
  }
  expect(() => migrate(db, () => {}, [...MIGRATIONS, half])).toThrow(/nowhere/)
  expect(pragma(db, 'user_version')).toBe(NEWEST)
  expect(row(db, "SELECT name FROM sqlite_schema WHERE name = 'half'")).toBeUndefined()
  close(db)
})

test('without its backup a migration does not begin', () => {
  const db = open()
  const next = {
    number: NEWEST + 10,
    name: 'next',
    up: (run: (sql: string) => void) => run('CREATE TABLE more (id TEXT) STRICT'),
  }
  const diskFull = () => {
    throw new Error('disk full')
  }
  expect(() => migrate(db, diskFull, [...MIGRATIONS, next])).toThrow('disk full')
  expect(pragma(db, 'user_version')).toBe(NEWEST)
  close(db)
})
