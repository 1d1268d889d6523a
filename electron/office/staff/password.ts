import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** scrypt (RFC 7914) with N = 2^15, r = 8, p = 3: about 32 MB and a tenth of a second a try. */
const COST = { N: 32_768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 } as const
const LENGTH = 32

const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt)

/** The hash to store, with its own salt. Runs beside the event loop. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password.normalize('NFKC'), salt, LENGTH, COST)
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

/** Whether the password fits; with no stored hash it takes just as long and says no, so that names cannot be probed. */
export async function fitsPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [, salt = '', hash = ''] = (stored ?? NOBODY).split('$')
  const expected = Buffer.from(hash, 'base64url')
  const actual = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), LENGTH, COST)
  return expected.length === LENGTH && timingSafeEqual(expected, actual) && stored !== undefined
}

const NOBODY = `scrypt$${randomBytes(16).toString('base64url')}$${randomBytes(LENGTH).toString('base64url')}`
