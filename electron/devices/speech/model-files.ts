import { readdir, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { UnfitModel } from './unfit-model.ts'

export type FolderFiles = Readonly<{
  files: readonly Readonly<{ path: string; bytes: number }>[]
  /** There are more than anybody would look through. */
  more: boolean
}>

const SHOWN = 200
/** Below a folder that is no model's there may be a whole disk. */
const FOLDERS = 50
const MODEL_FILE = /\.(onnx|txt|model|vocab)$/i
const FIRST = /\.onnx$|tokens/i
const WEIGHTS = /^(\.onnx)?[._](data|weights)([._-]?\d+)?$/i

/** The files in the folder, and one level below it, that may belong to a model: first those that nearly every model has. */
export async function filesOfFolder(folder: string): Promise<FolderFiles> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new UnfitModel('NO_FOLDER')
  })
  const below = names.filter((entry) => !entry.isFile() && !MODEL_FILE.test(entry.name)).slice(0, FOLDERS)
  const nested = below.map(async ({ name }) =>
    (await readdir(join(folder, name)).catch(() => [])).map((file) => posix.join(name, file)),
  )
  const paths = [...names.map(({ name }) => name), ...(await Promise.all(nested)).flat()]
  const found = await Promise.all(paths.filter((path) => MODEL_FILE.test(path)).map((path) => fileAt(folder, path)))
  const files = found.flat().sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path))
  return { files: files.slice(0, SHOWN), more: files.length > SHOWN }
}

/** What lies beside a model that is too large for one file: the engine reads it along, whether a manifest names it or not. */
export async function weightsBeside(folder: string, path: string): Promise<readonly string[]> {
  if (!/\.onnx$/i.test(path)) return []
  const stem = posix.basename(path).replace(/\.onnx$/i, '')
  const names = await readdir(join(folder, posix.dirname(path))).catch(() => [])
  return names
    .filter((name) => name.startsWith(stem) && WEIGHTS.test(name.slice(stem.length)))
    .map((name) => posix.join(posix.dirname(path), name))
}

/** Also behind a link; whether that may be used is asked when it is. */
async function fileAt(folder: string, path: string) {
  const found = await stat(join(folder, path)).catch(() => null)
  return found?.isFile() ? [{ path, bytes: found.size }] : []
}

const rank = ({ path }: Readonly<{ path: string }>) => (FIRST.test(path) ? 0 : 1)
