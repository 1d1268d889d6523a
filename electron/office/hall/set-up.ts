import type { z } from 'zod'
import type { hall } from '../../../shared/contract/hall.ts'
import type { AccountId } from '../../../shared/model/ids.ts'
import { write } from '../../store/database.ts'
import { findHall } from '../../store/tables/hall.ts'
import { insertAccount } from '../../store/tables/staff.ts'
import type { Work } from '../command.ts'
import { appendEntry } from '../journal/journal.ts'
import type { Office } from '../office.ts'
import { refuse } from '../refusal.ts'
import { hashPassword } from '../staff/password.ts'
import { furnish } from './furnish.ts'
import { livePast } from './sample-past.ts'
import type { Seed } from './seed.ts'

/** The documented password of every account of the sample hall; a hall of one's own never has it. */
export const SAMPLE_PASSWORD = 'huisheng-demo'

type OwnHall = z.output<NonNullable<(typeof hall.setUp)['~orpc']['inputSchema']>>

/**
 * Sets a real hall up: its name, its administrator, and the standard services, courtesies, categories, and one
 * reception department with one desk to begin with. ALREADY_SET_UP when there is a hall.
 */
export async function setUpHall(office: Office, seed: Seed, input: OwnHall): Promise<{ setUp: true }> {
  const passwordHash = await hashPassword(input.password)
  const hallOfTheirs = { ...seed.hall, ...EMPTY_ADDRESSES, name: input.hallName, city: input.city }
  const own: Seed = { ...seed, ...firstDesk(seed), hall: hallOfTheirs, staff: [], rota: [] }
  return found(office, own, passwordHash, () => {
    insertAccount(office.db, {
      id: office.newId() as AccountId, // born here
      account: input.account,
      name: input.name,
      role: 'administrator',
      department: null,
      desk: null,
      title: '',
      phone: '',
      passwordHash,
      active: 1,
      createdAt: office.now(),
    })
  })
}

/** Loads the sample hall, with its last weeks, into an empty database. */
export async function loadSampleHall(office: Office, seed: Seed): Promise<{ setUp: true }> {
  const done = found(office, seed, await hashPassword(SAMPLE_PASSWORD))
  livePast(office, seed)
  return done
}

/** Agrees to end the trial; WRONG_STATE in a hall of one's own, whose records nobody throws away. */
export function endSample({ db, changed }: Work): { startedOver: true } {
  if (findHall(db)?.sample !== 1) refuse('WRONG_STATE')
  changed('hall', 'hall')
  return { startedOver: true }
}

const EMPTY_ADDRESSES = {
  address: '',
  postAddress: '',
  netAddress: '',
  phone: '',
  openingHours: '',
  publicInformation: [],
}

function firstDesk(seed: Seed): Pick<Seed, 'departments' | 'desks'> {
  const desks = seed.desks.slice(0, 1)
  return {
    desks,
    departments: seed.departments.filter(({ code }) => desks.some(({ department }) => department === code)),
  }
}

function found(office: Office, seed: Seed, passwordHash: string, more: () => void = () => {}): { setUp: true } {
  const { db, newId } = office
  write(db, () => {
    if (findHall(db)) refuse('ALREADY_SET_UP')
    const now = office.now()
    const sample = seed.staff.length > 0
    furnish(db, seed, { newId, now, passwordHash, sample })
    more()
    const nobody = { id: NOBODY, role: 'administrator', place: 'first-start' } as const
    appendEntry(db, { at: now, actor: nobody, what: 'hall.setUp', stage: 'hall', id: 'hall', before: '', after: '' })
  })
  office.changes.publish([{ stage: 'hall', id: 'hall' }])
  return { setUp: true }
}

/** Before the first account exists, nobody is logged in; the nil UUID (RFC 9562) stands for that. */
const NOBODY = '00000000-0000-0000-0000-000000000000' as AccountId
