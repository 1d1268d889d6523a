import { createHash, sign } from 'node:crypto'
import { createReadStream, createWriteStream, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Manifest, type PackedFile, parseManifest } from './manifest.ts'
import { MANIFEST, SIGNATURE } from './package-file.ts'
import { BLOCK, padding, tarHeader } from './tar.ts'

export type PackageOrder = Readonly<
  Pick<Manifest, 'version' | 'platform' | 'minimumVersion' | 'program'> & {
    /** The unpacked program, as electron-builder leaves it in `dist/<platform>-unpacked`. */
    folder: string
    /** PEM of an Ed25519 key. */
    privateKey: string
  }
>

/** Writes a signed package; refuses what no hall would accept. */
export async function makePackage({ folder, privateKey, ...about }: PackageOrder, file: string): Promise<Manifest> {
  const contents: PackedFile[] = []
  for (const path of filesBelow(folder)) contents.push(await packedFile(folder, path))
  const text = Buffer.from(JSON.stringify({ format: 'huisheng-update-1', ...about, files: contents }))
  const manifest = parseManifest(text.toString('utf8'))
  const signature = sign(null, text, privateKey)
  await pipeline(
    Readable.from(blocks(folder, manifest, text, signature)),
    createGzip({ level: 9 }),
    createWriteStream(file),
  )
  return manifest
}

async function* blocks(folder: string, manifest: Manifest, text: Buffer, signature: Buffer): AsyncGenerator<Buffer> {
  for (const [path, content] of [[MANIFEST, text] as const, [SIGNATURE, signature] as const]) {
    yield tarHeader({ path, size: content.length })
    yield content
    yield Buffer.alloc(padding(content.length))
  }
  for (const packed of manifest.files) {
    yield tarHeader(packed, packed.executable)
    yield* createReadStream(join(folder, packed.path))
    yield Buffer.alloc(padding(packed.size))
  }
  yield Buffer.alloc(2 * BLOCK)
}

async function packedFile(folder: string, path: string): Promise<PackedFile> {
  const { size, mode } = statSync(join(folder, path))
  const hash = createHash('sha256')
  await pipeline(createReadStream(join(folder, path)), hash)
  return { path, size, sha256: hash.digest('hex'), executable: (mode & 0o111) !== 0 }
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const links = entries.filter((entry) => !entry.isFile() && !entry.isDirectory())
  if (links.length > 0) throw new Error(`a package holds files only: ${links.map(({ name }) => name).join(', ')}`)
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return paths.map((path) => relative(folder, path).split(sep).join('/')).sort()
}
