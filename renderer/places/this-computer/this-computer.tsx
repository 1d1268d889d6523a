import { useTranslation } from 'react-i18next'
import { host } from '../../app/host.ts'
import { CardReader } from './card-reader.tsx'
import { KioskPin } from './kiosk-pin.tsx'
import { OpenAtLogin } from './open-at-login.tsx'
import { Recording } from './recording.tsx'
import { RolePanel } from './role-panel.tsx'
import { ScreenChoices } from './screen-choices.tsx'
import { Updates } from './updates.tsx'
import './this-computer.css'

/** What this one computer does for the hall: as far as it can, for a browser leaves all this to its person. */
export function ThisComputer() {
  const { t } = useTranslation('this-computer')
  if (!host) return <p className="this-computer-browser">{t('inBrowser')}</p>
  return (
    <div className="this-computer">
      <RolePanel host={host} />
      <ScreenChoices host={host} />
      <CardReader host={host} />
      <KioskPin host={host} />
      <Updates host={host} />
      <OpenAtLogin host={host} />
      <Recording host={host} />
    </div>
  )
}
