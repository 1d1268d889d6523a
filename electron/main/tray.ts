import { join } from 'node:path'
import { app, dialog, Menu, nativeImage, Tray } from 'electron'
import type { SettingsFile } from './shell-settings.ts'
import { shellText } from './shell-text.ts'

type Actions = Readonly<{ showDesk: () => void; quit: () => void }>

/** The sign of a hall that runs although no window shows it. */
export function createTray({ showDesk, quit }: Actions): Tray {
  const resources = app.isPackaged ? process.resourcesPath : join(import.meta.dirname, '../..')
  const icon = nativeImage.createFromPath(join(resources, 'resources/icons/tray-32.png')).resize({ width: 16 })
  const tray = new Tray(icon)
  tray.setToolTip(shellText('hallRuns'))
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: shellText('openDesk'), click: showDesk },
      { type: 'separator' },
      { label: shellText('quitHall'), click: quit },
    ]),
  )
  tray.on('click', showDesk)
  return tray
}

/** Said once on this computer: who closes the window should know that the hall goes on without it. */
export function explainTrayOnce(settings: SettingsFile): void {
  if (settings.get().trayExplained) return
  settings.change({ trayExplained: true })
  void dialog.showMessageBox({
    type: 'info',
    title: app.name,
    message: shellText('hallRuns'),
    detail: shellText('hallRunsNote'),
    buttons: [shellText('understood')],
  })
}
