import { useEffect, useRef } from 'react'
import { ActionButton } from './action-button.tsx'
import './asked-twice.css'

type Props = Readonly<{
  /** What is lost by it. */
  sure: string
  act: string
  leave: string
  running?: boolean
  onAct: () => void
  onLeave: () => void
}>

/** Asks before something that cannot be undone; the focus is on the way back. */
export function AskedTwice({ sure, act, leave, running = false, onAct, onLeave }: Props) {
  const wayBack = useRef<HTMLButtonElement>(null)
  useEffect(() => wayBack.current?.focus(), [])
  return (
    <div className="asked-twice">
      <span>{sure}</span>
      <ActionButton danger running={running} onClick={onAct}>
        {act}
      </ActionButton>
      <ActionButton ref={wayBack} onClick={onLeave}>
        {leave}
      </ActionButton>
    </div>
  )
}
