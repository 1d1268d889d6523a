import { useLayoutEffect, useRef } from 'react'
import { matchesShortcut } from './shortcut.ts'

/**
 * Runs `action` on `F2`, `Alt+S`, `Ctrl+Enter` …, wherever the focus is. Ignored while an input method is composing,
 * while the key repeats, and while `enabled` is false.
 */
export function useShortcut(shortcut: string | undefined, action: () => void, enabled = true): void {
  const latest = useRef(action)
  useLayoutEffect(() => {
    latest.current = action
  })
  // Before the button is painted: whoever sees it may press its key.
  useLayoutEffect(() => {
    if (!shortcut || !enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.isComposing || !matchesShortcut(shortcut, event)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [shortcut, enabled])
}
