import type * as Electron from 'electron'
import type { Differs, EventsDiffer, MembersDiffer } from './differs.ts'
import type * as StandIn from './electron.ts'
import type { sandboxedElectron } from './preload-bridge.ts'

/**
 * Holds the stand-in to Electron's own types: what it offers, takes, gives and tells, Electron does too. A newer Electron
 * that renames a method, drops an option or changes an event's arguments stops the type check of the tests.
 */
type Differences =
  | Emitter<typeof StandIn.app, Electron.App, 'closesWindowsBy', 'app'>
  | Emitter<Window, Electron.BrowserWindow, StagedInWindow, 'window'>
  | Plain<typeof StandIn.BrowserWindow, typeof Electron.BrowserWindow, 'BrowserWindow'>
  | Made<typeof StandIn.BrowserWindow, typeof Electron.BrowserWindow, 'new BrowserWindow'>
  | Emitter<Contents, Electron.WebContents, StagedInContents, 'webContents'>
  | Emitter<Tray, Electron.Tray, 'tip' | 'menu', 'tray'>
  | Made<typeof StandIn.Tray, typeof Electron.Tray, 'new Tray'>
  | Plain<typeof StandIn.Menu, typeof Electron.Menu, 'Menu'>
  | Plain<Item, Electron.MenuItemConstructorOptions, 'item'>
  | Emitter<typeof StandIn.screen, Electron.Screen, never, 'screen'>
  | Plain<typeof StandIn.ipcMain, Electron.IpcMain, 'ipcMain'>
  | Plain<typeof StandIn.session.defaultSession, Electron.Session, 'defaultSession'>
  | Plain<typeof StandIn.dialog, Electron.Dialog, 'dialog'>
  | Plain<typeof StandIn.shell, Electron.Shell, 'shell'>
  | Plain<typeof StandIn.safeStorage, Electron.SafeStorage, 'safeStorage'>
  | Plain<typeof StandIn.powerSaveBlocker, Electron.PowerSaveBlocker, 'powerSaveBlocker'>
  | Plain<typeof StandIn.crashReporter, Electron.CrashReporter, 'crashReporter'>
  | Plain<typeof StandIn.nativeImage, typeof Electron.nativeImage, 'nativeImage'>
  | Plain<Image, Electron.NativeImage, 'image'>
  | Plain<typeof StandIn.utilityProcess, typeof Electron.utilityProcess, 'utilityProcess'>
  | Emitter<Task, Electron.UtilityProcess, never, 'task'>
  | Plain<Preload['contextBridge'], Electron.ContextBridge, 'contextBridge'>
  | Plain<Preload['ipcRenderer'], Electron.IpcRenderer, 'ipcRenderer'>

type Window = InstanceType<typeof StandIn.BrowserWindow>
type Contents = Window['webContents']
type Tray = InstanceType<typeof StandIn.Tray>
type Menu = ReturnType<typeof StandIn.Menu.buildFromTemplate>
type Item = Parameters<typeof StandIn.Menu.buildFromTemplate>[0][number]
type Image = ReturnType<typeof StandIn.nativeImage.createFromPath>
type Preload = ReturnType<typeof sandboxedElectron>
type Task = ReturnType<typeof StandIn.utilityProcess.fork>

/** Each of these has its line above, but for Node's own. */
type Known =
  | [Window, Electron.BrowserWindow | Electron.BaseWindow]
  | [Contents, Electron.WebContents]
  | [Menu, Electron.Menu]
  | [Item | undefined, Electron.MenuItemConstructorOptions | Electron.MenuItem]
  | [Buffer, Buffer]
  | [NodeJS.ReadableStream, NodeJS.ReadableStream]
  | [Image, Electron.NativeImage]
  | [Task, Electron.UtilityProcess]

/** What only the test reads. */
type StagedInWindow =
  | 'number'
  | 'options'
  | 'contents'
  | 'guarded'
  | 'bounds'
  | 'state'
  | 'visible'
  | 'destroyed'
  | 'menu'
  | 'closes'
type StagedInContents = 'load' | 'letsGo' | 'closePage' | 'zoomLimits' | 'target'

type Plain<Mine, Theirs, Path extends string> = MembersDiffer<Mine, Theirs, 'prototype', Path, Known>
type Emitter<Mine extends { readonly events?: unknown }, Theirs, Own extends string, Path extends string> =
  | MembersDiffer<Mine, Theirs, Own | 'on' | 'once' | 'emit' | 'events', Path, Known>
  | EventsDiffer<NonNullable<Mine['events']>, Theirs, Path>
type Made<
  Mine extends new (
    argument: never,
  ) => unknown,
  Theirs extends new (
    ...args: never
  ) => unknown,
  Path extends string,
> = Differs<ConstructorParameters<Mine>[0], ConstructorParameters<Theirs>[0], Path, Known>

/** Compiles only while there are none; the compiler names the places where there are. */
export const noDifferences: { [Place in Differences]: never } = {}
