import { startPage } from '../../app/start-page.tsx'
import { DeskEntry } from './desk-entry.tsx'
import { startLending } from './use-lending.ts'

startLending()
void startPage({ name: 'desk', keepLogin: 'tab', texts: ['hall'], unattended: false, content: <DeskEntry /> })
