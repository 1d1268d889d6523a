import { homedir } from 'node:os'
import { join } from 'node:path'

/** The hall's data folder: the one named, else where programs keep their data on this kind of system. */
export function dataPlace(
  { data, demo }: Readonly<{ data?: string | undefined; demo: boolean }>,
  env: NodeJS.ProcessEnv,
): string {
  return data ?? env['HUISHENG_DATA'] ?? join(conventionalFolder(env), demo ? 'huisheng-sample' : 'huisheng')
}

function conventionalFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share')
}
