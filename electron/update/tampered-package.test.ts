import { createHash, sign } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { UpdateReason } from '../../shared/contract/update.ts'
import { contents, HALL, keys, newKeys, newPackage, newPlace } from '../../tests/support/update-place.ts'
import { BLOCK, padding, tarHeader } from './tar.ts'
import { createUpdates } from './update.ts'

let place: ReturnType<typeof newPlace>
beforeEach(() => {
  place = newPlace()
})
afterEach(() => rmSync(place.folder, { recursive: true, force: true }))

async function expectRefused(file: string, reason: UpdateReason): Promise<void> {
  const before = contents(place.data)
  const outcome = await createUpdates(place, '/nowhere').install(file, () => undefined)
  expect(outcome).toMatchObject({ ok: false, failure: { step: 'verify', reason } })
  expect(contents(place.programs)).toEqual({})
  expect(contents(place.data)).toEqual(before)
}

const tarOf = (file: string) => gunzipSync(readFileSync(file))
function packed(tar: Buffer): string {
  const file = join(place.folder, 'tampered.huisheng-update')
  writeFileSync(file, gzipSync(tar))
  return file
}

test.each([
  ['the manifest', '"format"', 'WRONG_SIGNATURE'],
  ['a program file', 'version 1.1.0', 'CHANGED'],
] as const)('one changed byte in %s is noticed', async (_where, text, reason) => {
  const tar = tarOf(await newPackage(place.folder))
  const at = tar.indexOf(text)
  tar[at + 1] = (tar[at + 1] ?? 0) ^ 1
  await expectRefused(packed(tar), reason)
})

test('a changed signature is noticed', async () => {
  const tar = tarOf(await newPackage(place.folder))
  const at = tar.indexOf('manifest.sig') + BLOCK
  tar[at] = (tar[at] ?? 0) ^ 1
  await expectRefused(packed(tar), 'WRONG_SIGNATURE')
})

test('a package signed by another key is refused', async () => {
  await expectRefused(await newPackage(place.folder, { privateKey: newKeys().privateKey }), 'WRONG_SIGNATURE')
})

test.each([
  ['an older version', { version: '0.9.0', minimumVersion: '0.1.0' }, 'NOT_NEWER'],
  ['the same version', { version: '1.0.0' }, 'NOT_NEWER'],
  ['another platform', { platform: 'win32-x64' }, 'OTHER_PLATFORM'],
  ['a version that this one cannot be updated to directly', { minimumVersion: '1.0.1' }, 'TOO_OLD_HERE'],
] as const)('%s is refused', async (_what, order, reason) => {
  await expectRefused(await newPackage(place.folder, order), reason)
})

test.each([0.02, 0.5, 0.9, 0.999])('a package cut off at %f of its length is refused', async (part) => {
  const bytes = readFileSync(await newPackage(place.folder))
  const file = join(place.folder, 'cut.huisheng-update')
  writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * part)))
  await expectRefused(file, 'CHANGED')
})

test('a package that lacks its last file is refused', async () => {
  const tar = tarOf(await newPackage(place.folder))
  await expectRefused(packed(tar.subarray(0, tar.indexOf(HALL))), 'CHANGED')
})

test('a file that is not there, is empty or is something else is no package', async () => {
  await expectRefused(join(place.folder, 'nothing.huisheng-update'), 'NOT_A_PACKAGE')
  await expectRefused(packed(tarOf(await newPackage(place.folder)).subarray(BLOCK)), 'NOT_A_PACKAGE')
})

test('a file smuggled in beside the signed ones is refused', async () => {
  const tar = tarOf(await newPackage(place.folder))
  await expectRefused(packed(Buffer.concat([tar.subarray(0, -2 * BLOCK), ...entry('evil', 'x'), END])), 'CHANGED')
})

test('an unsigned path out of the folder is refused and nothing is written there', async () => {
  const tar = tarOf(await newPackage(place.folder))
  const first = tar.indexOf('huisheng\0'.padEnd(20, '\0'))
  const evil = entry('../../../escaped', 'x')
  await expectRefused(packed(Buffer.concat([tar.subarray(0, first), ...evil, tar.subarray(first)])), 'UNSAFE_PATH')
  expect(existsSync(join(place.folder, 'escaped'))).toBe(false)
})

test.each(['../../../escaped', '/tmp/escaped', 'C:/escaped', 'a\\..\\escaped', 'nul'])(
  'the path %s is refused though its manifest is signed',
  async (path) => {
    await expectRefused(signedByHand([path, 'huisheng']), 'UNSAFE_PATH')
    expect(existsSync(join(place.folder, 'escaped'))).toBe(false)
  },
)

test('a signed manifest of another format is refused', async () => {
  await expectRefused(signedByHand(['huisheng'], { format: 'huisheng-update-2' }), 'NOT_A_PACKAGE')
})

const END = Buffer.alloc(2 * BLOCK)

function entry(path: string, content: string | Buffer): Buffer[] {
  const bytes = Buffer.from(content)
  return [tarHeader({ path, size: bytes.length }), bytes, Buffer.alloc(padding(bytes.length))]
}

/** What the signing script would refuse to make. */
function signedByHand(paths: readonly string[], changes: Readonly<Record<string, unknown>> = {}): string {
  const sha256 = createHash('sha256').update('x').digest('hex')
  const manifest = {
    format: 'huisheng-update-1',
    version: '1.1.0',
    platform: 'linux-x64',
    minimumVersion: '1.0.0',
    program: 'huisheng',
    files: paths.map((path) => ({ path, size: 1, sha256, executable: false })),
    ...changes,
  }
  const text = Buffer.from(JSON.stringify(manifest))
  const signature = sign(null, text, keys.privateKey)
  const files = paths.flatMap((path) => entry(path, 'x'))
  return packed(Buffer.concat([...entry('manifest.json', text), ...entry('manifest.sig', signature), ...files, END]))
}
