import { useAbout } from '../../app/about.tsx'
import { MeGate } from '../../app/me.tsx'
import { DeskLook } from '../../ui/desk-look.tsx'
import { DeskFrame } from './desk-frame.tsx'
import { FirstStart } from './first-start.tsx'
import { LoginPage } from './login-page.tsx'

/** The desk from the first start on: set up, log in, then the place of the role. */
export function DeskEntry() {
  const { setUp } = useAbout()
  return (
    <DeskLook>
      {setUp ? (
        <MeGate login={<LoginPage />}>
          <DeskFrame />
        </MeGate>
      ) : (
        <FirstStart />
      )}
    </DeskLook>
  )
}
