import { useTranslation } from 'react-i18next'
import { useAbout } from '../../app/about.tsx'
import type { AutosaveStatus, Kept } from './autosave-state.ts'
import './save-state.css'

type Props = Readonly<{
  status: AutosaveStatus
  kept: Kept
  /** What the hall does not have survives the end of this page. */
  lasting: boolean
}>

/** Whether the hall has what was typed: when, in which version, and what happens if not. */
export function SaveState({ status, kept, lasting }: Props) {
  const { t } = useTranslation('transcript')
  const { timeZone } = useAbout()
  const time = clockWithSeconds(kept.savedAt, timeZone)
  return (
    <div className="save-state">
      <span role="status" className={`save-state-${status}`}>
        <span aria-hidden="true">{SIGNS[status]} </span>
        {t(status === 'offline' && !lasting ? 'status.offlineHere' : `status.${status}`, {
          time,
          version: kept.version,
        })}
      </span>
      {status !== 'saved' && kept.version > 0 && <span>{t('status.saved', { time, version: kept.version })}</span>}
    </div>
  )
}

/** 14:05:09 in the hall's time zone. */
export function clockWithSeconds(instant: number, timeZone: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone, hourCycle: 'h23' })
}

const SIGNS: Record<AutosaveStatus, string> = {
  saved: '✓',
  typing: '…',
  saving: '…',
  offline: '⚠',
  conflict: '⚠',
  sealed: '⚠',
  withdrawn: '⚠',
  refused: '⚠',
}
