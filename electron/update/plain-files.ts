import nodeFiles from 'node:fs'
import { createRequire } from 'node:module'

/** The file system without Electron's look into archives: to an update `app.asar` is a file like any other. */
export const files: typeof nodeFiles = plainFiles()

function plainFiles(): typeof nodeFiles {
  try {
    return createRequire(import.meta.url)('original-fs')
  } catch {
    return nodeFiles
  }
}

/** Replaces a small file in one step: after a power cut it holds the old text or the new one, never a part. */
export function replaceFile(path: string, text: string): void {
  const beside = `${path}.new`
  const handle = files.openSync(beside, 'w', 0o600)
  try {
    files.writeFileSync(handle, text)
    files.fsyncSync(handle)
  } finally {
    files.closeSync(handle)
  }
  files.renameSync(beside, path)
}

export function removeAll(path: string): void {
  files.rmSync(path, { recursive: true, force: true, maxRetries: 3 })
}
