import { useEffect, useEffectEvent, useRef } from 'react'
import { readScanned, type Scanned } from '../../../shared/model/scanned-code.ts'
import { keyed, NOTHING_TYPED } from './wedge.ts'

/** Hears a scanner that types like a keyboard, on whatever page of the kiosk a visitor holds the paper to it. */
export function useScanner(onScan: (scanned: Scanned) => void): void {
  const wedge = useRef(NOTHING_TYPED)
  const hear = useEffectEvent((event: KeyboardEvent) => {
    // When the key was pressed, not when a busy page came to read it.
    const after = keyed(wedge.current, event, event.timeStamp)
    wedge.current = after.wedge
    const scanned = after.scanned === undefined ? null : readScanned(after.scanned)
    if (!scanned) return
    // Its Enter must not press the button that was touched last.
    event.preventDefault()
    event.stopPropagation()
    onScan(scanned)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}
