import { useEffect, useRef, useState } from 'react'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import type { DeskReader } from '../../../../shared/contract/visit-readers.ts'
import type { PartyId } from '../../../../shared/model/ids.ts'
import type { ReadCard } from '../../../../shared/model/wedge-card.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { isAsked, type VisitDraft } from '../form/visit-draft.ts'
import { type FilledAs, type Replaced, withCard, withCardAddress, withKnownCard } from './card-into-draft.ts'
import { useCards } from './card-source.ts'

/** What the last card did to the form. */
export type CardNote = Readonly<{
  before: VisitDraft
  after: VisitDraft
  replaced: readonly Replaced[]
  as: FilledAs
  /** The name on the card; a number that was typed has none. */
  name: string
  /** The name of the party of the hall whose card it is. */
  known: string | null
  party: PartyId | null
  /** The name on the card, where the hall has another for its number. */
  named: string | null
  /** The address on the card, where the hall has another of that person. */
  address: string | null
}>

export type CardInDraft = Readonly<{
  reader: DeskReader
  note: CardNote | null
  /** Null once the clerk has written on: what they wrote is never taken back with the card. */
  undo: (() => void) | null
  /** Says the card's address anew; null where there is none, or another was said meanwhile. */
  takeAddress: (() => void) | null
}>

/** Puts every card that is laid into the form: the party whose number it is where the hall knows one, else somebody new. */
export function useCardInDraft(
  draft: VisitDraft,
  change: (draft: VisitDraft) => void,
  goOn: (filled: VisitDraft) => void,
): CardInDraft {
  const [note, setNote] = useState<CardNote | null>(null)
  const latest = useRef({ draft, change })
  const last = useRef<ReadCard | null>(null)
  useEffect(() => {
    latest.current = { draft, change }
  })

  async function take(card: ReadCard, before: VisitDraft): Promise<void> {
    const { draft: filled, as, replaced } = withCard(before, card, last.current)
    last.current = card
    const told = { before, as, name: card.name, replaced }
    change(filled)
    setNote({ ...told, after: filled, known: null, party: null, named: null, address: null })
    // Only then are there fields to go on to.
    setTimeout(() => goOn(filled))
    const row = filled.type === 'person' ? await personWith(card.number) : undefined
    if (!row || !isSame(latest.current.draft, filled)) return
    const { draft: after, ...other } = withKnownCard(filled, row, card)
    latest.current.change(after)
    setNote({ ...told, after, known: row.party.name, party: row.party.id, ...other })
  }

  const reader = useCards(draft, (card, before) => void take(card, before))
  const undo = () => {
    if (note) change(note.before)
    setNote(null)
  }
  // Somebody else may have been taken from the list since.
  const isTheirs = draft.known !== null && draft.known.party.id === note?.party
  const address = isTheirs && !isAsked(draft, 'address') ? note.address : null
  const takeAddress = () => {
    if (!note || !address) return
    const after = withCardAddress(draft, address)
    change(after)
    // Whoever takes the card back takes its address back, unless they wrote on in between.
    setNote({ ...note, address: null, ...(isSame(draft, note.after) ? { after } : {}) })
  }
  return {
    ...{ reader, note, takeAddress: address ? takeAddress : null },
    undo: note && isSame(draft, note.after) ? undo : null,
  }
}

/** Nobody where the hall cannot be asked now: the form is filled all the same. */
async function personWith(number: string): Promise<KnownRow | undefined> {
  const rows = await hallClient.visit.searchParties({ text: number }).catch(() => [])
  return rows.find(({ because, party }) => because === 'document' && party.type === 'person')
}

const isSame = (one: VisitDraft, other: VisitDraft) => JSON.stringify(one) === JSON.stringify(other)
