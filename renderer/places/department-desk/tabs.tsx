import { useRef } from 'react'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'

type Tab<Name extends string> = Readonly<{ name: Name; label: string; shortcut: string }>

type Props<Name extends string> = Readonly<{
  tabs: readonly Tab<Name>[]
  shown: Name
  onShow: (name: Name) => void
}>

/** Views of one thing, one at a time; the arrow keys move among them, their shortcuts work from anywhere. */
export function Tabs<Name extends string>({ tabs, shown, onShow }: Props<Name>) {
  const list = useRef<HTMLDivElement>(null)

  function move(step: number) {
    const now = tabs.findIndex(({ name }) => name === shown)
    const next = tabs[(now + step + tabs.length) % tabs.length]
    if (!next) return
    onShow(next.name)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.name}"]`)?.focus()
  }

  return (
    <div
      ref={list}
      role="tablist"
      className="matter-tabs"
      onKeyDown={({ key }) => {
        if (key === 'ArrowRight') move(1)
        if (key === 'ArrowLeft') move(-1)
      }}
    >
      {tabs.map((tab) => (
        <TabButton key={tab.name} tab={tab} shown={tab.name === shown} onShow={() => onShow(tab.name)} />
      ))}
    </div>
  )
}

type ButtonProps = Readonly<{ tab: Tab<string>; shown: boolean; onShow: () => void }>

function TabButton({ tab, shown, onShow }: ButtonProps) {
  useShortcut(tab.shortcut, onShow)
  return (
    <button
      type="button"
      role="tab"
      data-tab={tab.name}
      aria-selected={shown}
      aria-keyshortcuts={tab.shortcut}
      tabIndex={shown ? 0 : -1}
      onClick={onShow}
    >
      {tab.label} <KeyHint shortcut={tab.shortcut} />
    </button>
  )
}
