import {
  type CompositionEvent,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { caretAfter, withTyped } from './caret.ts'

type Element = HTMLInputElement | HTMLTextAreaElement
type Composing = RefObject<string | null>

/**
 * The state of a text field under an input method. While letters are being composed (pinyin before it becomes hanzi)
 * the field shows them and nobody else has them as its value; what was chosen is handed on once, and what changed meanwhile
 * without the field is kept beside it. `onComposing` hears what the field shows meanwhile, null once it ended, so that
 * something can be looked up by it. Enter that chooses a word stays with the input method.
 */
export function useComposedText(
  value: string,
  onChange: (value: string) => void,
  onEnter?: () => void,
  onComposing?: (shown: string | null) => void,
) {
  /** The text in which the composition began; null outside of one. */
  const composing = useRef<string | null>(null)
  const { shown, show, onFocus } = useShown(value, composing)

  function commit(typed: string, next = typed): void {
    show(typed)
    onChange(next)
  }

  return {
    value: shown,
    onFocus,
    onChange: (event: Readonly<{ target: { value: string } }>) => {
      if (composing.current === null) return commit(event.target.value)
      show(event.target.value)
      onComposing?.(event.target.value)
    },
    onCompositionStart: () => {
      composing.current = shown
    },
    onCompositionEnd: (event: CompositionEvent<Element>) => {
      const typed = event.currentTarget.value
      const before = composing.current ?? value
      composing.current = null
      onComposing?.(null)
      commit(typed, withTyped(before, typed, value))
    },
    onKeyDown: (event: KeyboardEvent<Element>) => {
      if (event.key !== 'Enter') return
      if (composing.current !== null || event.nativeEvent.isComposing || event.keyCode === CHOOSING) {
        event.preventDefault()
        event.stopPropagation()
      } else if (onEnter) {
        event.preventDefault()
        onEnter()
      }
    },
  }
}

/**
 * What stands in the field. A value that was changed by something else than typing is taken over once nothing is being
 * composed, and the caret stays where it was: a field whose value is set puts it at the end.
 */
function useShown(value: string, composing: Composing) {
  const [shown, show] = useState(value)
  const field = useRef<Element | null>(null)
  const marked = useRef<readonly [start: number, end: number] | null>(null)

  useLayoutEffect(() => {
    if (composing.current !== null) return
    const element = field.current
    if (shown !== value) {
      const caret = (at: number | null) => caretAfter(shown, value, at ?? shown.length)
      if (element) marked.current = [caret(element.selectionStart), caret(element.selectionEnd)]
      show(value)
    } else if (marked.current) {
      element?.setSelectionRange(...marked.current)
      marked.current = null
    }
  }, [value, shown, composing])

  const onFocus = (event: FocusEvent<Element>) => {
    field.current = event.currentTarget
  }
  return { shown, show, onFocus }
}

// Some browsers end the composition before they report the Enter that ended it; the key code still tells.
const CHOOSING = 229
