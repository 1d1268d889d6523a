import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { close, insert, openWritable, type WritableDb } from '../../electron/store/database.ts'
import { keysOf } from '../../electron/store/keys.ts'
import { MIGRATIONS, migrate } from '../../electron/store/migrate.ts'

export type OldHall = Readonly<{
  db: WritableDb
  /** Where its files are, until the test ends. */
  folder: string
  /** Brings it to the version under test. */
  migrate: () => void
}>

/** A hall as the version before migration `number` left it, with one clerk `a` in it; gone when the test ends. */
export function oldHall(number: number): OldHall {
  const folder = mkdtempSync(join(tmpdir(), 'migration-'))
  const db = openWritable(join(folder, 'hall.sqlite'), keysOf(new Uint8Array(32).fill(1)))
  onTestFinished(() => {
    close(db)
    rmSync(folder, { recursive: true })
  })
  const upTo = (last: number) => MIGRATIONS.filter((migration) => migration.number <= last)
  migrate(db, () => {}, upTo(number - 1))
  const person = { name: 'F', role: 'clerk', department: null, desk: null, title: '', phone: '', passwordHash: 'x' }
  insert(db, 'accounts', { id: 'a', account: 'front1', ...person, active: 1, createdAt: 1 })
  return { db, folder, migrate: () => migrate(db, () => {}, upTo(number)) }
}

/** Somebody without papers. */
export const NOBODY = { documentType: 'none', documentNumber: '', phone: '', address: '' }
