import { startPage } from '../../app/start-page.tsx'
import { KioskEntry } from './kiosk-entry.tsx'

void startPage({
  name: 'kiosk',
  keepLogin: 'device',
  unattended: true,
  content: <KioskEntry />,
})
