import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { projectRoot } from '../../electron/start/project.ts'
import { createUpdates } from '../../electron/update/update.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { UPDATE_PLATFORMS } from '../../shared/contract/update.ts'
import { HALL, inNode, writeFiles } from '../support/update-place.ts'
import { newFolder, removeFolder } from './shell-under-test.ts'

/** The version that was installed by a setup, and the one that this project's own packages carry. */
export const OLD = '0.0.9'
export const NEW = packageJson.version
const platform = UPDATE_PLATFORMS.find((each) => each === `${process.platform}-${process.arch}`) ?? 'linux-x64'

const Started = z.object({
  args: z.array(z.string()),
  lock: z.string().nullable(),
  hall: z.boolean(),
  detached: z.boolean(),
  pid: z.int(),
})
export type Started = z.output<typeof Started>

/** What a program of a test does once it has written down how it was started. */
export type Program = 'ends at once' | 'runs the shell'
export type UpdatedComputer = ReturnType<typeof updatedComputer>

/** A computer with version 0.0.9 of the program installed, which trusts a key made for this test. */
export function updatedComputer() {
  const folder = newFolder()
  const resources = join(folder, 'program/resources')
  const publicKey = join(resources, 'resources/update/public-key.pem')
  cpSync(join(projectRoot, 'resources'), join(resources, 'resources'), { recursive: true })
  const privateKey = join(folder, 'private-key.pem')
  signPackage('new-key', '--key', privateKey, '--public', publicKey)
  const setup = join(folder, 'program/huisheng')
  const programs = join(folder, 'data/huisheng-programs')
  // Not named on the command line: shell and hall each find the sample's own folder.
  const hall = join(folder, 'data/huisheng-sample')
  const hallFile = join(folder, 'hall-process')
  writeFiles(join(folder, 'program'), { huisheng: program(OLD, 'ends at once') })

  /** The environment of the shell when this version of the program runs. */
  const running = (version: string) => ({
    XDG_DATA_HOME: join(folder, 'data'),
    STAND_IN_INSTALLED: JSON.stringify({ version, resources }),
    APPIMAGE: version === OLD ? setup : join(programs, 'versions', version, 'huisheng'),
  })

  return {
    folder,
    programs,
    hall,
    setup,
    running,
    args: ['--demo', '--port', '0'],
    remove: () => removeFolder(folder),
    /** The process of the hall that must have ended before another program starts. */
    watchHall: (pid: number) => writeFileSync(hallFile, String(pid)),
    /** How a version was started, each time. */
    started: (version: string): Started[] =>
      filesIn(join(folder, 'started', version)).map((file) => Started.parse(JSON.parse(readFileSync(file, 'utf8')))),
    /** A package of this version of the project, signed with the project's own tool. */
    packageFile(does: Program, key: Readonly<{ privateKey: string; publicKey: string }> = { privateKey, publicKey }) {
      const app = join(folder, 'app')
      rmSync(app, { recursive: true, force: true })
      const ownHall = `import ${JSON.stringify(pathToFileURL(join(projectRoot, 'out/main/hall.js')).href)}\n`
      writeFiles(app, { huisheng: program(NEW, does), [HALL]: ownHall })
      const stick = join(folder, 'stick')
      const about = ['--app', app, '--platform', platform, '--minimum', OLD, '--out', stick]
      signPackage('--key', key.privateKey, '--public', key.publicKey, ...about)
      return filesIn(stick)[0] ?? 'no package'
    },
    /** A pair of keys that the program does not know. */
    otherKey() {
      const other = { privateKey: join(folder, 'other-key.pem'), publicKey: join(folder, 'other-public.pem') }
      signPackage('new-key', '--key', other.privateKey, '--public', other.publicKey)
      return other
    },
    /** Installs a package as a desk does, which has no database to copy. */
    async install(file: string): Promise<void> {
      const { APPIMAGE } = running(OLD)
      const outcome = await createUpdates({
        programs,
        running: { version: OLD, platform, program: APPIMAGE },
        publicKey: readFileSync(publicKey, 'utf8'),
        data: null,
        hallBundle: '',
        runHall: inNode,
        now: Date.now,
      }).install(file, () => undefined)
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure))
    },
  }

  /** Writes down how it was started; Node stands in for the runtime that such a program would bring. */
  function program(version: string, does: Program): string {
    const values = {
      lockFile: join(folder, 'shell/lock'),
      hallFile,
      records: join(folder, 'started', version),
      installed: JSON.stringify({ version, resources }),
      runs: does === 'runs the shell',
      standIn: join(projectRoot, 'tests/support/electron-stand-in/register.ts'),
      main: join(projectRoot, 'out/main/main.js'),
    }
    return `#!${process.execPath}\n(${inProgram})(${JSON.stringify(values)}, require('node:fs'))\n`
  }
}

type Given = Readonly<
  Record<'lockFile' | 'hallFile' | 'records' | 'installed' | 'standIn' | 'main', string> & { runs: boolean }
>

/** The text of a program; only what is in its own text is there. */
function inProgram(given: Given, fs: typeof import('node:fs')): void {
  const args = process.argv.slice(2)
  const hall = fs.existsSync(given.hallFile) && fs.existsSync(`/proc/${fs.readFileSync(given.hallFile, 'utf8')}`)
  const lock = fs.existsSync(given.lockFile) ? fs.readFileSync(given.lockFile, 'utf8') : null
  // The third word after the name in parentheses is the process group: a detached program leads its own.
  const group = fs.readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ')[2]
  const file = `${given.records}/${process.pid}.json`
  fs.mkdirSync(given.records, { recursive: true })
  fs.writeFileSync(
    `${file}.new`,
    JSON.stringify({ args, lock, hall, detached: Number(group) === process.pid, pid: process.pid }),
  )
  fs.renameSync(`${file}.new`, file)
  if (!given.runs) return
  const [node, program = ''] = process.argv
  const env = { ...process.env, APPIMAGE: program, STAND_IN_INSTALLED: given.installed }
  const words = [node ?? '', '--import', given.standIn, given.main, ...args]
  process.execve?.(words[0] ?? '', words, env)
}

function signPackage(...args: readonly string[]): void {
  execFileSync(process.execPath, [join(projectRoot, 'electron/update/sign-package.ts'), ...args])
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => !name.endsWith('.new'))
  return names.sort().map((name) => join(folder, name))
}
