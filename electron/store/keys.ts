import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type DecipherGCM,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** What makes personal data unreadable to anybody who has the database file but not this hall's key. */
export type Keys = Readonly<{
  /** AES-256-GCM. `context` names table, column and record: a value copied into another place does not open there. */
  seal: (context: string, text: string) => string
  /** Throws where the value was sealed under another key or in another place, or was changed. */
  unseal: (context: string, sealed: string) => string
  /** HMAC-SHA-256, to find exactly this value of this kind again without opening any. */
  hash: (kind: string, text: string) => string
  /** As `seal`, `unseal` and `hash`, for files: in steps, so that nobody waits behind twenty megabytes. */
  sealBytes: (context: string, bytes: Uint8Array) => Promise<Buffer>
  unsealBytes: (context: string, sealed: Uint8Array) => Promise<Buffer>
  hashBytes: (kind: string, bytes: Uint8Array) => Promise<string>
  /** As `sealBytes` and `unsealBytes`, at once: for pieces that are small enough to be sealed within a transaction. */
  sealPiece: (context: string, bytes: Uint8Array) => Buffer
  unsealPiece: (context: string, sealed: Uint8Array) => Buffer
}>

/** The database holds sealed values, and the key that opens them is not there or is another hall's. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'
}

/** The key of a data folder; null where it has none yet. */
export function readKeys(folder: string): Keys | null {
  const file = keyFile(folder)
  if (!existsSync(file)) return null
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length !== KEY_LENGTH) throw new KeyMissing(`not a key: ${file}`)
  return keysOf(key)
}

/** Makes the key of a new data folder; on the disk, readable by this account alone, before anything is sealed with it. */
export function createKeys(folder: string): Keys {
  const key = randomBytes(KEY_LENGTH)
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  const incoming = `${keyFile(folder)}.new`
  const handle = openSync(incoming, 'w', 0o600)
  writeSync(handle, `${key.toString('base64')}\n`)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(incoming, keyFile(folder))
  return keysOf(key)
}

/** For each purpose a key of its own is derived from the one in the file (RFC 5869). */
export function keysOf(key: Uint8Array): Keys {
  // Given as bytes, a key would be prepared anew for every value: that takes four times as long as sealing it.
  const derived = (use: string) => createSecretKey(new Uint8Array(hkdfSync('sha256', key, '', use, KEY_LENGTH)))
  const [sealing, hashing] = [derived('seal'), derived('hash')]
  return {
    seal(context, text) {
      const nonce = randomBytes(NONCE_LENGTH)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context))
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64')
    },
    unseal(context, sealed) {
      if (!sealed.startsWith(VERSION)) throw new KeyMissing(`not sealed: ${context}`)
      const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64')
      const [nonce, rest] = [bytes.subarray(0, NONCE_LENGTH), bytes.subarray(NONCE_LENGTH)]
      const opened = createDecipheriv('aes-256-gcm', sealing, nonce, { authTagLength: TAG_LENGTH })
        .setAAD(Buffer.from(context))
        .setAuthTag(rest.subarray(0, TAG_LENGTH))
      return Buffer.concat([opened.update(rest.subarray(TAG_LENGTH)), opened.final()]).toString('utf8')
    },
    hash: (kind, text) => createHmac('sha256', hashing).update(`${kind}\n${text}`).digest('base64url'),
    ...keysOfFiles(sealing, hashing),
    ...keysOfPieces(sealing),
  }
}

function keysOfPieces(sealing: KeyObject): Pick<Keys, 'sealPiece' | 'unsealPiece'> {
  return {
    sealPiece(context, bytes) {
      const nonce = randomBytes(NONCE_LENGTH)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context))
      const hidden = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([Buffer.from(VERSION), nonce, cipher.getAuthTag(), hidden])
    },
    unsealPiece(context, sealed) {
      const opened = decipherOf(sealing, context, sealed)
      return Buffer.concat([opened.update(sealed.subarray(SEALED_OVERHEAD)), opened.final()])
    },
  }
}

function keysOfFiles(sealing: KeyObject, hashing: KeyObject): Pick<Keys, 'sealBytes' | 'unsealBytes' | 'hashBytes'> {
  return {
    async sealBytes(context, bytes) {
      const nonce = randomBytes(NONCE_LENGTH)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context))
      // One piece from the beginning: putting twenty megabytes together at the end would hold everybody up.
      const sealed = Buffer.allocUnsafe(SEALED_OVERHEAD + bytes.length)
      for await (const { at, step } of stepsOf(bytes)) sealed.set(cipher.update(step), SEALED_OVERHEAD + at)
      cipher.final()
      sealed.set([...Buffer.from(VERSION), ...nonce, ...cipher.getAuthTag()])
      return sealed
    },
    async unsealBytes(context, sealed) {
      const opened = decipherOf(sealing, context, sealed)
      const hidden = sealed.subarray(SEALED_OVERHEAD)
      const clear = Buffer.allocUnsafe(hidden.length)
      for await (const { at, step } of stepsOf(hidden)) clear.set(opened.update(step), at)
      // Nothing is given out before all of it is known to be what was sealed.
      opened.final()
      return clear
    },
    async hashBytes(kind, bytes) {
      const hmac = createHmac('sha256', hashing).update(`${kind}\n`)
      for await (const { step } of stepsOf(bytes)) hmac.update(step)
      return hmac.digest('hex')
    },
  }
}

function decipherOf(sealing: KeyObject, context: string, sealed: Uint8Array): DecipherGCM {
  if (sealed[0] !== VERSION.charCodeAt(0)) throw new KeyMissing(`not sealed: ${context}`)
  const [tagAt, hiddenAt] = [1 + NONCE_LENGTH, SEALED_OVERHEAD]
  return createDecipheriv('aes-256-gcm', sealing, sealed.subarray(1, tagAt), { authTagLength: TAG_LENGTH })
    .setAAD(Buffer.from(context))
    .setAuthTag(sealed.subarray(tagAt, hiddenAt))
}

/** Between two steps everybody else is answered. */
async function* stepsOf(bytes: Uint8Array): AsyncGenerator<Readonly<{ at: number; step: Uint8Array }>> {
  for (let at = 0; at < bytes.length; at += STEP) {
    if (at > 0) await new Promise(setImmediate)
    yield { at, step: bytes.subarray(at, at + STEP) }
  }
}

/** Whether a value is what was sealed in that place; tells a foreign key from a damaged row without an exception. */
export function opens(keys: Keys, context: string, sealed: string, text: string): boolean {
  try {
    return timingSafeEqual(Buffer.from(keys.unseal(context, sealed)), Buffer.from(text))
  } catch {
    return false
  }
}

const KEY_LENGTH = 32
const NONCE_LENGTH = 12
const TAG_LENGTH = 16
/** A later format has another letter here. */
const VERSION = 'a'
/** How much longer a sealed file is than what it holds. */
export const SEALED_OVERHEAD = VERSION.length + NONCE_LENGTH + TAG_LENGTH
const STEP = 256 * 1024

const keyFile = (folder: string) => join(folder, 'keys', 'data-key')
