import { execute, pragma, type WritableDb, write } from './database.ts'
import { firstWalk } from './migrations/0010-first-walk.ts'
import { printing } from './migrations/0020-printing.ts'
import { receptionFloor } from './migrations/0030-reception-floor.ts'
import { personalData } from './migrations/0040-personal-data.ts'
import { registration } from './migrations/0050-registration.ts'
import { similarMatters } from './migrations/0060-similar-matters.ts'
import { messagesAndRetention } from './migrations/0070-messages-and-retention.ts'
import { revisions } from './migrations/0080-revisions.ts'
import { phrases } from './migrations/0090-phrases.ts'
import { recordings } from './migrations/0100-recordings.ts'
import { speech } from './migrations/0110-speech.ts'
import { transcriptSheets } from './migrations/0120-transcript-sheets.ts'
import { sealedAccounts } from './migrations/0130-sealed-accounts.ts'
import { secondPerson } from './migrations/0140-second-person.ts'
import { whatWasSaid } from './migrations/0150-what-was-said.ts'
import { plainAndKept } from './migrations/0160-plain-and-kept.ts'
import { sealsChecked } from './migrations/0170-seals-checked.ts'
import { accountsEmptied } from './migrations/0180-accounts-emptied.ts'

type Migration = Readonly<{ number: number; name: string; up: (execute: (sql: string) => void) => void }>

/** In the order in which a database goes through them. */
export const MIGRATIONS: readonly Migration[] = [
  firstWalk,
  printing,
  receptionFloor,
  personalData,
  registration,
  similarMatters,
  messagesAndRetention,
  revisions,
  phrases,
  recordings,
  speech,
  transcriptSheets,
  sealedAccounts,
  secondPerson,
  whatWasSaid,
  plainAndKept,
  sealsChecked,
  accountsEmptied,
]

/** The database was written by a newer Huisheng; opening it with this one could lose what it does not know. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase'
}

/**
 * Brings the database to this program's version, all steps in one transaction, after `backUp` kept the file as it was.
 * A failing step changes nothing and stops the start.
 */
export function migrate(db: WritableDb, backUp: (version: number) => void, migrations = MIGRATIONS): void {
  const version = Number(pragma(db, 'user_version'))
  const newest = migrations.at(-1)?.number ?? 0
  if (version > newest) throw new NewerDatabase(`database version ${version}, this program knows ${newest}`)
  const due = migrations.filter(({ number }) => number > version)
  if (due.length === 0) return
  if (version > 0) backUp(version)
  write(db, () => {
    for (const { up } of due) up((sql) => execute(db, sql))
    execute(db, `PRAGMA user_version = ${newest}`)
  })
}
