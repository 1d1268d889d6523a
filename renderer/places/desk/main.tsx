import { startPage } from '../../app/start-page.tsx'
import { DeskEntry } from './desk-entry.tsx'
import { startLending } from './use-lending.ts'

startLending()
void startPage({ name: 'desk', keepLogin: 'tab', unattended: false, content: <DeskEntry /> })
