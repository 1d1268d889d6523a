import { setTimeout as pause } from 'node:timers/promises'
import type { RoleChoice } from '../../shared/contract/host.ts'
import type { LookUps } from './deep-link.ts'
import type { DeskReader } from './desk-reader.ts'
import { diagnose } from './diagnostics.ts'
import { chooseFile, chooseFolder, saveFile } from './files.ts'
import type { HallOfRole } from './hall-of-role.ts'
import type { HostHandlers } from './host.ts'
import { open, seal } from './key-store.ts'
import { leaveKiosk } from './kiosk.ts'
import type { KioskPin } from './kiosk-pin.ts'
import { lookForHall } from './look-for-hall.ts'
import { isOpenAtLogin, setOpenAtLogin } from './open-at-login.ts'
import { print, printersOf } from './print.ts'
import type { Screens } from './screens.ts'
import type { ShellLog } from './shell-log.ts'
import type { SettingsFile } from './shell-settings.ts'
import type { UpdateHandlers } from './update-handlers.ts'

type Parts = Readonly<{
  hall: HallOfRole
  settings: SettingsFile
  lookUps: LookUps
  screens: Screens
  pin: KioskPin
  reader: DeskReader
  log: ShellLog
  forUpdates: UpdateHandlers
  /** What starts this program with the computer. */
  program: () => string
  becomeRole: (role: RoleChoice) => void
}>

/** What each capability does, one line each; the work is in the files beside this one. */
export function hostHandlers(parts: Parts): HostHandlers {
  const { hall, settings, lookUps, screens, pin, reader, log, forUpdates, program, becomeRole } = parts
  return {
    role: hall.role,
    lookForHall: ({ address }) => lookForHall(address),
    chooseRole: (role) => {
      void pause(ANSWER_FIRST).then(() => becomeRole(role))
      return null
    },
    printers: (_, { webContents }) => printersOf(webContents),
    print,
    saveFile: (file, window) => saveFile(window, file),
    chooseFolder: (_, window) => chooseFolder(window),
    chooseFile: ({ extensions }, window) => chooseFile(window, extensions),
    screens: screens.list,
    showOn: screens.showOn,
    seal: ({ secret }) => seal(secret),
    open: ({ sealed }) => open(sealed),
    openAtLogin: () => ({ enabled: isOpenAtLogin(program()) }),
    setOpenAtLogin: ({ enabled }) => ({ enabled: setOpenAtLogin(enabled, program()) }),
    recordingAllowed: () => ({ allowed: settings.get().recordingAllowed }),
    setRecordingAllowed: ({ allowed }) => {
      settings.change({ recordingAllowed: allowed })
      return { allowed }
    },
    setKioskPin: ({ pin: chosen }) => {
      pin.set(chosen)
      return null
    },
    leaveKiosk: ({ pin: tried }, window) => {
      const { right, waitSeconds } = pin.check(tried)
      if (right) {
        settings.change({ kiosk: null })
        leaveKiosk(window)
      }
      return { left: right, waitSeconds }
    },
    diagnostics: (_, { webContents }) => diagnose(webContents, hall.health(), screens.list(), log),
    nextLookUp: lookUps.next,
    cardReader: reader.settings,
    setCardReader: ({ settings: chosen }) => reader.set(chosen),
    nextCard: reader.next,
    ...forUpdates,
  }
}

/** The page that asked still gets its answer. */
const ANSWER_FIRST = 100
