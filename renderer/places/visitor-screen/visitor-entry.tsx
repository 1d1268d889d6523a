import { DeviceLogin } from '../../app/device-login.tsx'
import { MeGate } from '../../app/me.tsx'
import { useNewestPage } from '../../app/use-newest-page.ts'
import { VisitorScreen } from './visitor-screen.tsx'

export function VisitorEntry() {
  useNewestPage()
  return (
    <MeGate login={<DeviceLogin sample="clerk" text="visitorText" />}>
      <VisitorScreen />
    </MeGate>
  )
}
