import { type FormEvent, useRef } from 'react'
import type { Part } from '../../../../shared/contract/transcript.ts'
import { isAccountField } from '../insert-text.ts'
import { sentenceAt, WrittenSentences } from './sentences.ts'
import type { Recording } from './use-recording.ts'

/** What is written tells where in the recording each sentence is. */
export function useWrittenMarks(recording: Recording) {
  const written = useRef(new WrittenSentences())
  const field = useRef<HTMLTextAreaElement | null>(null)
  const lastSaid = useRef({ words: '', at: 0 })

  function follow({ target, nativeEvent }: FormEvent): void {
    if (!recording.isOn || !isAccountField(target)) return
    // Half a syllable is no word yet.
    if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) return
    note(target, written.current.note(placeIn(target), recording.recorded() - LEAD_MS))
  }
  function leave({ target }: FormEvent): void {
    if (!isAccountField(target)) return
    note(target, written.current.leave(placeIn(target)))
  }
  function note(target: HTMLTextAreaElement, mark: Readonly<{ words: string; at: number }> | null): void {
    const { words, at } = lastSaid.current
    if (!mark || (mark.words === words && mark.at === at)) return
    recording.mark(placeIn(target).part, mark.words, mark.at, 'written')
  }
  function placeNow() {
    return field.current?.isConnected ? placeIn(field.current) : { part: 'words' as const, text: '', caret: 0 }
  }
  function markNow(): void {
    const place = placeNow()
    const words = sentenceAt(place.text, place.caret)?.words ?? ''
    recording.mark(place.part, words.slice(0, 200), recording.recorded(), 'pressed')
  }
  /** What a recognised text says was said a while before it is put in. */
  function noteSaid(words: string, saidAt: number): void {
    const { part } = placeNow()
    const at = recording.placeOf(saidAt)
    written.current.said(part, at)
    if (at === null) return
    // At once: who goes away before the sentence is ended still finds what was dictated.
    lastSaid.current = { words: words.slice(0, 200), at }
    recording.mark(part, lastSaid.current.words, at, 'written')
  }
  return {
    markNow,
    noteSaid,
    events: {
      onInput: follow,
      onCompositionEnd: follow,
      onBlur: leave,
      onFocus: ({ target }: FormEvent) => {
        if (isAccountField(target)) field.current = target
      },
    },
  }
}

function placeIn({ name, value, selectionStart }: HTMLTextAreaElement) {
  // Each field of the account bears the name of its part.
  return { part: name as Part, text: value, caret: selectionStart }
}

/** Somebody begins to write a moment after it was said. */
const LEAD_MS = 2_000
