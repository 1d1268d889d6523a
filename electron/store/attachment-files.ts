import { randomUUID } from 'node:crypto'
import { existsSync, statSync, unlinkSync, utimesSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, stat, statfs, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Keys, SEALED_OVERHEAD } from './keys.ts'

/** A file of an attachment is gone, or is not what was stored. */
export class DamagedAttachment extends Error {
  override readonly name = 'DamagedAttachment'
}

/** The disk has no room for another file. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull'
}

/** Scans and photos beside the database: sealed, each once, under a name that tells nothing of its content. */
export type AttachmentFiles = Readonly<{
  /** On the disk when it resolves, so that a row may name it; answers with its digest. Throws DiskFull. */
  keep: (bytes: Uint8Array) => Promise<string>
  has: (digest: string) => boolean
  /** Throws DamagedAttachment. */
  read: (digest: string) => Promise<Buffer>
  /** Removes what no row names and nobody kept again for 30 days, and what was never finished. */
  sweep: (isUsed: (digest: string) => boolean, now: number) => Promise<number>
}>

/** `freeBytes`: what the disk of a folder still takes. */
export function openAttachmentFiles(folder: string, keys: Keys, freeBytes = freeOn): AttachmentFiles {
  const root = join(folder, 'attachments')
  const placeOf = (digest: string) => join(root, digest.slice(0, 2), digest)
  const read = async (digest: string) => keys.unsealBytes(contextOf(digest), await readFile(placeOf(digest)))
  const isReadable = (digest: string) =>
    read(digest).then(
      () => true,
      () => false,
    )
  return {
    async keep(bytes) {
      const digest = await keys.hashBytes('attachments', bytes)
      const file = placeOf(digest)
      // Of a disk that rots the size stays right: whoever brings the paper again would be told that it is there.
      if (isThere(file, bytes.length) && (await isReadable(digest))) return digest
      if ((await freeBytes(folder)) < bytes.length + LEFT_FREE) throw new DiskFull(folder)
      await writeWhole(file, await keys.sealBytes(contextOf(digest), bytes))
      return digest
    },
    has: (digest) => existsSync(placeOf(digest)),
    async read(digest) {
      try {
        return await read(digest)
      } catch (error) {
        throw new DamagedAttachment(digest, { cause: error })
      }
    },
    sweep: (isUsed, now) => sweep(root, isUsed, now),
  }
}

/** Papers can wait; the database beside them needs room for every registration, and says nothing before it has none. */
const LEFT_FREE = 200_000_000

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

const contextOf = (digest: string) => `attachments:${digest}`
const DIGEST = /^[0-9a-f]{64}$/

/** Going back to the database from before an update must find the files of rows that were set aside meanwhile. */
const UNUSED_KEPT = 30 * 86_400_000
const UNFINISHED_KEPT = 3_600_000

/** In the same moment it becomes young, so that no sweep takes it before its row comes. */
function isThere(file: string, length: number): boolean {
  if (statSync(file, { throwIfNoEntry: false })?.size !== length + SEALED_OVERHEAD) return false
  const now = new Date()
  utimesSync(file, now, now)
  return true
}

/** Either the whole file is there after a power cut or none of it. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(file)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const incoming = `${file}.${randomUUID()}.part`
  const handle = await open(incoming, 'wx', 0o600)
  try {
    await handle
      .writeFile(bytes)
      .then(() => handle.sync())
      .finally(() => handle.close())
    await rename(incoming, file)
  } catch (error) {
    // What is left of it takes the room that the disk just had not.
    await unlink(incoming).catch(() => undefined)
    throw Object(error).code === 'ENOSPC' ? new DiskFull(file, { cause: error }) : error
  }
  for (const named of [folder, dirname(folder)]) await syncFolder(named)
}

/** The new name itself has to reach the disk; Windows keeps names without being asked, and cannot be. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function sweep(root: string, isUsed: (digest: string) => boolean, now: number): Promise<number> {
  let removed = 0
  for (const group of existsSync(root) ? await readdir(root) : []) {
    for (const name of await readdir(join(root, group))) {
      const file = join(root, group, name)
      const gone = name.endsWith('.part') ? await removeUnfinished(file, now) : removeUnused(file, name, isUsed, now)
      if (gone) removed += 1
    }
  }
  return removed
}

async function removeUnfinished(file: string, now: number): Promise<boolean> {
  if ((await stat(file)).mtimeMs > now - UNFINISHED_KEPT) return false
  await unlink(file)
  return true
}

/** Without a pause between looking and removing: in a pause somebody could keep the same content again. */
function removeUnused(file: string, digest: string, isUsed: (digest: string) => boolean, now: number): boolean {
  if (!DIGEST.test(digest) || statSync(file).mtimeMs > now - UNUSED_KEPT || isUsed(digest)) return false
  unlinkSync(file)
  return true
}
