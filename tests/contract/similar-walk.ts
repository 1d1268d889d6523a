import type { HallClient } from '../support/whole-walk.ts'
import { key } from '../support/whole-walk.ts'

/** A party comes again: what it brought before is found and explained, and a clerk says that it is the same matter. */
export async function walkSimilar(clerk: HallClient): Promise<void> {
  const [row] = (await clerk.casefile.list({ state: 'closed' })).rows
  if (!row) throw new Error('the walk left no matter')
  const { visit, place, summary } = await clerk.casefile.get({ casefile: row.id })
  const party = visit.party.id
  const earlier = await clerk.casefile.ofParty({ party })
  expectThat(
    earlier.rows.some(({ id }) => id === row.id),
    'a party has lost its matter',
  )
  const alike = await clerk.casefile.similar({ party, place, summary })
  const why = alike.find(({ casefile }) => casefile.id === row.id)?.because.map((reason) => reason.why)
  expectThat(why?.join(' ').startsWith('person place'), `alike because of ${why}`)
  expectThat((await clerk.casefile.similar({})).length === 0, 'nothing was asked and something found')

  const again = { kind: row.kind, category: row.category, place, summary, attempt: 'first' } as const
  const visitAgain = await comeAgain(clerk, party, row.headcount)
  const unknown = { key: key(), visit: visitAgain, ...again, sameAs: key() }
  const refused: unknown = await clerk.casefile.open(unknown).catch((error: unknown) => error)
  expectThat(Reflect.get(Object(refused), 'code') === 'NOT_FOUND', 'an unknown matter was taken for the same')
  const { id } = await clerk.casefile.open({ key: key(), visit: visitAgain, ...again, sameAs: row.id })
  const repeat = await clerk.casefile.get({ casefile: id })
  expectThat(repeat.attempt === 'repeat' && repeat.sameAs?.id === row.id, 'it repeats nothing')
  const original = await clerk.casefile.get({ casefile: row.id })
  expectThat(
    original.repeatedBy.some((other) => other.id === id),
    'nothing repeats it',
  )
}

async function comeAgain(clerk: HallClient, party: string, headcount: number) {
  const heads = { headcount, representatives: [], noticeGiven: true }
  const registration = { ticket: null, channel: 'visit', party: { id: party }, ...heads } as const
  const { id: visit } = await clerk.visit.register({ key: key(), ...registration })
  const { id: transcript } = await clerk.transcript.begin({ key: key(), visit })
  const guide = { who: '', when: '', where: '', what: 'it is as before', want: '', basis: '' }
  const { version } = await clerk.transcript.save({ key: key(), transcript, base: 1, guide })
  await clerk.transcript.confirm({ key: key(), transcript, version, readBack: true, manner: 'oral' })
  return visit
}

function expectThat(holds: boolean | undefined, otherwise: string): void {
  if (!holds) throw new Error(otherwise)
}
