/**
 * Whether a path of a package stays below the folder it is unpacked into, on Windows too: no way up, no drive, no
 * stream, no device name, nothing that Windows would silently rename.
 */
export function isSafePath(path: string): boolean {
  return path.length <= MAX_PATH && !FORBIDDEN.test(path) && path.split('/').every(isSafeName)
}

/** Two paths that one file system keeps as one file, or a file that is to be a folder too. */
export function collide(paths: readonly string[]): boolean {
  const taken = new Set(paths.map((path) => path.toLowerCase()))
  if (taken.size !== paths.length) return true
  return [...taken].some((path) => foldersOf(path).some((folder) => taken.has(folder)))
}

const MAX_PATH = 180
const FORBIDDEN = /[\\:*?"<>|]|\p{Cc}/u
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

function isSafeName(name: string): boolean {
  return name !== '' && !/^\.{1,2}$/.test(name) && !/[. ]$/.test(name) && !DEVICE.test(name)
}

function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
