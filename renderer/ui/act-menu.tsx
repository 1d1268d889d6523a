import { type KeyboardEvent, useEffect, useRef } from 'react'
import { KeyHint } from './key-hint.tsx'
import './act-menu.css'

type Item<Name extends string> = Readonly<{
  name: Name
  label: string
  /** Chooses the item while the menu is open. */
  digit: number
  /** Why it cannot be chosen now. */
  obstacle?: string | null
}>

type Props<Name extends string> = Readonly<{
  label: string
  items: readonly Item<Name>[]
  onPick: (name: Name) => void
  onClose: () => void
  /** The focus went elsewhere by itself. */
  onLeave: () => void
}>

/** A few acts over what lies below: arrow keys, a digit for each, Escape; gone as soon as the focus goes elsewhere. */
export function ActMenu<Name extends string>({ label, items, onPick, onClose, onLeave }: Props<Name>) {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => focusItem(menu.current, 0), [])

  function press(event: KeyboardEvent): void {
    const digit = items.find((item) => String(item.digit) === event.key)
    const step = STEPS[event.key]
    if (step) focusItem(menu.current, step(focusedItem(menu.current), items.length))
    else if (digit) pick(digit)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function pick({ name, obstacle }: Item<Name>): void {
    if (!obstacle) onPick(name)
  }

  return (
    <div
      ref={menu}
      role="menu"
      aria-label={label}
      className="drop-box act-menu"
      onKeyDown={press}
      onBlur={({ relatedTarget }) => {
        // What opened the menu closes it itself; a window that loses the focus gives it back later.
        if (relatedTarget && !menu.current?.parentElement?.contains(relatedTarget)) onLeave()
      }}
    >
      {items.map((item) => (
        <button
          key={item.name}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={Boolean(item.obstacle)}
          onClick={() => pick(item)}
        >
          <KeyHint shortcut={String(item.digit)} />
          <span>
            {item.label}
            {item.obstacle && <small>{item.obstacle}</small>}
          </span>
        </button>
      ))}
    </div>
  )
}

const STEPS: Readonly<Record<string, (now: number, count: number) => number>> = {
  ArrowDown: (now, count) => (now + 1) % count,
  ArrowUp: (now, count) => (now + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

function itemsOf(menu: HTMLElement | null): Element[] {
  return [...(menu?.querySelectorAll('[role=menuitem]') ?? [])]
}

function focusedItem(menu: HTMLElement | null): number {
  return itemsOf(menu).findIndex((item) => item.matches(':focus'))
}

function focusItem(menu: HTMLElement | null, index: number): void {
  const item = itemsOf(menu)[index]
  if (item instanceof HTMLElement) item.focus()
}
