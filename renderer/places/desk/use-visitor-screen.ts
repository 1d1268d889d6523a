import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Host } from '../../../shared/contract/host.ts'
import { asAdministrator } from '../../app/as-administrator.ts'
import { host } from '../../app/host.ts'
import { useAttempt } from '../../app/use-attempt.ts'
import { screensForVisitor } from './screens-for-visitor.ts'

export type VisitorScreen = Readonly<{
  /** Whether it stands on a screen of this computer; null in a browser, which does not say. */
  shown: boolean | null
  failure: 'NO_SCREEN' | 'REFUSED' | null
  toggle: () => Promise<void>
}>

/** The visitor's screen of this desk: a second monitor where the shell has one, else a window beside this one. */
export function useVisitorScreen(): VisitorScreen {
  const attempt = useAttempt()
  const [missing, setMissing] = useState(false)
  const screens = useQuery({
    queryKey: ['desk', 'screens'],
    queryFn: async () => (await host?.screens()) ?? [],
    enabled: host !== null,
    // Monitors come and go without the page being told.
    refetchInterval: 5_000,
  })
  const shown = host ? (screens.data ?? []).some(({ page }) => page === 'visitor') : null

  async function toggle(): Promise<void> {
    const shell = host
    if (!shell) return openWindow()
    setMissing(false)
    await attempt.run(async () => setMissing(!(await (shown ? takeAway(shell) : show(shell)))))
    await screens.refetch()
  }

  return { shown, failure: attempt.failure ? 'REFUSED' : missing ? 'NO_SCREEN' : null, toggle }
}

const takeAway = (shell: Host) => asAdministrator((session) => shell.showOn({ page: 'visitor', screen: null }, session))

async function show(shell: Host): Promise<boolean> {
  for (const { id, label } of screensForVisitor(await shell.screens())) {
    // The shell knows which one the desk itself is on.
    if (await asAdministrator((session) => shell.showOn({ page: 'visitor', screen: { id, label } }, session)))
      return true
  }
  return false
}

// Opened from here the window carries this tab's login, so nobody types a password before the visitor's eyes.
function openWindow(): void {
  window.open('/visitor', 'huisheng-visitor', 'popup,width=1280,height=800')
}
