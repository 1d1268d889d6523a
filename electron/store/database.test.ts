import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WritableDb } from './database.ts'
import { close, execute, insert, openReadable, openWritable, pragma, row, rows, update, write } from './database.ts'

let folder: string
let file: string
let db: WritableDb

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'))
  file = join(folder, 'hall.sqlite')
  db = openWritable(file)
  execute(db, 'CREATE TABLE cups (id TEXT PRIMARY KEY, first_owner TEXT NOT NULL, volume_ml2 INTEGER) STRICT')
})

afterEach(() => {
  close(db)
  rmSync(folder, { recursive: true })
})

test('a writable database survives power cuts and keeps its references', () => {
  expect(pragma(db, 'journal_mode')).toBe('wal')
  expect(pragma(db, 'synchronous')).toBe(2)
  expect(pragma(db, 'foreign_keys')).toBe(1)
})

test('columns come and go in camelCase', () => {
  insert(db, 'cups', { id: 'a', firstOwner: 'Lin', volumeMl2: 200 })
  expect(row(db, 'SELECT * FROM cups')).toEqual({ id: 'a', firstOwner: 'Lin', volumeMl2: 200 })
  expect(update(db, 'cups', 'a', { firstOwner: 'Wu' })).toBe(1)
  expect(rows(db, 'SELECT id, first_owner FROM cups')).toEqual([{ id: 'a', firstOwner: 'Wu' }])
})

test('a query without a row gives undefined, a change of a missing record changes nothing', () => {
  expect(row(db, "SELECT * FROM cups WHERE id = 'missing'")).toBeUndefined()
  expect(update(db, 'cups', 'missing', { firstOwner: 'Wu' })).toBe(0)
})

test('a value of the wrong type is refused', () => {
  expect(() => insert(db, 'cups', { id: 'a', firstOwner: 'Lin', volumeMl2: 'much' })).toThrow(/INTEGER/)
})

test('a transaction that throws leaves nothing behind', () => {
  const work = () => {
    insert(db, 'cups', { id: 'a', firstOwner: 'Lin' })
    throw new Error('power cut')
  }
  expect(() => write(db, work)).toThrow('power cut')
  expect(rows(db, 'SELECT * FROM cups')).toEqual([])
})

test('a transaction takes the write lock with its first breath', () => {
  const other = openWritable(file)
  execute(other, 'PRAGMA busy_timeout = 0')
  write(db, () => expect(() => execute(other, "INSERT INTO cups VALUES ('b', 'Wu', 1)")).toThrow(/locked/))
  close(other)
})

test('a readable database cannot be changed and must exist', () => {
  const reader = openReadable(file)
  expect(() => row(reader, "INSERT INTO cups VALUES ('b', 'Wu', 1) RETURNING id")).toThrow(/readonly/)
  close(reader)
  expect(() => openReadable(join(folder, 'missing.sqlite'))).toThrow()
})
