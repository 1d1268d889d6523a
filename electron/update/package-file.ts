import { createHash, verify } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { PACKAGE_EXTENSION } from '../../shared/contract/update.ts'
import { type ByteSource, byteSource, Truncated } from './byte-source.ts'
import { type Manifest, type PackedFile, parseManifest } from './manifest.ts'
import { files } from './plain-files.ts'
import { isSafePath } from './safe-path.ts'
import { UpdateStop } from './stop.ts'
import { BLOCK, padding, readTarHeader } from './tar.ts'

export const PACKAGE_ENDING = `.${PACKAGE_EXTENSION}`
export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'

/** Reads a package's manifest; throws `UpdateStop` unless the key's owner signed it. Nothing else is read. */
export async function readManifest(file: string, publicKey: string): Promise<Manifest> {
  return withSource(file, (source) => signedManifest(source, publicKey))
}

/**
 * Writes the files of a package below `folder`. Every byte is compared with the signed manifest on its way; one that
 * differs, lacks or was added ends it with `UpdateStop`, and the caller throws the folder away.
 */
export async function unpack(file: string, publicKey: string, folder: string): Promise<Manifest> {
  return withSource(file, async (source) => {
    const manifest = await signedManifest(source, publicKey)
    for (const packed of manifest.files) await unpackOne(source, packed, join(folder, packed.path))
    const end = await source.take(2 * BLOCK)
    if (readTarHeader(end) !== null || !(await source.atEnd())) throw new UpdateStop('CHANGED', file)
    return manifest
  })
}

async function withSource<Result>(file: string, read: (source: ByteSource) => Promise<Result>): Promise<Result> {
  const packed = createReadStream(file)
  const unpacked = createGunzip()
  packed.on('error', (error) => unpacked.destroy(error))
  try {
    return await read(byteSource(packed.pipe(unpacked)))
  } catch (error) {
    throw isDamage(error) ? new UpdateStop('CHANGED', file) : error
  } finally {
    packed.destroy()
    unpacked.destroy()
  }
}

async function signedManifest(source: ByteSource, publicKey: string): Promise<Manifest> {
  const text = await smallEntry(source, MANIFEST, 2_000_000)
  const signature = await smallEntry(source, SIGNATURE, 64)
  if (!verify(null, text, publicKey, signature)) throw new UpdateStop('WRONG_SIGNATURE', MANIFEST)
  return parseManifest(text.toString('utf8'))
}

async function smallEntry(source: ByteSource, path: string, atMost: number): Promise<Buffer> {
  const entry = readTarHeader(await source.take(BLOCK))
  if (entry?.path !== path || entry.size > atMost) throw new UpdateStop('NOT_A_PACKAGE', path)
  const content = await source.take(entry.size)
  await source.take(padding(entry.size))
  return content
}

async function unpackOne(source: ByteSource, packed: PackedFile, target: string): Promise<void> {
  const entry = readTarHeader(await source.take(BLOCK))
  if (entry && !isSafePath(entry.path)) throw new UpdateStop('UNSAFE_PATH', entry.path)
  if (entry?.path !== packed.path || entry.size !== packed.size) throw new UpdateStop('CHANGED', packed.path)
  files.mkdirSync(dirname(target), { recursive: true })
  const hash = createHash('sha256')
  const handle = files.openSync(target, 'wx', packed.executable ? 0o755 : 0o644)
  try {
    for await (const piece of source.pieces(packed.size)) {
      hash.update(piece)
      files.writeSync(handle, piece)
    }
    files.fsyncSync(handle)
  } finally {
    files.closeSync(handle)
  }
  await source.take(padding(packed.size))
  if (hash.digest('hex') !== packed.sha256) throw new UpdateStop('CHANGED', packed.path)
}

/** Cut short, or not what it was when it was compressed. */
function isDamage(error: unknown): boolean {
  if (error instanceof Truncated) return true
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))
}
