import Button from 'antd/es/button'
import type { ReactNode, Ref } from 'react'
import { KeyHint } from './key-hint.tsx'
import { useShortcut } from './use-shortcut.ts'

type Props = Readonly<{
  children: ReactNode
  onClick: () => void
  shortcut?: string
  primary?: boolean
  danger?: boolean
  running?: boolean
  disabled?: boolean
  size?: 'small' | 'middle' | 'large'
  block?: boolean
  /** Opens a menu; whether it is open. */
  expanded?: boolean
  'aria-label'?: string
  /** Switches something on and off; whether it is on. */
  'aria-pressed'?: boolean
  ref?: Ref<HTMLButtonElement | HTMLAnchorElement>
}>

/** A button that does something, with its shortcut printed on it and working from anywhere on the page. */
export function ActionButton({ children, shortcut, primary, running, disabled, expanded, onClick, ...rest }: Props) {
  const blocked = Boolean(disabled || running)
  useShortcut(shortcut, onClick, !blocked)
  return (
    <Button
      type={primary ? 'primary' : 'default'}
      loading={running ?? false}
      disabled={disabled ?? false}
      aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
      {...(expanded === undefined ? {} : { 'aria-haspopup': 'menu' as const, 'aria-expanded': expanded })}
      onClick={() => !blocked && onClick()}
      {...rest}
    >
      {children}
      {shortcut && <KeyHint shortcut={shortcut} />}
    </Button>
  )
}
