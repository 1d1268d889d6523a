import type { HallHealth, Joining, RoleChoice, RoleState } from '../../shared/contract/host.ts'
import type { ShellArguments } from './arguments.ts'
import { keepHall } from './hall-keeper.ts'
import type { ShellLog } from './shell-log.ts'

export type HallOfRole = Readonly<{
  url: URL
  fingerprint: string | null
  role: () => RoleState
  health: () => HallHealth
  stop: () => Promise<void>
  resume: () => void
}>

/** The hall this computer works with: its own, started now, or the one it joins. */
export async function hallOfRole(role: RoleChoice, words: ShellArguments, log: ShellLog): Promise<HallOfRole> {
  if (role.role === 'desk') return joinedHall(role)
  const flags = [
    ...(role.lan ? ['--host', '0.0.0.0'] : []),
    ...(words.demo ? ['--demo'] : []),
    ...(words.data ? ['--data', words.data] : []),
  ]
  const { url, join, health, stop, resume } = await keepHall(flags, words.port, log)
  return { url, fingerprint: null, role: () => ({ ...role, join: join() }), health, stop, resume }
}

function joinedHall({ url, fingerprint }: Joining): HallOfRole {
  const health: HallHealth = { state: 'joined', url, pid: null, restarts: 0, lastWords: null }
  const role: RoleState = { role: 'desk', url, fingerprint }
  return {
    url: new URL(url),
    fingerprint,
    role: () => role,
    health: () => health,
    stop: async () => {},
    resume: () => {},
  }
}
