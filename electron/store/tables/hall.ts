import { insert, type ReadableDb, row, run, type WritableDb } from '../database.ts'

export type HallRow = Readonly<{
  name: string
  city: string
  address: string
  postAddress: string
  netAddress: string
  phone: string
  openingHours: string
  /** JSON list of sentences. */
  publicInformation: string
  timeZone: string
  dayStart: string
  rulePack: string
  sample: number
  createdAt: number
}>

export function findHall(db: ReadableDb): HallRow | undefined {
  return row(db, 'SELECT * FROM hall WHERE id = 1')
}

/** The part that every call asks for. */
export function findHallRules(db: ReadableDb): Pick<HallRow, 'timeZone' | 'dayStart' | 'rulePack'> | undefined {
  return row(db, 'SELECT time_zone, day_start, rule_pack FROM hall WHERE id = 1')
}

export function insertHall(db: WritableDb, hall: HallRow): void {
  insert(db, 'hall', { id: 1, ...hall })
}

/** The next value of a named counter, from 1; numbers are never made by counting rows. */
export function nextCount(db: WritableDb, name: string): number {
  run(db, 'INSERT INTO counters (name, last) VALUES (:name, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1', {
    name,
  })
  return row<{ last: number }>(db, 'SELECT last FROM counters WHERE name = :name', { name })?.last ?? 1
}

export function lastCount(db: ReadableDb, name: string): number | null {
  return row<{ last: number }>(db, 'SELECT last FROM counters WHERE name = :name', { name })?.last ?? null
}

export function setCount(db: WritableDb, name: string, last: number): void {
  run(db, 'INSERT INTO counters (name, last) VALUES (:name, :last) ON CONFLICT (name) DO UPDATE SET last = :last', {
    name,
    last,
  })
}
