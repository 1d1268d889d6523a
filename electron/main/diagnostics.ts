import { readdirSync } from 'node:fs'
import { release, type } from 'node:os'
import { app, type WebContents } from 'electron'
import type { HallHealth, HostDiagnostics, HostScreen } from '../../shared/contract/host.ts'
import { hasKeyStore } from './key-store.ts'
import { printersOf } from './print.ts'
import type { ShellLog } from './shell-log.ts'

/** What a person who helps from afar asks first. */
export async function diagnose(
  contents: WebContents,
  hall: HallHealth,
  screens: readonly HostScreen[],
  log: ShellLog,
): Promise<HostDiagnostics> {
  const { electron = '', chrome = '', node } = process.versions
  return {
    versions: { shell: app.getVersion(), electron, chrome, node, system: `${type()} ${release()}` },
    paths: {
      settings: app.getPath('userData'),
      crashes: app.getPath('crashDumps'),
      program: app.getAppPath(),
      log: log.folder,
    },
    printers: await printersOf(contents),
    screens,
    hall,
    keyStore: await hasKeyStore(),
    crashDumps: countFiles(app.getPath('crashDumps'), '.dmp'),
    log: log.last(LINES),
  }
}

/** As many as somebody reads. */
const LINES = 50

function countFiles(folder: string, ending: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).length
  } catch {
    // Before the first crash there is no folder.
    return 0
  }
}
