import { DeviceLogin } from '../../app/device-login.tsx'
import { MeGate } from '../../app/me.tsx'
import { useNewestPage } from '../../app/use-newest-page.ts'
import { HallDisplay } from './hall-display.tsx'

export function DisplayEntry() {
  useNewestPage()
  return (
    <MeGate login={<DeviceLogin sample="display" text="text" />}>
      <HallDisplay />
    </MeGate>
  )
}
