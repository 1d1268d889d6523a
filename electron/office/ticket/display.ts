import { z } from 'zod'
import type { DisplayNow, DisplaySetting } from '../../../shared/contract/ticket-display.ts'
import { type AccountId, ServiceId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../store/database.ts'
import { type DisplayRow, findDisplay, saveDisplay, voiceClipsVersion } from '../../store/tables/displays.ts'
import { type AccountRow, findAccount, listAccounts } from '../../store/tables/staff.ts'
import { findFloor, findService } from '../../store/tables/ticket-services.ts'
import type { Work } from '../command.ts'
import type { Reading } from '../office.ts'
import { found, refuse } from '../refusal.ts'

type Settings = Omit<DisplaySetting, 'account' | 'name' | 'active'>

/** Every display account with what it shows and says, as long as nobody chose otherwise: everything, at full volume. */
export function displays({ db }: Reading): DisplaySetting[] {
  return listAccounts(db)
    .filter(({ role }) => role === 'display')
    .map((account) => toSetting(db, account))
}

/** Takes effect on open displays at once. NOT_FOUND for an account that is no display and for an unknown service. */
export function setDisplay(work: Work, input: Settings & { account: AccountId }): DisplaySetting {
  const { db, changed } = work
  const account = found(findAccount(db, input.account))
  if (account.role !== 'display') refuse('NOT_FOUND')
  for (const service of input.services) found(findService(db, service))
  const before = toSetting(db, account)
  saveDisplay(db, {
    account: account.id,
    services: JSON.stringify(input.services),
    large: input.large ? 1 : 0,
    contrast: input.contrast ? 1 : 0,
    volume: input.volume,
    packs: JSON.stringify(input.packs),
  })
  const after = toSetting(db, account)
  changed('ticket', account.id, { before, after })
  return after
}

/** What the asking account's board looks like and says; any other page has the defaults. */
export function displayNow({ db, actor }: Reading): DisplayNow {
  const { repeats, quietFrom, quietTo } = findFloor(db)
  return { ...settingsOf(findDisplay(db, actor.id)), repeats, quietFrom, quietTo, recordings: voiceClipsVersion(db) }
}

function toSetting(db: ReadableDb, { id, name, active }: AccountRow): DisplaySetting {
  return { account: id, name, active: active === 1, ...settingsOf(findDisplay(db, id)) }
}

function settingsOf(row: DisplayRow | undefined): Settings {
  if (!row) return { services: [], large: false, contrast: false, volume: 100, packs: [] }
  return {
    services: Services.parse(JSON.parse(row.services)),
    large: row.large === 1,
    contrast: row.contrast === 1,
    volume: row.volume,
    packs: Packs.parse(JSON.parse(row.packs)),
  }
}

const Services = z.array(ServiceId)
const Packs = z.array(z.string())
