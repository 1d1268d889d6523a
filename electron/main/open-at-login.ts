import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app } from 'electron'

/** Whether this program starts with the computer, read back from the system: its settings may have been changed there. */
export function isOpenAtLogin(program: string): boolean {
  if (process.platform === 'linux') return existsSync(autostartFile())
  const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings({ path: program })
  // Windows keeps an entry that a person switched off in its Task Manager.
  return process.platform === 'win32' ? executableWillLaunchAtLogin : openAtLogin
}

/** `program` is what starts it, which for an AppImage or a portable program is not the running executable. */
export function setOpenAtLogin(enabled: boolean, program: string): boolean {
  if (process.platform === 'linux') setAutostart(enabled, program)
  else app.setLoginItemSettings({ openAtLogin: enabled, path: program })
  return isOpenAtLogin(program)
}

// Electron's own setting knows Windows and macOS; Linux desktops share the XDG autostart folder.
function setAutostart(enabled: boolean, program: string): void {
  const file = autostartFile()
  rmSync(file, { force: true })
  if (!enabled) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `[Desktop Entry]\nType=Application\nName=${app.name}\nExec=${quoted(program)}\nTerminal=false\n`)
}

const autostartFile = () =>
  join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'autostart', 'huisheng.desktop')

/** As the desktop entry specification quotes an argument. */
const quoted = (program: string) => `"${program.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`
