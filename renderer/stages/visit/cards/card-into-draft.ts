import type { ReadCard } from '../../../../shared/model/wedge-card.ts'
import { emptyDraft, type VisitDraft } from '../form/visit-draft.ts'

/** What a card can take the place of. */
export type Replaced = 'name' | 'number' | 'address' | 'known'

type Filled = Readonly<{
  draft: VisitDraft
  /** What the clerk had written otherwise, to be told of. */
  replaced: readonly Replaced[]
}>

/**
 * The form with what was read from a card. The card of somebody who speaks for a group is a representative's, of somebody
 * who comes for an organisation an agent's; what a card does not say stays as it was written.
 */
export function withCard(draft: VisitDraft, card: ReadCard): Filled {
  if (draft.type === 'group') return { draft: withRepresentative(draft, card), replaced: [] }
  if (draft.type === 'organisation') return { draft: withAgent(draft, card), replaced: [] }
  // Of a known party the form holds nothing that was written, only what is said anew.
  const { name, documentNumber, address } = draft.known ? emptyDraft(draft.channel, 'person') : draft
  const said = { name: card.name || name, number: card.number, address: card.address || address }
  const replaced: Replaced[] = [
    ...(draft.known ? (['known'] as const) : []),
    ...(differs(name, said.name) ? (['name'] as const) : []),
    ...(differs(documentNumber, said.number) ? (['number'] as const) : []),
    ...(differs(address, said.address) ? (['address'] as const) : []),
  ]
  const filled: VisitDraft = {
    ...draft,
    ...{ name: said.name, documentType: card.kind, documentNumber: said.number, address: said.address },
    // Pinyin that was written belongs to the name that was written.
    pinyin: said.name === name ? draft.pinyin : '',
    details: {
      birthDate: card.birthDate,
      sex: card.sex,
      nation: card.nation || (said.name === name ? draft.details.nation : ''),
      division: '',
    },
    known: null,
  }
  return { draft: filled, replaced }
}

const differs = (written: string, read: string) => {
  const before = written.trim()
  return before !== '' && before.toUpperCase() !== read.trim().toUpperCase()
}

function withRepresentative(draft: VisitDraft, { name }: ReadCard): VisitDraft {
  const { representatives } = draft
  if (name === '' || representatives.some((each) => each.name.trim() === name)) return draft
  const free = representatives.findIndex((each) => each.name.trim() === '')
  if (free === -1) return { ...draft, representatives: [...representatives, { name, phone: '' }] }
  return { ...draft, representatives: representatives.map((each, at) => (at === free ? { ...each, name } : each)) }
}

function withAgent(draft: VisitDraft, { name }: ReadCard): VisitDraft {
  if (name === '' || draft.attendants.some((each) => each.name.trim() === name)) return draft
  const agent = { as: 'agent', name, phone: '', relation: '', authorised: false } as const
  return { ...draft, attendants: [...draft.attendants, agent] }
}
