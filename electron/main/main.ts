import { join } from 'node:path'
import { app, crashReporter, dialog } from 'electron'
import { consoleText } from '../start/console-text.ts'
import { shellArguments } from './arguments.ts'
import { chooseRole } from './choose-role.ts'
import { createLookUps, lookUpIn, SCHEME } from './deep-link.ts'
import { type HallOfRole, hallOfRole } from './hall-of-role.ts'
import { keepPagesAtHome } from './hardening.ts'
import { openShell } from './shell.ts'
import { openShellLog } from './shell-log.ts'
import { openSettings } from './shell-settings.ts'
import { shellText } from './shell-text.ts'
import { installedAs, passOnTo, updatesHere } from './updates.ts'

const words = shellArguments(process.argv.slice(1))
const lookUps = createLookUps()
const log = openShellLog(join(app.getPath('userData'), 'logs'))
let showDesk = () => {}
let hall: HallOfRole | null = null

// One shell for one account: a second start says why it ends, and the first one shows its window.
if (app.requestSingleInstanceLock()) {
  app.enableSandbox()
  // A dump may hold what was on screen: it stays on this computer.
  crashReporter.start({ uploadToServer: false })
  app.on('second-instance', (_event, argv) => open(argv))
  app.once('will-quit', () => log.write({ event: 'shell-stopped' }))
  app.on('open-url', (_event, url) => open([url]))
  // Without a listener the runtime would end with its last window; a question may be the only one.
  app.on('window-all-closed', () => {})
  keepPagesAtHome(() => hall?.url ?? null)
  app.whenReady().then(run).catch(fail)
} else {
  process.stderr.write(`${shellText('alreadyRunning')}\n`)
  app.exit(0)
}

async function run(): Promise<void> {
  log.write({ event: 'shell-started', version: app.getVersion() })
  const settings = openSettings(app.getPath('userData'))
  const role = words.demo ? ({ role: 'host', lan: false } as const) : (settings.get().role ?? (await chooseRole()))
  if (!role) return app.quit()
  if (!words.demo) settings.change({ role })
  const updates = updatesHere(role, words, log)
  const decision = updates?.decideStart()
  if (decision?.start === 'other') return passOnTo(decision.program)
  if (app.isPackaged) app.setAsDefaultProtocolClient(SCHEME, updates?.installedProgram() ?? installedAs())
  hall = await hallOfRole(role, words, log)
  updates?.confirmStart()
  const takenBack = decision?.takenBack ?? null
  const shell = openShell({ hall, settings, lookUps, updates, log, takenBack, demo: words.demo })
  showDesk = shell.showDesk
  open(process.argv)
}

/** Shows the desk, on the matter of a slip if its code was opened. */
function open(argv: readonly string[]): void {
  const code = lookUpIn(argv)
  if (code) lookUps.open(code)
  showDesk()
}

function fail(error: unknown): void {
  // Its reason may hold a path, so it is shown and not kept.
  log.write({ event: 'shell-failed' })
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox(app.name, consoleText('hallNotStarted', { reason }))
  app.exit(1)
}
