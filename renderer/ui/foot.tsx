import { type ReactNode, useEffect, useRef } from 'react'
import './foot.css'

/** The bar at the end of a long page, always in sight. The page scrolls its fields clear of it, however high it grows. */
export function Foot({ className, children }: Readonly<{ className: string; children: ReactNode }>) {
  const foot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const bar = foot.current
    if (!bar) return
    const root = document.documentElement
    const watch = new ResizeObserver(() => {
      root.style.setProperty('--foot-room', `${bar.offsetHeight}px`)
      keepTypingInSight(bar)
    })
    watch.observe(bar)
    return () => {
      watch.disconnect()
      root.style.removeProperty('--foot-room')
    }
  }, [])
  return (
    <div ref={foot} className={`foot ${className}`}>
      {children}
    </div>
  )
}

/** Nobody may type blind because the bar grew over the field meanwhile. */
function keepTypingInSight(bar: HTMLElement): void {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  if (!bar.parentElement?.contains(field) || bar.contains(field)) return
  // A field that became lower with the room shows the lines it showed before; whoever writes at the end needs the last.
  if (field instanceof HTMLTextAreaElement && field.selectionEnd === field.value.length) {
    field.scrollTop = field.scrollHeight
  }
  if (field.getBoundingClientRect().bottom > bar.getBoundingClientRect().top) field.scrollIntoView({ block: 'nearest' })
}
