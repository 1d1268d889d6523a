import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { Host } from '../../../shared/contract/host.ts'

/** What the shell says of this computer; asked again after every change, for the system may refuse silently. */
export const hostQueries = {
  role: (host: Host) => queryOptions({ queryKey: [...HOST, 'role'], queryFn: () => host.role() }),
  screens: (host: Host) =>
    // Monitors come and go without the page being told.
    queryOptions({ queryKey: [...HOST, 'screens'], queryFn: () => host.screens(), refetchInterval: 5_000 }),
  openAtLogin: (host: Host) => queryOptions({ queryKey: [...HOST, 'openAtLogin'], queryFn: () => host.openAtLogin() }),
  recordingAllowed: (host: Host) =>
    queryOptions({ queryKey: [...HOST, 'recordingAllowed'], queryFn: () => host.recordingAllowed() }),
  cardReader: (host: Host) => queryOptions({ queryKey: [...HOST, 'cardReader'], queryFn: () => host.cardReader() }),
  updateState: (host: Host) => queryOptions({ queryKey: [...HOST, 'updateState'], queryFn: () => host.updateState() }),
}

export function useAskAgain(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: HOST })
}

const HOST = ['this computer', 'host']
