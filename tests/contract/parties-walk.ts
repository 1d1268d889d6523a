import { type HallClient, key } from '../support/whole-walk.ts'

/** A clerk finds a party again, puts a registration right, takes it back and again, and merges two of the same name. */
export async function walkParties(clerk: HallClient): Promise<void> {
  const [kept, merged] = [await come(clerk), await come(clerk)]
  const found = await clerk.visit.searchParties({ text: NAME })
  if (!found.some(({ party }) => party.id === kept.party)) throw new Error('a party is not found by its name')
  if ((await clerk.visit.recentParties())[0]?.party.id !== merged.party) throw new Error('the last one comes first')
  await putRight(clerk, merged.id)
  const [same] = await clerk.visit.sameParty({ party: kept.party })
  if (same?.party.id !== merged.party) throw new Error('the same name and phone are not noticed')
  const { merge } = await clerk.visit.mergeParties({
    key: key(),
    kept: kept.party,
    merged: merged.party,
    reason: REASON,
  })
  const together = await clerk.visit.ofParty({ party: kept.party })
  if (together.rows.length !== 2) throw new Error(`${together.rows.length} visits of both`)
  await clerk.visit.partParties({ key: key(), merge, reason: REASON })
  const [undone] = await clerk.visit.merges({ party: merged.party })
  const { visits } = await clerk.visit.party({ party: merged.party })
  if (!undone?.undone || visits !== 1) throw new Error('the merge is not undone')
}

async function putRight(clerk: HallClient, visit: string): Promise<void> {
  await clerk.visit.correct({ key: key(), visit, version: 1, reason: REASON, headcount: 2, party: { address: '' } })
  await clerk.visit.withdraw({ key: key(), visit, reason: REASON })
  await clerk.visit.restore({ key: key(), visit, reason: REASON })
  const what = (await clerk.visit.changes({ visit })).map((change) => change.what).join(' ')
  if (what !== 'restored withdrawn corrected') throw new Error(`a visit was ${what}`)
}

function come(clerk: HallClient) {
  const party = {
    type: 'person',
    name: NAME,
    document: { type: 'none', number: '' },
    phone: PHONE,
    address: '',
  } as const
  const heads = { headcount: 1, representatives: [], noticeGiven: true }
  return clerk.visit.register({ key: key(), ticket: null, channel: 'visit', party, ...heads })
}

const [NAME, PHONE, REASON] = ['欧阳雪', '19900000077', '登记有误']
