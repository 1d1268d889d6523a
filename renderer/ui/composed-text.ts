import { type CompositionEvent, type KeyboardEvent, useRef, useState } from 'react'

type Element = HTMLInputElement | HTMLTextAreaElement

/**
 * The state of a text field under an input method. While letters are being composed (pinyin before it becomes hanzi)
 * the field shows them and nobody else hears of them; what was chosen is handed on once. Enter that chooses a word
 * stays with the input method.
 */
export function useComposedText(value: string, onChange: (value: string) => void, onEnter?: () => void) {
  const composing = useRef(false)
  const [draft, setDraft] = useState<string | null>(null)

  function commit(next: string): void {
    setDraft(null)
    onChange(next)
  }

  return {
    value: draft ?? value,
    onChange: (event: Readonly<{ target: { value: string } }>) => {
      if (composing.current) setDraft(event.target.value)
      else commit(event.target.value)
    },
    onCompositionStart: () => {
      composing.current = true
    },
    onCompositionEnd: (event: CompositionEvent<Element>) => {
      composing.current = false
      commit(event.currentTarget.value)
    },
    onKeyDown: (event: KeyboardEvent<Element>) => {
      if (event.key !== 'Enter') return
      if (composing.current || event.nativeEvent.isComposing || event.keyCode === CHOOSING) {
        event.preventDefault()
        event.stopPropagation()
      } else if (onEnter) {
        event.preventDefault()
        onEnter()
      }
    },
  }
}

// Some browsers end the composition before they report the Enter that ended it; the key code still tells.
const CHOOSING = 229
