import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import './tabs.css'

type Props<Tab extends string> = Readonly<{
  label: string
  tabs: readonly Readonly<{ name: Tab; label: string }>[]
  open: Tab
  onOpen: (tab: Tab) => void
  children: ReactNode
}>

/** The pages of a place; arrow keys go from one to the next. */
export function Tabs<Tab extends string>({ label, tabs, open, onOpen, children }: Props<Tab>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  function move(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (step === undefined) return
    const now = tabs.findIndex((tab) => tab.name === open)
    const next = tabs[(now + step + tabs.length) % tabs.length]
    if (!next) return
    onOpen(next.name)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus()
  }

  return (
    <>
      <div ref={list} role="tablist" aria-label={label} className="tabs">
        {tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            data-tab={tab.name}
            id={`${id}-${tab.name}`}
            aria-selected={tab.name === open}
            aria-controls={`${id}-page`}
            tabIndex={tab.name === open ? 0 : -1}
            onClick={() => onOpen(tab.name)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-page`} aria-labelledby={`${id}-${open}`} className="tabs-page">
        {children}
      </div>
    </>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
