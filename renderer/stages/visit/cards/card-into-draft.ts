import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import { maskAddress } from '../../../../shared/model/mask.ts'
import type { ReadCard } from '../../../../shared/model/wedge-card.ts'
import { emptyDraft, type VisitDraft, withChange, withKnown } from '../form/visit-draft.ts'

/** What a card can take the place of. */
export type Replaced = 'name' | 'number' | 'address' | 'known'

/** Whom the card was taken for; `there` has been taken already, and `nothing` is a number that this form has no use for. */
export type FilledAs = 'person' | 'representative' | 'agent' | 'there' | 'nothing'

type Filled = Readonly<{
  draft: VisitDraft
  as: FilledAs
  /** What the clerk had written otherwise, to be told of. */
  replaced: readonly Replaced[]
}>

/**
 * The form with what was read from a card. The card of somebody who speaks for a group is a representative's, of somebody
 * who comes for an organisation an agent's; what a card does not say stays as it was written, but not what `last`, the
 * card before it, said of somebody else.
 */
export function withCard(draft: VisitDraft, card: ReadCard, last: ReadCard | null = null): Filled {
  if (draft.type === 'group') return withRepresentative(draft, card)
  if (draft.type === 'organisation') return withAgent(draft, card)
  // Of a known party the form holds nothing that was written, only what is said anew.
  const { name, documentNumber, address } = draft.known ? emptyDraft(draft.channel, 'person') : draft
  const others = last !== null && last.number !== card.number && last.number === documentNumber
  const left = (written: string, ofLast: string | undefined) => (others && written === ofLast ? '' : written)
  const said = {
    name: card.name || left(name, last?.name),
    number: card.number,
    address: card.address || left(address, last?.address),
  }
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
  return { draft: filled, as: 'person', replaced }
}

/**
 * The form filled with the party whose card it is. Its own address is not known to the page and stays; where it has none
 * the card's is said anew. `named` is the name on the card where the hall has another, `address` its address likewise, which
 * the clerk may take.
 */
export function withKnownCard(filled: VisitDraft, row: KnownRow, card: ReadCard) {
  const known = withKnown(filled, row, 'document')
  const named = card.name === '' || card.name === row.party.name ? null : card.name
  // The address on a card is of the day it was issued; the hall's was said later.
  const told = row.party.addressMasked !== '' && card.address !== ''
  const isSame = maskAddress(card.address) === row.party.addressMasked
  return {
    draft: told ? withChange(known, 'address', false) : known,
    named,
    address: told && !isSame ? card.address : null,
  }
}

/** The address of a card is said anew of the known party after all. */
export function withCardAddress(draft: VisitDraft, address: string): VisitDraft {
  return { ...withChange(draft, 'address', true), address }
}

const differs = (written: string, read: string) => {
  const before = written.trim()
  return before !== '' && before.toUpperCase() !== read.trim().toUpperCase()
}

function withRepresentative(draft: VisitDraft, { name }: ReadCard): Filled {
  const { representatives } = draft
  if (name === '') return unchanged(draft, 'nothing')
  if (representatives.some((each) => each.name.trim() === name)) return unchanged(draft, 'there')
  const free = representatives.findIndex((each) => each.name.trim() === '')
  const all =
    free === -1
      ? [...representatives, { name, phone: '' }]
      : representatives.map((each, at) => (at === free ? { ...each, name } : each))
  return { draft: { ...draft, representatives: all }, as: 'representative', replaced: [] }
}

function withAgent(draft: VisitDraft, { name }: ReadCard): Filled {
  if (name === '') return unchanged(draft, 'nothing')
  if (draft.attendants.some((each) => each.name.trim() === name)) return unchanged(draft, 'there')
  const agent = { as: 'agent', name, phone: '', relation: '', authorised: false } as const
  return { draft: { ...draft, attendants: [...draft.attendants, agent] }, as: 'agent', replaced: [] }
}

const unchanged = (draft: VisitDraft, as: 'there' | 'nothing'): Filled => ({ draft, as, replaced: [] })
