import { queryOptions } from '@tanstack/react-query'
import type { HostPrinter, HostScreen } from '../../../shared/contract/host.ts'
import type { ShellLogLine } from '../../../shared/contract/shell-log.ts'
import { host } from '../../app/host.ts'

export type Seen = Readonly<{
  versions: Readonly<Partial<Record<'shell' | 'electron' | 'chrome' | 'system', string>>>
  paths: Readonly<Record<string, string>>
  printers: readonly HostPrinter[] | null
  screens: readonly Omit<HostScreen, 'page'>[]
  hallRestarts: number | null
  log: readonly ShellLogLine[]
}>

/** What this computer shows of itself: in the desktop shell everything, in a browser the screen it is on. */
export const thisComputerSeen = queryOptions({ queryKey: ['this computer', 'seen'], queryFn: look, gcTime: 0 })

async function look(): Promise<Seen> {
  if (!host) return { versions: {}, paths: {}, printers: null, screens: [ownScreen()], hallRestarts: null, log: [] }
  const { versions, paths, printers, screens, hall, log } = await host.diagnostics()
  return { versions, paths, printers, screens, hallRestarts: hall.restarts, log }
}

function ownScreen(): Omit<HostScreen, 'page'> {
  const { width, height } = window.screen
  const scaleFactor = window.devicePixelRatio
  return { id: 0, label: '', isPrimary: true, bounds: { x: 0, y: 0, width, height }, scaleFactor }
}
