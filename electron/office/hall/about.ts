import { z } from 'zod'
import type { About } from '../../../shared/contract/hall.ts'
import { findHall } from '../../store/tables/hall.ts'
import { listAccounts } from '../../store/tables/staff.ts'
import type { Office } from '../office.ts'
import { SAMPLE_PASSWORD } from './set-up.ts'
import { hallRules, today } from './settings.ts'

/** What anybody in the hall may know (article 18). */
export function about(office: Office): About {
  const { db, version } = office
  const now = office.now()
  const hall = findHall(db)
  const { timeZone, rulePack } = hallRules(db)
  const sample = hall?.sample === 1
  // Accounts added during the trial have passwords of their own.
  const invented = sample ? listAccounts(db).filter(({ createdAt }) => createdAt === hall.createdAt) : []
  return {
    version,
    setUp: hall !== undefined,
    sample,
    name: hall?.name ?? '',
    city: hall?.city ?? '',
    address: hall?.address ?? '',
    postAddress: hall?.postAddress ?? '',
    netAddress: hall?.netAddress ?? '',
    phone: hall?.phone ?? '',
    openingHours: hall?.openingHours ?? '',
    publicInformation: hall ? z.array(z.string()).parse(JSON.parse(hall.publicInformation)) : [],
    timeZone,
    businessDate: today(db, now),
    rulePack,
    now,
    clockSpeed: office.clockSpeed ?? 1,
    sampleAccounts: invented.map(({ account, name, role }) => ({ account, name, role, password: SAMPLE_PASSWORD })),
  }
}
