import { useEffect, useRef, useState } from 'react'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import type { DeskReader } from '../../../../shared/contract/visit-readers.ts'
import type { ReadCard } from '../../../../shared/model/wedge-card.ts'
import { hallClient } from '../../../app/hall-client.ts'
import { type VisitDraft, withKnown } from '../form/visit-draft.ts'
import { type Replaced, withCard } from './card-into-draft.ts'
import { useCards } from './card-source.ts'

/** What the last card did to the form. */
export type CardNote = Readonly<{
  before: VisitDraft
  after: VisitDraft
  replaced: readonly Replaced[]
  /** The party of the hall whose card it is. */
  known: string | null
}>

export type CardInDraft = Readonly<{
  reader: DeskReader
  note: CardNote | null
  /** Null once the clerk has written on: what they wrote is never taken back with the card. */
  undo: (() => void) | null
}>

/** Puts every card that is laid into the form: the party whose number it is where the hall knows one, else somebody new. */
export function useCardInDraft(
  draft: VisitDraft,
  change: (draft: VisitDraft) => void,
  goOn: (filled: VisitDraft) => void,
): CardInDraft {
  const [note, setNote] = useState<CardNote | null>(null)
  const latest = useRef({ draft, change })
  useEffect(() => {
    latest.current = { draft, change }
  })

  async function take(card: ReadCard, before: VisitDraft): Promise<void> {
    const { draft: filled, replaced } = withCard(before, card)
    change(filled)
    setNote({ before, after: filled, replaced, known: null })
    // Only then are there fields to go on to.
    setTimeout(() => goOn(filled))
    const row = filled.type === 'person' ? await personWith(card.number) : undefined
    if (!row || !isSame(latest.current.draft, filled)) return
    const after = withKnown(filled, row)
    latest.current.change(after)
    setNote({ before, after, replaced, known: row.party.name })
  }

  const reader = useCards(draft, (card, before) => void take(card, before))
  const undo = () => {
    if (note) change(note.before)
    setNote(null)
  }
  return { reader, note, undo: note && isSame(draft, note.after) ? undo : null }
}

/** Nobody where the hall cannot be asked now: the form is filled all the same. */
async function personWith(number: string): Promise<KnownRow | undefined> {
  const rows = await hallClient.visit.searchParties({ text: number }).catch(() => [])
  return rows.find(({ because, party }) => because === 'document' && party.type === 'person')
}

const isSame = (one: VisitDraft, other: VisitDraft) => JSON.stringify(one) === JSON.stringify(other)
