import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { enterDataFolder } from '../../electron/store/data-folder.ts'
import { close, execute } from '../../electron/store/database.ts'
import { openDatabase } from '../../electron/store/open.ts'
import { makePackage, type PackageOrder } from '../../electron/update/make-package.ts'
import type { RunHall, UpdatePlace } from '../../electron/update/update.ts'
import { hallProgram } from './hall-program.ts'

/** A pair of signing keys as PEM. */
export function newKeys(): Readonly<{ privateKey: string; publicKey: string }> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

export const keys = newKeys()

/** A computer with version 1.0.0 installed and a hall's database in its data folder. */
export function newPlace(changes: Partial<UpdatePlace> = {}): UpdatePlace & { data: string; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'update-'))
  const data = join(folder, 'data')
  makeDatabase(data, 'as people left it')
  const program = join(folder, 'setup/huisheng')
  writeFiles(join(folder, 'setup'), { huisheng: 'version 1.0.0' })
  let now = 1_800_000_000_000
  return {
    folder,
    programs: join(folder, 'programs'),
    running: { version: '1.0.0', platform: 'linux-x64', program },
    publicKey: keys.publicKey,
    hallBundle: hallProgram(),
    runHall: inNode,
    now: () => ++now,
    ...changes,
    data,
  }
}

/** The same computer as the updated program sees it. */
export function runningAs<Place extends UpdatePlace>(place: Place, version: string): Place {
  const program = join(place.programs, 'versions', version, 'huisheng')
  return { ...place, running: { ...place.running, version, program } }
}

/** The hall bundle of a program: this project's own, or one that ends with a sentence and code 1. */
export const HALL = 'resources/app.asar/out/main/hall.js'
const ownHall = `import ${JSON.stringify(pathToFileURL(hallProgram()).href)}\n`
export const failingHall = (sentence: string) =>
  `process.stderr.write(${JSON.stringify(`{"level":60}\n${sentence}\n{"level":60}\n`)})\nprocess.exit(1)\n`

/** A signed package of a small program; `files` replaces or adds some of its files. */
export async function newPackage(
  folder: string,
  order: Partial<PackageOrder> & { files?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const { files, ...changes } = order
  const about = { version: '1.1.0', platform: 'linux-x64', minimumVersion: '1.0.0', program: 'huisheng' } as const
  const source = mkdtempSync(join(folder, 'source-'))
  writeFiles(source, { huisheng: `version ${order.version ?? about.version}`, [HALL]: ownHall, ...files })
  const file = `${source}.huisheng-update`
  await makePackage({ ...about, folder: source, privateKey: keys.privateKey, ...changes }, file)
  return file
}

/** Every file below a folder with its content, to compare what was with what is. */
export function contents(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const found = paths.map((path) => [path, join(folder, path)] as const).filter(([, full]) => statSync(full).isFile())
  return Object.fromEntries(found.map(([path, full]) => [path, readFileSync(full).toString('base64')]))
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content, { mode: 0o755 })
  }
}

/** A real database, with one row to know it by. */
export function makeDatabase(data: string, mark: string): void {
  const folder = enterDataFolder(data)
  const db = openDatabase(folder, () => undefined)
  execute(db, `CREATE TABLE mark (text TEXT) STRICT; INSERT INTO mark VALUES ('${mark}')`)
  close(db)
  folder.leave()
}

export const inNode: RunHall = async (bundle, args) => {
  const hall = spawn(process.execPath, [bundle, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [stdout, stderr, [code]] = await Promise.all([text(hall.stdout), text(hall.stderr), once(hall, 'exit')])
  return { code: Number(code), stdout, stderr }
}
