import { useRef, useState } from 'react'

/** Which form of a list is open, and what was saved last; the focus goes back to where the form was opened from. */
export function useOpenForm() {
  const [open, setOpen] = useState<string | null>(null)
  const [saved, setSaved] = useState<string | null>(null)
  const before = useRef<Element | null>(null)

  function close() {
    setOpen(null)
    // The button of a new entry stands there again only after the form has gone.
    requestAnimationFrame(() => {
      const back = before.current
      if (back instanceof HTMLElement && back.isConnected) back.focus()
      else document.querySelector<HTMLElement>('.administration-page [aria-keyshortcuts="Alt+N"]')?.focus()
    })
  }

  return {
    open,
    saved,
    show(name: string) {
      before.current = document.activeElement
      setSaved(null)
      setOpen(name)
    },
    close,
    done(name: string) {
      setSaved(name)
      close()
    },
  }
}
