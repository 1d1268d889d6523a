import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../electron/start/project.ts'

/**
 * Puts the data of a sample hall that was just set up into a folder. The built hall makes it once for each build and
 * day: its last weeks are lived through for it, which takes longer than most tests.
 */
export async function bringSampleData(folder: string): Promise<void> {
  cpSync(await sampleData(), folder, { recursive: true })
}

const SHELF = join(projectRoot, 'out/test/sample-halls')
const HALL = join(projectRoot, 'out/main/hall.js')

async function sampleData(): Promise<string> {
  const build = `-${Math.round(statSync(HALL).mtimeMs)}`
  const place = join(SHELF, new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }) + build)
  if (existsSync(place)) return place
  mkdirSync(SHELF, { recursive: true })
  for (const old of readdirSync(SHELF))
    if (!old.endsWith(build)) rmSync(join(SHELF, old), { recursive: true, force: true })
  const fresh = mkdtempSync(join(projectRoot, 'out/test/making-'))
  await letHallMake(fresh)
  try {
    renameSync(fresh, place)
  } catch (error) {
    // Another process of the tests was first.
    if (!existsSync(place)) throw error
    rmSync(fresh, { recursive: true })
  }
  return place
}

/** Starts the hall on the folder and stops it as soon as it answers. */
function letHallMake(folder: string): Promise<void> {
  const hall = spawn(process.execPath, [HALL, '--data', folder, '--port', '0', '--demo'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  hall.stdout.once('data', () => hall.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    hall.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the sample hall ended with ${code}`))))
  })
}
