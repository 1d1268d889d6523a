import { app, dialog } from 'electron'
import type { RoleChoice } from '../../shared/contract/host.ts'
import type { Updates } from '../update/update.ts'
import { chooseRole as askForRole } from './choose-role.ts'
import type { LookUps } from './deep-link.ts'
import { createDeskReader } from './desk-reader.ts'
import { createDeskWindow } from './desk-window.ts'
import type { HallOfRole } from './hall-of-role.ts'
import { lockDown } from './hardening.ts'
import { offerHost } from './host.ts'
import { hostHandlers } from './host-handlers.ts'
import { createKioskPin } from './kiosk-pin.ts'
import { setMenu } from './menu.ts'
import { createScreens } from './screens.ts'
import type { ShellLog } from './shell-log.ts'
import type { SettingsFile } from './shell-settings.ts'
import { shellText, takenBackText } from './shell-text.ts'
import { createTray, explainTrayOnce } from './tray.ts'
import { updateHandlers } from './update-handlers.ts'
import { installedAs } from './updates.ts'

type Parts = Readonly<{
  hall: HallOfRole
  settings: SettingsFile
  lookUps: LookUps
  updates: Updates | null
  log: ShellLog
  /** The version that did not come up, and in whose place this one runs. */
  takenBack: string | null
  demo: boolean
}>

/** Everything a person sees of the shell, once it is known where the hall is. */
export function openShell(parts: Parts): Readonly<{ showDesk: () => void }> {
  const { hall, settings, lookUps, updates, log, takenBack, demo } = parts
  const { url, fingerprint } = hall
  // A closed window ends no hall: displays and other desks may still be talking to it. The sample has no others.
  const staysOpen = hall.role().role === 'host' && !demo
  lockDown({ hall: url, fingerprint, recordingAllowed: () => settings.get().recordingAllowed })
  const pin = createKioskPin(settings)
  const address = new URL(demo ? 'desk?as=front1' : 'desk', url)
  const desk = createDeskWindow(address, settings, { onClosed: closedDesk, changeRole: () => void askAnew() })
  const screens = createScreens({ hall: url, settings, desk, pin })
  const program = () => updates?.installedProgram() ?? installedAs()
  const reader = createDeskReader(settings)
  const forUpdates = updateHandlers({ updates, takenBack, hall, relaunch: () => void relaunch(WORDS) })
  const handlers = hostHandlers({ hall, settings, lookUps, screens, pin, reader, log, forUpdates, program, becomeRole })
  offerHost(hall, handlers, log)
  setMenu({ showDesk: desk.show, screens, changeRole: () => void askAnew(), quit: app.quit })
  const tray = staysOpen ? createTray({ showDesk: desk.show, quit: app.quit }) : null
  app.on('will-quit', () => {
    tray?.destroy()
    void hall.stop()
  })
  app.on('activate', desk.show)
  screens.restore()
  if (takenBack && !screens.pageOpen('kiosk')) tellTakenBack(takenBack)
  return { showDesk: showUnlessKiosk }

  /** A computer that is nothing but a kiosk shows strangers no desk behind it. */
  function showUnlessKiosk(): void {
    if (!screens.pageOpen('kiosk')) desk.show()
  }

  function closedDesk(): void {
    if (staysOpen) explainTrayOnce(settings)
    else if (screens.list().every(({ page }) => page === null)) app.quit()
  }

  async function askAnew(): Promise<void> {
    const role = await askForRole()
    if (role) becomeRole(role)
  }

  /** Everything here was made for one hall: a new start is the surest way to another. */
  function becomeRole(role: RoleChoice): void {
    settings.change({ role })
    void relaunch(WORDS.filter((word) => word !== '--demo'))
  }

  async function relaunch(args: string[]): Promise<void> {
    // The next hall needs the data folder that this one has locked.
    await hall.stop()
    // Not the running file, which an AppImage or a portable program takes away with it.
    app.relaunch({ args, execPath: program() })
    app.quit()
  }
}

const WORDS = process.argv.slice(1)

function tellTakenBack(version: string): void {
  void dialog.showMessageBox({
    type: 'warning',
    title: app.name,
    message: takenBackText(version),
    buttons: [shellText('understood')],
  })
}
