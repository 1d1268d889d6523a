import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../app/failure-note.tsx'
import { ActionButton } from '../../ui/action-button.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { useAtDesk } from './at-desk.ts'
import './panel.css'

type Props = Readonly<{
  title: string
  /** What the button says that does it. */
  act: string
  shortcut?: string
  disabled?: boolean
  onAct: () => void
  /** What the second button says; to close the panel is what it does. */
  cancel?: string
  children?: ReactNode
}>

/** One small question in the desk's column: Enter does it, Escape leaves it. What was entered stays when it fails. */
export function PanelForm({ title, act, shortcut, disabled, onAct, cancel, children }: Props) {
  const { t } = useTranslation('ticket')
  const { verbs, close } = useAtDesk()
  const panel = useRef<HTMLElement>(null)
  useShortcut('Escape', close)
  useEffect(() => {
    const chosen = panel.current?.querySelector<HTMLElement>('input:checked')
    const first = panel.current?.querySelector<HTMLElement>('input, select, button')
    ;(chosen ?? first)?.focus()
  }, [])

  // Text fields send by themselves, because they know when an input method needs the key.
  function enter({ key, target }: KeyboardEvent): void {
    if (key === 'Enter' && target instanceof HTMLInputElement && target.type === 'radio' && !disabled) onAct()
  }

  return (
    <section ref={panel} className="desk-panel" data-keeps-focus aria-label={title} onKeyDown={enter}>
      <h2>{title}</h2>
      {children}
      <div className="desk-panel-buttons">
        <ActionButton
          primary
          {...(shortcut ? { shortcut } : {})}
          disabled={disabled ?? false}
          running={verbs.running !== null}
          onClick={onAct}
        >
          {act}
        </ActionButton>
        <ActionButton onClick={close}>{cancel ?? t('cancel')}</ActionButton>
      </div>
      <FailureNote failure={verbs.failure} onClose={verbs.clear} />
    </section>
  )
}
