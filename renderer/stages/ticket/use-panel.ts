import { type RefObject, useEffect, useRef, useState } from 'react'
import type { TicketId } from '../../../shared/model/ids.ts'
import type { Panel } from './at-desk.ts'

type Whose = Readonly<{
  /** Something is being done. */
  busy: boolean
  /** Whoever is at the desk. */
  current: TicketId | null
}>

/** Which panel is open, and where the focus goes when it closes. */
export function usePanel(root: RefObject<HTMLElement | null>, { busy, current }: Whose) {
  const [panel, setPanel] = useState<Panel | null>(null)
  const before = useRef<Element | null>(null)
  const began = useRef(false)
  const last = useRef(current)

  // What was done took its button away: work goes on with the first act for whoever is at the desk now.
  useEffect(() => {
    const lost = began.current && !busy && (document.activeElement ?? document.body) === document.body
    began.current ||= busy || last.current !== current
    last.current = current
    if (lost && !panel) focusFirstAct(root.current)
  }, [busy, panel, current, root])

  return {
    panel,
    open(next: Panel) {
      if (!panel) before.current = document.activeElement
      setPanel(next)
    },
    leave: () => setPanel(null),
    close() {
      setPanel(null)
      const back = before.current
      if (back instanceof HTMLElement && back !== document.body && back.isConnected) back.focus()
      else focusFirstAct(root.current)
    },
  }
}

function focusFirstAct(root: HTMLElement | null): void {
  root?.querySelector<HTMLElement>('[data-first-act] button')?.focus()
}
