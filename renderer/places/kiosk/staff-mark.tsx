import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '../../ui/mark.tsx'
import { touched } from './repeated-touch.ts'

/** The mark in the head, which nobody takes for a button: touched or pressed five times it asks staff for the PIN. */
export function StaffMark({ onAsk }: Readonly<{ onAsk: () => void }>) {
  const { t } = useTranslation('kiosk')
  const recent = useRef<readonly number[]>([])
  const touch = () => {
    const after = touched(recent.current, performance.now())
    recent.current = after.recent
    if (after.complete) onAsk()
  }
  return (
    <button type="button" className="kiosk-mark" aria-label={t('leave.mark')} onClick={touch}>
      <Mark size={48} />
    </button>
  )
}
