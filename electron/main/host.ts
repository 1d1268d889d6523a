import { ipcMain, screen } from 'electron'
import { type HostInput, hostChannel, hostInputs } from '../../shared/contract/host.ts'
import { isOnHall } from './hardening.ts'
import { openWindow } from './windows.ts'

/** Answers the preload's capabilities; each call's sender and arguments are checked. */
export function offerHost(hall: URL): void {
  ipcMain.handle(hostChannel('showOn'), (event, input: unknown) => {
    if (!event.senderFrame || !isOnHall(event.senderFrame.url, hall)) throw new Error('unknown sender')
    return showOn(hall, hostInputs.showOn.parse(input))
  })
}

function showOn(hall: URL, { page, screen: chosen }: HostInput<'showOn'>): boolean {
  const monitor = screen.getAllDisplays().find(({ id }) => id === chosen?.id)
  if (!monitor) return false
  openWindow(new URL(page, hall), monitor.bounds)
  return true
}
