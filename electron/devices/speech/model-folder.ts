import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { isAbsolute, join, relative } from 'node:path'
import {
  MANIFEST_FILE,
  type SpeechFault,
  type SpeechFiles,
  SpeechManifest,
  type SpeechModelWords,
  type SpeechStatus,
} from '../../../shared/model/speech-model.ts'

/** What is wrong with the folder of a model, and with which of its files. */
export class UnfitModel extends Error {
  override readonly name = 'UnfitModel'
  readonly fault: SpeechFault
  readonly file: string | null

  constructor(fault: SpeechFault, file: string | null = null, options?: ErrorOptions) {
    super(fault, options)
    this.fault = fault
    this.file = file
  }
}

/** What that means for the engine; a folder that cannot be read at all is one that is not there for us. */
export function damageOf(error: unknown): Extract<SpeechStatus, { state: 'damaged' }> {
  const { fault, file } = error instanceof UnfitModel ? error : new UnfitModel('NO_FOLDER')
  return { state: 'damaged', fault, file }
}

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
    Object.entries(files).map(async ([part, path]) => {
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

/** The files in the folder that may belong to a model, by their paths inside it. */
export async function filesOfFolder(folder: string): Promise<readonly Readonly<{ path: string; bytes: number }>[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new UnfitModel('NO_FOLDER')
  })
  const files = entries.filter((entry) => entry.isFile() && /\.(onnx|txt|model|vocab|data)$/i.test(entry.name))
  const found = files
    .slice(0, 200)
    .map(async ({ name }) => ({ path: name, bytes: (await stat(join(folder, name))).size }))
  return (await Promise.all(found)).sort((a, b) => a.path.localeCompare(b.path))
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
    return JSON.parse(text)
  } catch {
    return null
  }
}
