import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { close, execute, openWritable, rows } from '../../electron/store/database.ts'
import { keysOf } from '../../electron/store/keys.ts'
import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'

test('recordings need an account and a consent that are there, and begin with none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-'))
  const db = openWritable(join(folder, 'hall.sqlite'), keysOf(new Uint8Array(32).fill(1)))
  const before = MIGRATIONS.filter(({ number }) => number < 100)
  migrate(db, () => {}, before)
  migrate(db, () => {}, [...before, ...MIGRATIONS.filter(({ number }) => number === 100)])
  expect(rows(db, 'SELECT * FROM recordings')).toEqual([])
  const begin = `INSERT INTO recordings (id, transcript, consent, begun_at, begun_by, heard_at)
    VALUES ('r', 'nothing', 'nobody', 1, 'a', 1)`
  expect(() => execute(db, begin)).toThrow('FOREIGN KEY')
  close(db)
  rmSync(folder, { recursive: true })
})
