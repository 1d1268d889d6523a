import type { HallClient } from '../support/whole-walk.ts'
import { key } from '../support/whole-walk.ts'

/** The administrator sees how many it would concern, sets how long personal data is kept, and takes it back. */
export async function walkRetention(admin: HallClient): Promise<void> {
  const { parties, orMore } = await admin.visit.retentionEffect({ years: 1 })
  if (parties !== 0 || orMore) throw new Error('a hall of today concerns nobody')
  await admin.visit.setRetention({ key: key(), years: 3 })
  const { years } = await admin.visit.retention()
  const told = await admin.visit.retentionYears()
  if (told.years !== years) throw new Error(`visitors are told ${told.years} years`)
  if (years !== 3) throw new Error(`data is kept ${years} years`)
  await admin.visit.setRetention({ key: key(), years: null })
}
