import { join } from 'node:path'
import { files } from './plain-files.ts'
import { UpdateStop } from './stop.ts'

/**
 * Some Linux systems let only programs installed by the administrator open Chromium's sandbox. There an updated program
 * in a user's folder would not start, and the way is the new .deb; the shell never runs without its sandbox.
 */
export function refuseBlockedSandbox(platform: string, kernel: string): void {
  if (!platform.startsWith('linux')) return
  if (setting(kernel, 'apparmor_restrict_unprivileged_userns') === '1') throw blocked('apparmor')
  if (setting(kernel, 'unprivileged_userns_clone') === '0') throw blocked('unprivileged_userns_clone')
}

const blocked = (detail: string) => new UpdateStop('SANDBOX_BLOCKED', detail)

function setting(kernel: string, name: string): string | null {
  const file = join(kernel, name)
  return files.existsSync(file) ? files.readFileSync(file, 'utf8').trim() : null
}
