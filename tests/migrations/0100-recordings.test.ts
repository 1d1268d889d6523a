import { expect, test } from 'vitest'
import { execute, rows } from '../../electron/store/database.ts'
import { oldHall } from '../support/old-hall.ts'

test('recordings need an account and a consent that are there, and begin with none', () => {
  const { db, migrate } = oldHall(100)
  migrate()
  expect(rows(db, 'SELECT * FROM recordings')).toEqual([])
  const begin = `INSERT INTO recordings (id, transcript, consent, begun_at, begun_by, heard_at)
    VALUES ('r', 'nothing', 'nobody', 1, 'a', 1)`
  expect(() => execute(db, begin)).toThrow('FOREIGN KEY')
})
