import { type KeyboardEvent, useState } from 'react'
import type { KnownRow } from '../../../../shared/contract/visit-parties.ts'
import { type SearchedIn, useKnownParties } from '../party/use-known-parties.ts'

/** What is offered below a field, and what of it is marked. Nobody is taken who was not marked by a key or clicked on. */
export function useOffer(where: SearchedIn, text: string, onTake: ((party: KnownRow) => void) | undefined) {
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const { rows, waiting } = useKnownParties(where, text, open && onTake !== undefined)
  const marked = rows.find(({ party }) => party.id === chosen)
  // Who is marked stays marked: the list may change between the eye and the hand.
  if (chosen === FIRST && !waiting && rows[0]) setChosen(rows[0].party.id)

  function leave(): void {
    setOpen(false)
    setChosen(null)
  }
  function take(row: KnownRow): void {
    leave()
    onTake?.(row)
  }
  function move(step: 1 | -1): void {
    const from = step === 1 ? -1 : rows.length
    const next = rows[(marked ? rows.indexOf(marked) : from) + step]
    setOpen(true)
    setChosen(!marked && (rows.length === 0 || waiting) ? FIRST : (next?.party.id ?? null))
  }
  function enter(): boolean {
    if (marked) take(marked)
    // Whoever asked for the list waits for it: Enter must not go on with the letters of a search as a name.
    return marked !== undefined || (waiting && chosen === FIRST)
  }
  /** Whether the key was for the list. */
  function press(key: string): boolean {
    if (key === 'Enter') return enter()
    if (key === 'ArrowDown') move(1)
    else if (rows.length === 0) return false
    else if (key === 'ArrowUp') move(-1)
    else if (key === 'Escape') leave()
    else return false
    return true
  }
  return {
    ...{ rows, marked, leave, take },
    look() {
      setOpen(true)
      setChosen(null)
    },
    keys: {
      onKeyDownCapture(event: KeyboardEvent) {
        // Whoever sends the form is done with the list, which would lie over what is still missing.
        if (event.ctrlKey && event.key === 'Enter') leave()
        if (isOfMethod(event) || event.altKey || event.ctrlKey || !onTake || !press(event.key)) return
        event.preventDefault()
        event.stopPropagation()
      },
    },
  }
}

/** The first of a list that has yet to come. */
const FIRST = 'first'

/** A key that the input method keeps for itself. */
function isOfMethod({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === 229
}
