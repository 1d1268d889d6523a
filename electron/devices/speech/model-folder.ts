import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import {
  MANIFEST_FILE,
  type SpeechFiles,
  SpeechManifest,
  type SpeechModelWords,
} from '../../../shared/model/speech-model.ts'
import { weightsBeside } from './model-files.ts'
import { UnfitModel } from './unfit-model.ts'

/** Larger than any list of a few files, small enough to read at once. */
const LARGEST_MANIFEST = 64 * 1024

/** Throws an UnfitModel where the folder has no manifest that can be used. */
export async function readManifest(folder: string): Promise<SpeechManifest> {
  const size = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!size || !isAbsolute(folder)) throw new UnfitModel('NO_FOLDER')
  const file = join(folder, MANIFEST_FILE)
  const found = await stat(file).catch(() => {
    throw new UnfitModel('NO_MANIFEST')
  })
  // A pipe of that name would never end.
  const isReadable = found.isFile() && found.size <= LARGEST_MANIFEST
  const text = isReadable ? await readFile(file, 'utf8').catch(() => '') : ''
  const manifest = SpeechManifest.safeParse(parsed(text))
  if (!manifest.success) throw new UnfitModel('MANIFEST_UNFIT', MANIFEST_FILE)
  return manifest.data
}

type Verification = Readonly<{ signal: AbortSignal; onPercent: (percent: number) => void }>

/** Reads every file through and compares it with the manifest; throws an UnfitModel for the first that differs. */
export async function verifyModel(folder: string, { files }: SpeechManifest, told: Verification): Promise<void> {
  const parts = Object.values(files)
  const listed = new Set(parts.map(({ path }) => path))
  for (const { path } of parts) {
    const unlisted = (await weightsBeside(folder, path)).find((weights) => !listed.has(weights))
    if (unlisted !== undefined) throw new UnfitModel('MANIFEST_UNFIT', unlisted)
  }
  const places = await Promise.all(parts.map(({ path }) => placeInside(folder, path)))
  const total = places.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  for (const [at, { path, sha256 }] of parts.entries()) {
    const place = places[at]?.place ?? ''
    const found = await digestOf({ place, path }, told.signal, (bytes) => {
      done += bytes
      told.onPercent(total === 0 ? 100 : Math.floor((done * 100) / total))
    })
    if (found !== sha256) throw new UnfitModel('FILE_CHANGED', path)
  }
}

export type DescribedFile = Readonly<{ part: string; path: string; sha256: string; bytes: number }>

/** The files of a folder as they are now; with `write` its manifest says so, and they count as genuine from now on. */
export async function describeModel(
  folder: string,
  words: SpeechModelWords,
  files: SpeechFiles,
  { write = true } = {},
): Promise<readonly DescribedFile[]> {
  const described = await Promise.all(
    (await withWeights(folder, files)).map(async ([part, path]) => {
      const { place, bytes } = await placeInside(folder, path)
      return { part, path, bytes, sha256: await digestOf({ place, path }) }
    }),
  )
  const manifest = SpeechManifest.safeParse({
    ...words,
    files: Object.fromEntries(described.map(({ part, path, sha256 }) => [part, { path, sha256 }])),
  })
  if (!manifest.success) throw new UnfitModel('MANIFEST_UNFIT')
  if (write) await writeWhole(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest.data, null, 2)}\n`)
  return described
}

/** The parts, and what lies beside them, by names of their own. */
async function withWeights(folder: string, files: SpeechFiles): Promise<readonly (readonly [string, string])[]> {
  const parts = Object.entries(files)
  const beside = await Promise.all(parts.map(([, path]) => weightsBeside(folder, path)))
  return [...parts, ...[...new Set(beside.flat())].map((path) => [path, path] as const)]
}

/** Also what links lead to must be inside. */
async function placeInside(folder: string, path: string): Promise<{ place: string; bytes: number }> {
  const home = await realpath(folder)
  const place = await realpath(join(folder, path)).catch(() => {
    throw new UnfitModel('FILE_MISSING', path)
  })
  const way = relative(home, place)
  if (way === '' || way.startsWith('..') || isAbsolute(way)) throw new UnfitModel('FILE_OUTSIDE', path)
  const found = await stat(place)
  if (!found.isFile()) throw new UnfitModel('FILE_MISSING', path)
  return { place, bytes: found.size }
}

type Placed = Readonly<{ place: string; path: string }>

/** Whatever else keeps a file from being read to its end makes it one that is missing. */
async function digestOf({ place, path }: Placed, signal?: AbortSignal, onBytes: (bytes: number) => void = () => {}) {
  const hash = createHash('sha256')
  const stream = createReadStream(place, { highWaterMark: 1 << 20, ...(signal ? { signal } : {}) })
  try {
    for await (const chunk of stream) {
      hash.update(chunk)
      onBytes(chunk.length)
    }
  } catch (error) {
    signal?.throwIfAborted()
    throw new UnfitModel('FILE_MISSING', path, { cause: error })
  }
  return hash.digest('hex')
}

/** A reader finds the old file or the new one, never a part. */
async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.new`
  const handle = await open(beside, 'w')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file).catch(async (error: unknown) => {
    await rm(beside, { force: true })
    throw error
  })
}

function parsed(text: string): unknown {
  try {
    // Some editors begin every file with a mark of its encoding.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}
