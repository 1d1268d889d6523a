import type { Overview } from '../../../shared/contract/diagnostics.ts'
import type { Role } from '../../../shared/contract/roles.ts'
import { maskName } from '../../../shared/model/mask.ts'
import type { Instant } from '../../../shared/model/time.ts'
import { databaseVersion, sqliteVersion } from '../../store/database.ts'
import { lastEntry } from '../../store/tables/journal.ts'
import { listAccounts } from '../../store/tables/staff.ts'
import type { Office, Reading } from '../office.ts'

type Health = Overview['hall']

/** What only the hall's process knows of itself and of its computer. */
export type HallSigns = Readonly<{
  startedAt: Instant
  node: string
  system: string
  paths: Overview['paths']
  databaseBytes: () => number
  freeBytes: () => number
  fileCheck: () => Health['fileCheck']
  /** SQLite's quick look through the whole file, beside the hall. */
  checkQuickly: () => Promise<'whole' | 'damaged' | 'unfinished'>
  lastErrors: () => Health['lastErrors']
}>

/** The hall's health for the administrator: no matter's content, accounts masked, errors by code alone. */
export function overview(
  { db, now }: Pick<Reading, 'db' | 'now'>,
  { version }: Pick<Office, 'version'>,
  signs: HallSigns,
  openPages: readonly Role[],
): Overview {
  return {
    at: now,
    versions: { hall: version, sqlite: sqliteVersion(db), node: signs.node, system: signs.system },
    paths: signs.paths,
    hall: {
      startedAt: signs.startedAt,
      databaseBytes: signs.databaseBytes(),
      databaseVersion: databaseVersion(db),
      journalRows: lastEntry(db)?.sequence ?? 0,
      fileCheck: signs.fileCheck(),
      openPages: counted(openPages),
      freeBytes: signs.freeBytes(),
      lastErrors: signs.lastErrors(),
    },
    accounts: listAccounts(db).map(({ account, role, active }) => ({
      masked: maskName(account),
      role,
      active: active === 1,
    })),
  }
}

function counted(roles: readonly Role[]): { role: Role; pages: number }[] {
  return [...new Set(roles)].map((role) => ({ role, pages: roles.filter((each) => each === role).length }))
}
