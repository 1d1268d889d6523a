import type { Overview } from './diagnostics.ts'
import type { HostScreen } from './host.ts'
import { ShellLogLine } from './shell-log.ts'

/** What a page may tell of the computer it runs on. */
type ThisComputer = Readonly<{
  versions: Readonly<Partial<Record<'shell' | 'electron' | 'chrome', string>>>
  screens: readonly Pick<HostScreen, 'bounds' | 'scaleFactor' | 'isPrimary'>[]
  printers: number
  /** How often the hall died since the shell started; null in a browser. */
  hallRestarts: number | null
  /** The newest lines of the desktop shell's log; none in a browser. */
  log: readonly ShellLogLine[]
}>

export type ReportParts = Readonly<{
  hall: Overview
  computer: ThisComputer
  printers: readonly Readonly<{ id: string; state: string }>[]
  tests: Readonly<Record<string, string>>
}>

/**
 * The report that may leave the house: made of figures, codes and version numbers that are named here one by one, so
 * that what somebody adds elsewhere stays out of it. No paths (a folder can be named after a person), no names of
 * printers, no addresses, nothing anybody typed.
 */
export function redactedReport({ hall, computer, printers, tests }: ReportParts) {
  const { at, versions, hall: health, accounts } = hall
  const { startedAt, databaseBytes, databaseVersion, journalRows, fileCheck, openPages, freeBytes, lastErrors } = health
  return {
    report: 'huisheng-diagnostics-1',
    at: moment(at),
    versions: {
      hall: figures(versions.hall),
      sqlite: figures(versions.sqlite),
      node: figures(versions.node),
      system:
        `${SYSTEMS.find((system) => versions.system.startsWith(system)) ?? ''} ${figures(versions.system)}`.trim(),
      shell: figures(computer.versions.shell),
      electron: figures(computer.versions.electron),
      chrome: figures(computer.versions.chrome),
    },
    hall: {
      startedAt: moment(startedAt),
      ...{ databaseBytes, databaseVersion, journalRows, freeBytes },
      fileCheck: { state: fileCheck.state, at: moment(fileCheck.at) },
      openPages: openPages.map(({ role, pages }) => ({ role, pages })),
      lastErrors: lastErrors.map((error) => ({ at: moment(error.at), code: error.code })),
      restarts: computer.hallRestarts,
    },
    // Read once more: its schema knows figures and closed lists of words, and nothing else passes.
    shellLog: computer.log.flatMap((line) => ShellLogLine.safeParse(line).data ?? []),
    accounts: accounts.map(({ masked, role, active }) => ({ account: masked, role, active })),
    printers: {
      hall: printers.map(({ id, state }) => ({ way: oneOf(WAYS, id.split(':', 1)[0]), state: oneOf(STATES, state) })),
      thisComputer: computer.printers,
    },
    screens: computer.screens.map(({ bounds: { width, height }, scaleFactor, isPrimary }) => ({
      ...{ width, height, scaleFactor, isPrimary },
    })),
    tests: Object.fromEntries(
      Object.entries(tests).map(([name, code]) => [name, /^[a-z][A-Za-z]*$/.test(code) && code]),
    ),
  }
}

const WAYS = ['system', 'network', 'simulator']
const STATES = ['ready', 'stopped', 'unknown']
const SYSTEMS = ['Linux', 'Windows_NT', 'Darwin']

const moment = (instant: number) => new Date(instant).toISOString()
const oneOf = (known: readonly string[], word: string | undefined) => known.find((each) => each === word) ?? 'unknown'

/** `v24.19.2-beta of somebody` becomes `24.19.2`; a longer row of digits is no version. */
function figures(version: string | undefined): string | null {
  return /(?<!\d)\d{1,3}(\.\d{1,6}){1,3}(?!\d)/.exec(version ?? '')?.[0] ?? null
}
