import { useTranslation } from 'react-i18next'
import { useAbout } from '../../app/about.tsx'
import { LanguageSwitch } from '../../app/language-switch.tsx'
import { useConnection } from '../../app/live.ts'
import { useHallNow, useTimes } from '../../app/time.ts'
import { Mark } from '../../ui/mark.tsx'
import '../../ui/screen-bar.css'
import { StaffMark } from './staff-mark.tsx'

/** `onStaff` where the page can be left: the mark then asks for it. */
export function KioskHead({ onStaff }: Readonly<{ onStaff: (() => void) | null }>) {
  const { t } = useTranslation('kiosk')
  const about = useAbout()
  const { clock } = useTimes()
  const now = useHallNow(5_000)
  const offline = useConnection() === 'offline'
  return (
    <header className="kiosk-head">
      <div className="screen-bar kiosk-bar">
        {onStaff ? <StaffMark onAsk={onStaff} /> : <Mark size={48} />}
        <strong>{about.name}</strong>
        <time>{clock(now)}</time>
        <LanguageSwitch />
      </div>
      {offline && (
        <p className="kiosk-warning" role="alert">
          {t('offline')}
        </p>
      )}
    </header>
  )
}
