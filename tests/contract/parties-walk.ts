import type { HallClient } from '../support/whole-walk.ts'

/** A clerk finds a party again that came before. */
export async function walkParties(clerk: HallClient): Promise<void> {
  const [latest] = await clerk.visit.recentParties()
  if (!latest) throw new Error('the walk left no party')
  const found = await clerk.visit.searchParties({ text: latest.party.name })
  if (!found.some(({ party }) => party.id === latest.party.id)) throw new Error('a party is not found by its name')
}
