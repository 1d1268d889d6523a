import type { HallClient } from '../support/whole-walk.ts'
import { key } from '../support/whole-walk.ts'

/** A clerk looks at a visitor's phone and document for a reason; the supervisor sees that they did. */
export async function walkReveals(clerk: HallClient, supervisor: HallClient): Promise<void> {
  const [row] = (await clerk.casefile.list({})).rows
  const [seen] = await clerk.visit.today()
  if (!row || !seen) throw new Error('the walk left no matter and no visit')
  const [phone, document] = [{ what: 'phone' as const }, { what: 'document' as const }]
  await clerk.visit.reveal({ key: key(), visit: seen.id, ...phone, reason: '联系来访人' })
  await clerk.visit.revealed({ visit: seen.id, ...phone })
  await clerk.casefile.reveal({ key: key(), casefile: row.id, ...document, reason: '核对身份' })
  await clerk.casefile.revealed({ casefile: row.id, ...document })
  const { figures, visits } = await supervisor.visit.figures()
  const batches = Object.values(figures).reduce((sum, each) => sum + each.batches, 0)
  if (batches !== visits.length) throw new Error(`${batches} visits are counted and ${visits.length} listed`)
  const { rows: kept } = await supervisor.visit.reveals()
  if (kept.length < 2) throw new Error(`${kept.length} reveals are kept`)
}
