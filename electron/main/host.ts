import { ipcMain, screen } from 'electron'
import { z } from 'zod'
import { HOST_CHANNELS, SECOND_SCREEN_PAGES } from '../../shared/contract/host.ts'
import { isOnHall } from './hardening.ts'
import { openWindow } from './windows.ts'

const Page = z.enum(SECOND_SCREEN_PAGES)

/** Answers the preload's capabilities; each call's sender and arguments are checked. */
export function offerHost(hall: URL): void {
  ipcMain.handle(HOST_CHANNELS.showOnSecondScreen, (event, page: unknown) => {
    if (!event.senderFrame || !isOnHall(event.senderFrame.url, hall)) throw new Error('unknown sender')
    return showOnSecondScreen(hall, Page.parse(page))
  })
}

function showOnSecondScreen(hall: URL, page: z.output<typeof Page>): boolean {
  const primary = screen.getPrimaryDisplay()
  const second = screen.getAllDisplays().find(({ id }) => id !== primary.id)
  if (!second) return false
  openWindow(new URL(page, hall), second.bounds)
  return true
}
