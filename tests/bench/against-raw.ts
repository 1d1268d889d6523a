import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { accountWriter, registerVisit, ticketIssuer } from './commands.ts'
import { dataFolder } from './data-folder.ts'
import { startHall } from './hall.ts'
import type { Options } from './options.ts'
import { ISSUE, openRaw, type RawCommit, REGISTER, rawCommit, saveOf } from './raw-commits.ts'
import { compared, limited, type Row, told } from './report.ts'

/** What a command over the WebSocket takes, as a multiple of committing its rows with the driver alone. */
export async function againstRaw({ quick, fromSource }: Options): Promise<Row[]> {
  const folder = await dataFolder('thousand', quick)
  const copy = join(folder, 'raw.sqlite')
  copyFileSync(join(folder, 'hall.sqlite'), copy)
  const raw = openRaw(copy)
  const hall = await startHall(folder, fromSource)
  try {
    const clerk = await hall.logIn('front1')
    const issue = await ticketIssuer(clerk)
    await issue()
    const rawIssue = rawCommit(raw, join(folder, 'hall.sqlite'), ISSUE)
    const issued = await takeTurns(issue, rawIssue, quick)
    const register = () => registerVisit(clerk)
    await register()
    const rawRegister = rawCommit(raw, join(folder, 'hall.sqlite'), REGISTER)
    const registered = await takeTurns(register, rawRegister, quick)
    const save = await accountWriter(clerk, ACCOUNT)
    await save()
    const rawSave = rawCommit(raw, join(folder, 'hall.sqlite'), saveOf(someAccount(raw)))
    const saved = await takeTurns(save, rawSave, quick)
    return [
      ...rowsOf('issue a ticket', issued),
      ...rowsOf('register a visit', registered),
      ...rowsOf('save an account', saved),
      limited('autosave: an account of 1,000 characters', saved.hall, AUTOSAVE),
    ]
  } finally {
    await hall.stop()
    raw.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true })
  }
}

const ACCOUNT = 1_000
const AUTOSAVE = { of: 'p99', most: 20, unit: 'ms' } as const

function someAccount(raw: Database.Database): string {
  const [id] = raw.prepare('SELECT id FROM transcripts LIMIT 1').pluck().all()
  if (typeof id !== 'string') throw new Error('the hall has no account')
  return id
}

type Samples = Readonly<{ hall: number[]; raw: number[] }>

/** A few of the one and a few of the other in turn: whatever else the machine does slows both alike. */
async function takeTurns(command: () => Promise<unknown>, rawCommand: RawCommit, quick: boolean): Promise<Samples> {
  const samples: Samples = { hall: [], raw: [] }
  for (let round = -WARM_UP; round < (quick ? 20 : 200); round += 1) {
    for (let index = 0; index < BATCH; index += 1) {
      const began = performance.now()
      await command()
      if (round >= 0) samples.hall.push(performance.now() - began)
    }
    for (let index = 0; index < BATCH; index += 1) {
      const commit = rawCommand()
      const began = performance.now()
      commit()
      if (round >= 0) samples.raw.push(performance.now() - began)
    }
  }
  return samples
}

const WARM_UP = 30
const BATCH = 10

function rowsOf(name: string, { hall, raw }: Samples): Row[] {
  return [
    told(`${name}: the raw commit`, raw),
    compared(`${name}: over the WebSocket, median against raw`, hall, raw, { of: 'median', most: 4 }),
    compared(`${name}: over the WebSocket, p99 against raw`, hall, raw, { of: 'p99', most: 10 }),
  ]
}
