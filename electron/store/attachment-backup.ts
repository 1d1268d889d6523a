import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

type BackedUp = Readonly<{ attachments: number; missing: number }>

/**
 * Puts the files of a data folder beside a backup of its database, which was made first: what its rows name is there.
 * A file never changes, so one that is there whole is the same; on the same disk it costs no room. `missing` counts those
 * of `named` that the data folder has lost: a backup without them is the best there is, and must not look like more.
 */
export function backUpAttachments(folder: string, target: string, named: Iterable<string>): BackedUp {
  const root = join(folder, 'attachments')
  const there = new Set<string>()
  for (const group of existsSync(root) ? readdirSync(root) : []) {
    for (const name of readdirSync(join(root, group))) if (DIGEST.test(name)) there.add(name)
  }
  for (const name of there) bring(join(root, name.slice(0, 2), name), join(target, name.slice(0, 2), name))
  return { attachments: there.size, missing: [...named].filter((name) => !there.has(name)).length }
}

const DIGEST = /^[0-9a-f]{64}$/

/** Under its name only when it is whole: a run that is broken off leaves nothing that the next one would take for a copy. */
function bring(from: string, to: string): void {
  if (statSync(to, { throwIfNoEntry: false })?.size === statSync(from).size) return
  const incoming = `${to}.part`
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  rmSync(incoming, { force: true })
  try {
    linkSync(from, incoming)
  } catch {
    // Another disk, or a file system without links.
    copyFileSync(from, incoming)
    sync(incoming)
  }
  renameSync(incoming, to)
}

function sync(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
