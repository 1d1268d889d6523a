import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { HostPage, HostScreen } from '../../shared/contract/host.ts'
import type { Screens } from './screens.ts'
import { type ShellText, shellText } from './shell-text.ts'

type Actions = Readonly<{ showDesk: () => void; screens: Screens; changeRole: () => void; quit: () => void }>

/** The desk's menu. Its shortcuts keep clear of the function keys, which belong to the desk's page. */
export function setMenu({ showDesk, screens, changeRole, quit }: Actions): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: shellText('program'),
      submenu: [
        { label: shellText('openDesk'), accelerator: 'CmdOrCtrl+1', click: showDesk },
        { label: shellText('changeRole'), click: changeRole },
        { type: 'separator' },
        { label: shellText('quit'), accelerator: 'CmdOrCtrl+Q', click: quit },
      ],
    },
    { label: shellText('edit'), submenu: EDIT.map(withLabel) },
    { label: shellText('view'), submenu: VIEW.map(withLabel) },
    {
      label: shellText('screens'),
      submenu: SECOND.map(({ page, accelerator }) => ({
        label: shellText(page),
        accelerator,
        click: () => toggle(page, screens),
      })),
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  app.setAboutPanelOptions({ applicationName: app.name, applicationVersion: app.getVersion() })
}

type Role = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll'
type View = 'reload' | 'resetZoom' | 'zoomIn' | 'zoomOut' | 'togglefullscreen'
const EDIT: readonly Role[] = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']
const VIEW: readonly View[] = ['reload', 'resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen']
const SECOND = [
  { page: 'display', accelerator: 'CmdOrCtrl+2' },
  { page: 'visitor', accelerator: 'CmdOrCtrl+3' },
] as const

function withLabel<R extends (Role | View) & ShellText>(role: R): MenuItemConstructorOptions {
  return { role, label: shellText(role) }
}

/** Takes the page away, or puts it on the first monitor that is neither primary nor taken. */
function toggle(page: HostPage, screens: Screens): void {
  if (screens.pageOpen(page)) {
    screens.showOn({ page, screen: null })
    return
  }
  const isFree = ({ isPrimary, page: shown }: HostScreen) => !isPrimary && shown === null
  const free = screens.list().find(isFree)
  if (free) screens.showOn({ page, screen: { id: free.id, label: free.label } })
}
