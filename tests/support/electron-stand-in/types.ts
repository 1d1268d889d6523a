import type * as Electron from 'electron'
import type * as StandIn from './electron.ts'

/**
 * Holds the stand-in to Electron's own types: what it offers under a name, Electron offers under that name too, as a
 * method or as a value. A renamed or removed method of a newer Electron stops the type check of the tests.
 */

type Strangers =
  | Beyond<typeof StandIn.app, Electron.App, 'closesWindowsBy'>
  | Beyond<InstanceType<typeof StandIn.BrowserWindow>, Electron.BrowserWindow, Staged>
  | Beyond<typeof StandIn.BrowserWindow, typeof Electron.BrowserWindow, never>
  | Beyond<
      InstanceType<typeof StandIn.BrowserWindow>['webContents'],
      Electron.WebContents,
      'load' | 'closePage' | 'zoomLimits' | 'target'
    >
  | Beyond<InstanceType<typeof StandIn.Tray>, Electron.Tray, 'tip' | 'menu'>
  | Beyond<typeof StandIn.Menu, typeof Electron.Menu, never>
  | Beyond<typeof StandIn.screen, Electron.Screen, never>
  | Beyond<typeof StandIn.ipcMain, Electron.IpcMain, never>
  | Beyond<typeof StandIn.session.defaultSession, Electron.Session, never>
  | Beyond<typeof StandIn.dialog, Electron.Dialog, never>
  | Beyond<typeof StandIn.shell, Electron.Shell, never>
  | Beyond<typeof StandIn.safeStorage, Electron.SafeStorage, never>
  | Beyond<typeof StandIn.powerSaveBlocker, Electron.PowerSaveBlocker, never>
  | Beyond<typeof StandIn.crashReporter, Electron.CrashReporter, never>
  | Beyond<ReturnType<typeof StandIn.utilityProcess.fork>, Electron.UtilityProcess, never>

/** What only the test reads of a window. */
type Staged = 'number' | 'options' | 'contents' | 'guarded' | 'bounds' | 'state' | 'visible' | 'destroyed' | 'menu'

/** The names of one that the other does not have, or has as something else. */
type Beyond<Mine, Theirs, Own extends string> = {
  [Name in Exclude<keyof Mine, Own | keyof NodeJS.EventEmitter>]: Name extends keyof Theirs
    ? Kind<Mine[Name]> extends Kind<Theirs[Name]>
      ? never
      : Name
    : Name
}[Exclude<keyof Mine, Own | keyof NodeJS.EventEmitter>]

type Kind<Value> = Value extends (...args: never[]) => unknown ? 'method' : 'value'

/** Compiles only while there are no strangers. */
export const noStrangers: [Strangers] extends [never] ? true : Strangers = true
