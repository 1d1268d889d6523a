import type { HallClient } from '../support/whole-walk.ts'
import { key } from '../support/whole-walk.ts'

/** A clerk brings messages of another system in, twice: the second time the hall has them. */
export async function walkImport(clerk: HallClient): Promise<void> {
  const none = { type: 'none', number: '' } as const
  const messages = ['1', '2'].map((id) => ({
    ...{ origin: `net:portal:${id}`, receivedAt: 1_790_000_000_000, headcount: 1, message: `第 ${id} 封` },
    party: { type: 'person' as const, name: '林芳', document: none, phone: '', address: '' },
  }))
  const first = await clerk.visit.importMessages({ key: key(), messages })
  const again = await clerk.visit.importMessages({ key: key(), messages })
  const ids = first.outcomes.map((outcome) => ('registered' in outcome ? outcome.registered : null))
  const known = again.outcomes.map((outcome) => ('already' in outcome ? outcome.already : null))
  if (ids.includes(null) || ids.join() !== known.join()) throw new Error('a message came in twice or not at all')
  const origins = [...messages.map(({ origin }) => origin), 'net:portal:3']
  const here = await clerk.visit.importedAlready({ origins })
  if (here.length !== 2) throw new Error(`${here.length} of 2 messages are known`)
}
