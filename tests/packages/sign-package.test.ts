import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectRoot } from '../../electron/start/project.ts'
import { readManifest, unpack } from '../../electron/update/package-file.ts'
import { contents, writeFiles } from '../support/update-place.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sign-'))
  writeFiles(join(folder, 'app'), { huisheng: 'program', 'resources/deep/file': 'x'.repeat(100_000) })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const inFolder = (name: string) => join(folder, name)
const signing = (...args: string[]) =>
  spawnSync(process.execPath, [join(projectRoot, 'electron/update/sign-package.ts'), ...args], { encoding: 'utf8' })
const newKey = (name: string) => signing('new-key', '--key', inFolder(name), '--public', inFolder(`${name}.public`))
const sign = (key: string, publicKey: string) =>
  signing(
    ...['--key', inFolder(key), '--public', inFolder(publicKey), '--out', inFolder('dist')],
    ...['--app', inFolder('app'), '--platform', 'linux-x64', '--minimum', '0.1.0'],
  )

test('a new pair of keys signs a package that its public half opens again, whole', async () => {
  expect(newKey('own').status).toBe(0)
  expect(statSync(inFolder('own')).mode & 0o077).toBe(0)
  expect(sign('own', 'own.public').status).toBe(0)
  const [file = ''] = readdirSync(inFolder('dist'))
  expect(file).toMatch(/^huisheng-\d+\.\d+\.\d+-linux-x64\.huisheng-update$/)
  const publicKey = readFileSync(inFolder('own.public'), 'utf8')
  const { platform, minimumVersion } = await readManifest(join(folder, 'dist', file), publicKey)
  expect({ platform, minimumVersion }).toEqual({ platform: 'linux-x64', minimumVersion: '0.1.0' })
  await unpack(join(folder, 'dist', file), publicKey, inFolder('unpacked'))
  expect(contents(inFolder('unpacked'))).toEqual(contents(inFolder('app')))
  expect(statSync(inFolder('unpacked/huisheng')).mode & 0o111).not.toBe(0)
}, 60_000)

test('a key that the program does not know signs nothing', () => {
  newKey('own')
  newKey('other')
  const { status, stderr } = sign('other', 'own.public')
  expect(status).toBe(1)
  expect(stderr).toMatch(/does not belong/)
  expect(existsSync(inFolder('dist'))).toBe(false)
}, 60_000)

test('a private key is neither overwritten nor made among the sources', () => {
  newKey('own')
  const before = readFileSync(inFolder('own'), 'utf8')
  expect(newKey('own').status).toBe(1)
  expect(readFileSync(inFolder('own'), 'utf8')).toBe(before)
  const inside = join(projectRoot, 'resources/update/private-key.pem')
  expect(signing('new-key', '--key', inside, '--public', inFolder('public')).stderr).toMatch(/outside the project/)
  expect(existsSync(inside)).toBe(false)
}, 60_000)

test('the public half in the resources is an Ed25519 key', () => {
  const file = readFileSync(join(projectRoot, 'resources/update/public-key.pem'), 'utf8')
  expect(file).toMatch(/^-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEA/)
})
