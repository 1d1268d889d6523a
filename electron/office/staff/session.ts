import { hash } from 'node:crypto'
import type { Me } from '../../../shared/contract/staff.ts'
import type { Instant } from '../../../shared/model/time.ts'
import { write } from '../../store/database.ts'
import {
  type AccountRow,
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOf,
  findAccountByName,
  findSessionAccount,
  insertSession,
} from '../../store/tables/staff.ts'
import type { Command } from '../command.ts'
import { appendEntry } from '../journal/journal.ts'
import type { Actor, Office } from '../office.ts'
import { refuse } from '../refusal.ts'
import { fitsPassword } from './password.ts'

const HOUR = 3_600_000
/** A working day for people; a year for devices that nobody stands beside. */
const LENGTH = { person: 14 * HOUR, device: 365 * 24 * HOUR } as const

export type Credentials = Readonly<{ account: string; password: string }>

/** Whose password this is. WRONG_PASSWORD for a wrong name and a wrong password alike. */
export async function accountOf(office: Office, { account: name, password }: Credentials): Promise<AccountRow> {
  const account = findAccountByName(office.db, name)
  const fits = await fitsPassword(password, account?.passwordHash)
  return account && fits && account.active === 1 ? account : refuse('WRONG_PASSWORD')
}

/** Logs an account in; refused as `accountOf` refuses. */
export async function openSession(
  office: Office,
  credentials: Credentials,
  place: string,
): Promise<{ token: string; expiresAt: Instant; me: Me }> {
  const account = await accountOf(office, credentials)
  const token = Buffer.from(office.random(32)).toString('base64url')
  const openedAt = office.now()
  const isDevice = account.role === 'display' || account.role === 'kiosk'
  const expiresAt = openedAt + (isDevice ? LENGTH.device : LENGTH.person)
  write(office.db, () => {
    deleteExpiredSessions(office.db, openedAt)
    insertSession(office.db, { tokenDigest: digestOf(token), account: account.id, openedAt, expiresAt })
    const entry = {
      at: openedAt,
      actor: { ...toMe(account), place },
      what: 'session.open',
      stage: 'staff',
      id: account.id,
    }
    appendEntry(office.db, { ...entry, before: '', after: '' })
  })
  return { token, expiresAt, me: toMe(account) }
}

/** Who a token belongs to, asked at every call: a closed session or a switched-off account is out at once. */
export function actorOf(office: Office, token: string, place: string): Actor | null {
  const account = findSessionAccount(office.db, digestOf(token), office.now())
  return account ? { ...toMe(account), place } : null
}

/** Logs out everywhere this account is logged in with the given token, or with any when there is none. */
export function closeSession(token: string | null): Command<unknown, { closed: true }> {
  return ({ db, actor, changed }) => {
    if (token === null) deleteSessionsOf(db, actor.id)
    else deleteSession(db, digestOf(token))
    changed('staff', actor.id)
    return { closed: true }
  }
}

export function toMe({ id, account, name, role, department, desk }: AccountRow): Me {
  return { id, account, name, role, department, desk }
}

function digestOf(token: string): string {
  return hash('sha256', token, 'base64url')
}
