import { useState } from 'react'
import { DeviceLogin } from '../../app/device-login.tsx'
import { MeGate } from '../../app/me.tsx'
import { useNewestPage } from '../../app/use-newest-page.ts'
import { Kiosk } from './kiosk.tsx'
import { KioskSetup } from './kiosk-setup.tsx'

/** Settings are behind an address nobody can type at a touch screen. */
export function KioskEntry() {
  useNewestPage()
  const [settingUp, setSettingUp] = useState(() => new URL(location.href).searchParams.has('setup'))
  return (
    <MeGate login={<DeviceLogin sample="kiosk" text="text" />}>
      {settingUp ? <KioskSetup onDone={() => setSettingUp(false)} /> : <Kiosk />}
    </MeGate>
  )
}
