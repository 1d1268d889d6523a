import { startPage } from '../../app/start-page.tsx'
import { DeskEntry } from './desk-entry.tsx'

void startPage({ name: 'desk', keepLogin: 'tab', texts: ['hall'], unattended: false, content: <DeskEntry /> })
