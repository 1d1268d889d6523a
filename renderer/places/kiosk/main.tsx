import { startPage } from '../../app/start-page.tsx'
import { KioskEntry } from './kiosk-entry.tsx'

void startPage({
  name: 'kiosk',
  keepLogin: 'device',
  texts: ['kiosk', 'wait', 'casefile', 'followup'],
  unattended: true,
  content: <KioskEntry />,
})
