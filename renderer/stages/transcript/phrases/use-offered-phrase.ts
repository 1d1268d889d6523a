import { useEffect, useState } from 'react'
import { PARTS, type Part } from '../../../../shared/contract/transcript.ts'
import type { PhraseView } from '../../../../shared/contract/transcript-phrases.ts'
import { accountField, isAccountField, writeInto } from '../insert-text.ts'
import { phraseBefore } from './phrase-match.ts'

/** A phrase whose abbreviation stands before the caret. It is written only when somebody asks for it. */
export type OfferedPhrase = Readonly<{ part: Part; phrase: PhraseView }>

export function useOfferedPhrase(phrases: readonly PhraseView[]): OfferedPhrase | null {
  const [offered, setOffered] = useState<OfferedPhrase | null>(null)
  useEffect(() => {
    let composing = false
    const look = (event: Event) => {
      // The button that takes it has the focus.
      if (document.activeElement?.closest('.phrase-offer')) return
      if (event.type.startsWith('composition')) composing = event.type === 'compositionstart'
      const found = composing ? null : offeredIn(document.activeElement, phrases)
      setOffered((before) => (before?.part === found?.part && before?.phrase === found?.phrase ? before : found))
    }
    for (const event of EVENTS) document.addEventListener(event, look)
    return () => {
      for (const event of EVENTS) document.removeEventListener(event, look)
    }
  }, [phrases])
  return offered
}

/** Writes the phrase over its abbreviation, if that still stands before the caret. */
export function takeOffered({ part, phrase }: OfferedPhrase): void {
  const field = accountField(part)
  if (!field || !offeredIn(field, [phrase])) return
  writeInto(field, [field.selectionEnd - phrase.abbreviation.length, field.selectionEnd], phrase.text)
}

function offeredIn(field: Element | null, phrases: readonly PhraseView[]): OfferedPhrase | null {
  if (!isAccountField(field) || field.selectionStart !== field.selectionEnd) return null
  const part = PARTS.find((name) => name === field.name)
  const phrase = phraseBefore(field.value.slice(0, field.selectionEnd), phrases)
  return part && phrase ? { part, phrase } : null
}

const EVENTS = ['input', 'selectionchange', 'focusin', 'compositionstart', 'compositionend'] as const
