import { startPage } from '../../app/start-page.tsx'
import { VisitorEntry } from './visitor-entry.tsx'

// The desk's own login: a window opened from the desk carries it along.
void startPage({
  name: 'desk',
  keepLogin: 'tab',
  texts: ['visitor', 'transcript'],
  unattended: true,
  content: <VisitorEntry />,
})
