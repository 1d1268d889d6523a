import { DeviceLogin } from '../../app/device-login.tsx'
import { host } from '../../app/host.ts'
import { MeGate } from '../../app/me.tsx'
import { PageMessage } from '../../app/page-message.tsx'
import { useNewestPage } from '../../app/use-newest-page.ts'
import { useDeskHere } from './follow-desk.ts'
import { VisitorFrame, Welcome } from './visitor-frame.tsx'
import { VisitorScreen } from './visitor-screen.tsx'

export function VisitorEntry() {
  useNewestPage()
  return (
    <MeGate login={<NobodyLoggedIn />}>
      <VisitorScreen />
    </MeGate>
  )
}

/** A visitor never sees a login form where the desk's page is on the same computer, as it always is in the shell. */
function NobodyLoggedIn() {
  const desk = useDeskHere()
  if (host || desk === 'here') {
    return (
      <VisitorFrame>
        <Welcome text="" />
      </VisitorFrame>
    )
  }
  if (desk === 'asking') return <PageMessage kind="opening" />
  return <DeviceLogin sample="clerk" text="visitorText" />
}
