import { installedRuntime } from '../../../electron/start/desktop-runtime.ts'
import { screenCanBeHad } from '../../support/screen.ts'
import { inBrowsers } from './in-browsers.ts'
import { inElectron } from './in-electron.ts'
import { inTheShell } from './in-the-shell.ts'
import type { Opening } from './opening.ts'

const program = installedRuntime()

/** Why the journeys are not run in Electron here; null where they are. */
export const noElectron =
  (!program && 'the Electron runtime is not on this computer') ||
  (!screenCanBeHad() && 'this computer has no screen, and no Xvfb for one in memory') ||
  null

export const electron = program && noElectron === null ? inElectron(program) : null

/** Each journey runs in browsers and in the shell's built bundles; where the runtime is, once more in Electron. */
export const OPENINGS: readonly Opening[] = [inBrowsers, inTheShell, ...(electron ? [electron] : [])]
