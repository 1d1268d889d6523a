import { startPage } from '../../app/start-page.tsx'
import { DisplayEntry } from './display-entry.tsx'

void startPage({
  name: 'display',
  keepLogin: 'device',
  unattended: true,
  content: <DisplayEntry />,
})
