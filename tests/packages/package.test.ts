import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { Arch, build, Platform } from 'electron-builder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureBuild } from '../../electron/start/ensure-build.ts'
import { parseReady } from '../../electron/start/hall-process.ts'
import { projectRoot } from '../../electron/start/project.ts'
import { makePackage } from '../../electron/update/make-package.ts'
import { createUpdates, type RunHall } from '../../electron/update/update.ts'
import { connectReader } from '../support/connected-reader.ts'
import { fusesIn, makeRuntimeStandIn } from '../support/runtime-stand-in.ts'
import { startSpeech, TINY_MODEL } from '../support/tiny-speech.ts'
import { inNode, keys, newPlace } from '../support/update-place.ts'

const folder = mkdtempSync(join(tmpdir(), 'packages-'))
const LINUX = 'linux-unpacked'
const ARM = 'linux-arm64-unpacked'
const WINDOWS = 'win-unpacked'

beforeAll(async () => {
  expect(ensureBuild()).toBe(true)
  const linux = makeRuntimeStandIn(join(folder, 'linux'), 'linux')
  const windows = makeRuntimeStandIn(join(folder, 'windows'), 'win32')
  await pack(Platform.LINUX, linux, Arch.x64, Arch.arm64)
  await pack(Platform.WINDOWS, windows, Arch.x64)
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000)

/** With the project's own electron-builder.yml; only the runtime and the place of the result are given here. */
async function pack(platform: Platform, electronDist: string, ...archs: Arch[]): Promise<void> {
  const config = { electronDist, directories: { output: join(folder, 'dist') } }
  await build({ projectDir: projectRoot, targets: platform.createTarget('dir', ...archs), config, publish: 'never' })
}

const inPackage = (program: string, path = '') => join(folder, 'dist', program, path)
const filesBelow = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('a misspelled setting is refused by the schema of electron-builder', async () => {
  const config = join(folder, 'misspelled.yml')
  const settings = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8')
  writeFileSync(config, settings.replace('oneClick: false', 'oneClik: false'))
  const targets = Platform.LINUX.createTarget('dir', Arch.x64)
  await expect(build({ projectDir: projectRoot, targets, config, publish: 'never' })).rejects.toThrow(
    /configuration\.nsis/,
  )
})

// npm installs the module that calls vendors' libraries only for the computer it runs on.
const vendorLibraries = (target: string) =>
  existsSync(join(projectRoot, `node_modules/@koromix/koffi-${target}`)) ? ['koffi.node'] : []

// Likewise the speech engine, which its maker calls by other names of the systems.
const engineOf = (target: string) => `sherpa-onnx-${target.replace('win32', 'win')}`
const speechEngine = (target: string) =>
  existsSync(join(projectRoot, 'node_modules', engineOf(target))) ? ['sherpa-onnx.node'] : []

test.each([
  [LINUX, 'linux-x64', '@serialport+bindings-cpp.glibc.node', 'huisheng'],
  [ARM, 'linux-arm64', '@serialport+bindings-cpp.armv8.glibc.node', 'huisheng'],
  [WINDOWS, 'win32-x64', '@serialport+bindings-cpp.node', 'huisheng.exe'],
])('%s holds what runs on it and nothing else', (program, target, serial, executable) => {
  const archive = listPackage(inPackage(program, 'resources/app.asar'), { isPack: false })
  const tops = new Set(archive.map((path) => path.split('/').slice(1, 3).join('/')))
  const calls = vendorLibraries(target)
  expect([...tops].sort()).toEqual([
    'node_modules',
    ...calls.map(() => 'node_modules/@koromix'),
    'node_modules/@serialport',
    'node_modules/better-sqlite3',
    'node_modules/debug',
    'node_modules/koffi',
    'node_modules/ms',
    'node_modules/node-gyp-build',
    ...speechEngine(target).map(() => `node_modules/${engineOf(target)}`),
    'node_modules/sherpa-onnx-node',
    'out',
    'out/main',
    'out/preload',
    'out/renderer',
    'package.json',
  ])
  expect(archive.filter((path) => /\.(map|ts|tsx|md|c|cpp|gyp)$|\.test\./.test(path))).toEqual([])

  const unpacked = filesBelow(inPackage(program, 'resources/app.asar.unpacked'))
  const natives = unpacked.flatMap((path) => (path.endsWith('.node') ? (path.split('/').at(-1) ?? '') : []))
  expect(natives.sort()).toEqual([serial, ...calls, ...speechEngine(target), `${target}.node`].sort())
  expect(readdirSync(inPackage(program)).sort()).toEqual(
    ['LICENSE.electron.txt', 'LICENSES.chromium.html', executable, 'locales', 'resources', 'version'].sort(),
  )
  expect(readdirSync(inPackage(program, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
})

test.each([LINUX, ARM, WINDOWS])('%s brings the resources of the hall, without pictures and tools', (program) => {
  const resources = inPackage(program, 'resources/resources')
  expect(readdirSync(resources).sort()).toEqual([
    'documents',
    'icons',
    'locales',
    'rules',
    'seed',
    'sounds',
    'speech',
    'update',
  ])
  expect(filesBelow(resources).filter((path) => /\.(sh|md)$/.test(path))).toEqual([])
  expect(readFileSync(join(resources, 'update/public-key.pem'), 'utf8')).toContain('BEGIN PUBLIC KEY')
})

test.each([
  [LINUX, 'linux-x64'],
  [ARM, 'linux-arm64'],
  [WINDOWS, 'win32-x64'],
])('%s adds little to the runtime', (program, target) => {
  const bytes = filesBelow(inPackage(program)).reduce((sum, path) => sum + statSync(path).size, 0)
  // The speech engine is more than all the rest.
  expect(bytes / 1_000_000).toBeLessThan(speechEngine(target).length > 0 ? 60 : 20)
})

test('the fuses are set in the program itself', () => {
  // run as node, cookie encryption, NODE_OPTIONS, --inspect, archive integrity, only from the archive, V8 snapshot, file:
  for (const [program, executable] of [
    [LINUX, 'huisheng'],
    [ARM, 'huisheng'],
    [WINDOWS, 'huisheng.exe'],
  ] as const) {
    expect(fusesIn(readFileSync(inPackage(program, executable)))).toBe('01001100')
  }
})

test('the Windows program carries the checksum of its archive', () => {
  const program = readFileSync(inPackage(WINDOWS, 'huisheng.exe'), 'latin1')
  expect(program).toMatch(/\{"file":"resources\\\\app\.asar","alg":"SHA256","value":"[0-9a-f]{64}"\}/)
})

test('the hall starts out of the package and serves every page', async () => {
  const app = join(folder, 'app')
  extractAll(inPackage(LINUX, 'resources/app.asar'), app)
  const args = [join(app, 'out/main/hall.js'), '--data', join(folder, 'data'), '--port', '0', '--demo']
  const env = { ...process.env, HUISHENG_RESOURCES: inPackage(LINUX, 'resources/resources') }
  const hall = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(hall.stdout.setEncoding('utf8'), 'data')
  const url = parseReady(String(line))
  try {
    for (const page of ['desk', 'kiosk', 'display', 'visitor']) {
      const answer = await fetch(new URL(page, url))
      const html = await answer.text()
      expect(answer.status).toBe(200)
      const script = /src="([^"]+\.js)"/.exec(html)?.[1] ?? 'no script'
      expect((await fetch(new URL(script, url))).status).toBe(200)
    }
    expect((await fetch(new URL('api/hall/about', url))).status).toBe(200)
  } finally {
    hall.kill('SIGTERM')
  }
  const [code] = await once(hall, 'exit')
  expect(code).toBe(0)
}, 60_000)

test('card readers run out of the package; what is of another processor is told, and ends nothing', async () => {
  for (const [program, serial] of [
    [LINUX, 'NOT_CONNECTED'],
    [ARM, 'DRIVER_MISSING'],
  ] as const) {
    const app = join(folder, `readers-${program}`)
    extractAll(inPackage(program, 'resources/app.asar'), app)
    const reader = connectReader({ kind: 'serial', path: '/dev/nowhere' }, join(app, 'out/main/reader-process.js'))
    await reader.state('no-device', serial)
    await reader.stop()
  }
})

test('the speech engine runs out of the package, and is missing in one for another processor', async () => {
  for (const [program, target, state] of [
    [LINUX, 'linux-x64', 'ready'],
    [ARM, 'linux-arm64', 'no-engine'],
  ] as const) {
    const app = join(folder, `speech-${program}`)
    extractAll(inPackage(program, 'resources/app.asar'), app)
    const entry = join(app, 'out/main/speech-process.js')
    const speech = await startSpeech(TINY_MODEL, { entry, resources: inPackage(program, 'resources/resources/speech') })
    await speech.state(speechEngine(target).length > 0 ? 'ready' : state)
    await speech.stop()
  }
})

test('another Node runs the reader of a library from beside the archive, with the module that lies by that Node', async () => {
  const library = join(folder, 'nowhere.so')
  const entry = inPackage(LINUX, 'resources/app.asar/out/main/reader-process.js')
  const reader = connectReader({ kind: 'sdt', library, node: process.execPath }, entry)
  await reader.state('no-device', 'LIBRARY_MISSING')
  await reader.stop()
})

test('the same program as a signed file updates an older one, whose database its own hall tries first', async () => {
  const asked: string[] = []
  // Node cannot look into the archive as Electron does; the bundle is run out of its extracted copy.
  const runHall: RunHall = (bundle, args) => {
    asked.push(args[0] ?? '')
    const [archive, inside] = bundle.split('/out/')
    if (!archive?.endsWith('app.asar')) return inNode(bundle, args)
    extractAll(archive, join(folder, 'staged'))
    return inNode(join(folder, 'staged/out', inside ?? ''), args)
  }
  const place = newPlace({ runHall })
  const file = join(folder, 'huisheng.huisheng-update')
  const about = { version: '9.9.9', platform: 'linux-x64', minimumVersion: '1.0.0', program: 'huisheng' } as const
  await makePackage({ ...about, folder: inPackage(LINUX), privateKey: keys.privateKey }, file)
  const outcome = await createUpdates(place, '/nowhere').install(file, () => undefined)
  expect(outcome).toMatchObject({ ok: true, value: { version: '9.9.9' } })
  expect(asked).toEqual(['back-up', 'migrate-dry-run'])
  const installed = join(place.programs, 'versions/9.9.9')
  expect(filesBelow(installed).length).toBe(filesBelow(inPackage(LINUX)).length + 1)
  rmSync(place.folder, { recursive: true })
}, 120_000)
