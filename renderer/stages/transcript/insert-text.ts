import { createContext, useContext, useEffect, useMemo, useRef } from 'react'
import type { Part } from '../../../shared/contract/transcript.ts'

/** Puts a piece of text where the caret was last; false where it has no room. The focus stays where it is. */
export type Insert = (piece: string) => boolean

/** For parts of the editor that offer something to be written: a phrase, a sentence that was dictated. */
export const useInsert = (): Insert => useContext(InsertContext)

export const InsertContext = createContext<Insert>(() => false)

/**
 * Where text goes that is not typed: into the field of the account that had the focus last, at its caret; before anybody
 * was in a field, to the end of the visitor's own words.
 */
export function useInsertPlace() {
  const last = useRef<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      if (isAccountField(target)) last.current = target
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [])
  return useMemo(() => {
    const field = () => (last.current?.isConnected ? last.current : accountField('words'))
    return {
      field,
      insert: (piece: string) => {
        const place = field()
        return place !== null && keepingFocus(() => writeInto(place, [place.selectionStart, place.selectionEnd], piece))
      },
    }
  }, [])
}

/**
 * Writes over a part of a field as a hand would: the page hears of it as of typing, and Ctrl+Z takes it back. What has no
 * room is not written at all, and false is the answer: half a sentence would say something else.
 */
export function writeInto(field: HTMLTextAreaElement, [start, end]: readonly [number, number], piece: string): boolean {
  if (field.value.length - (end - start) + piece.length > field.maxLength) return false
  field.focus({ preventScroll: true })
  field.setSelectionRange(start, end)
  // Old, but the only way into a field's own undo.
  return document.execCommand('insertText', false, piece)
}

export function accountField(part: Part): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>(`.guide [name=${part}]`)
}

/** A field of the account, not of anything else in the editor. */
export function isAccountField(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.closest('.guide') !== null
}

function keepingFocus(act: () => boolean): boolean {
  const before = document.activeElement
  const done = act()
  if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  return done
}
