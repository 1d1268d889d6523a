import { startPage } from '../../app/start-page.tsx'
import { token } from '../../app/token.ts'
import { startFollowing } from './follow-desk.ts'
import { TABLET } from './use-tablet.ts'
import { VisitorEntry } from './visitor-entry.tsx'

// The desk's own login: a window opened from the desk carries it along. A tablet with an account of its own keeps that.
const isTablet = token.isOnDevice(TABLET)
void startPage({
  name: isTablet ? TABLET : 'desk',
  keepLogin: isTablet ? 'device' : 'tab',
  unattended: true,
  content: <VisitorEntry />,
})
startFollowing()
