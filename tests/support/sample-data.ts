import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { SAMPLE_PASSWORD } from '../../electron/office/hall/set-up.ts'
import { parseReady } from '../../electron/start/hall-process.ts'
import { projectRoot } from '../../electron/start/project.ts'

/**
 * Puts the data of a sample hall that was just set up into a folder. The built hall makes it once for each build and
 * day: its last weeks are lived through for it, which takes longer than most tests.
 */
export async function bringSampleData(folder: string): Promise<void> {
  cpSync(join(await prepared(), 'data'), folder, { recursive: true })
}

/** A login of this account that every such hall knows; checking a password takes a third of a second. */
export async function sampleSession(account: string): Promise<string | undefined> {
  const known: Partial<Record<string, string>> = JSON.parse(await readFile(join(await prepared(), SESSIONS), 'utf8'))
  return known[account]
}

/** Who several journeys begin with. */
const CLERKS = ['front1', 'front2', 'front3', 'front4', 'lawyers']
const OTHERS = ['leader1', 'supervisor1', 'admin', 'display1', 'kiosk1']
const SESSIONS = 'sessions.json'
const SHELF = join(projectRoot, 'out/test/sample-halls')
const HALL = join(projectRoot, 'out/main/hall.js')
const QUARTER_OF_A_DAY = 6 * 3_600_000

/** One for all tests of a process: a login belongs to the data it was made with. */
const prepared = () => {
  once ??= prepare()
  return once
}
let once: Promise<string> | undefined

async function prepare(): Promise<string> {
  const build = `-${Math.round(statSync(HALL).mtimeMs)}`
  const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  // Logins run out after half a day.
  const place = join(SHELF, `${day}-${Math.floor(Date.now() / QUARTER_OF_A_DAY)}${build}`)
  if (existsSync(place)) return place
  mkdirSync(SHELF, { recursive: true })
  for (const old of readdirSync(SHELF)) if (!old.endsWith(build)) rmSync(join(SHELF, old), { recursive: true })
  const fresh = mkdtempSync(join(projectRoot, 'out/test/making-'))
  await make(fresh)
  try {
    renameSync(fresh, place)
  } catch (error) {
    // Another process of the tests was first.
    if (!existsSync(place)) throw error
    rmSync(fresh, { recursive: true })
  }
  return place
}

/** Starts the hall on an empty folder, logs people and devices in, and stops it. */
async function make(folder: string): Promise<void> {
  const hall = spawn(process.execPath, [HALL, '--data', join(folder, 'data'), '--port', '0', '--demo'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<number | null>((resolve) => hall.once('exit', resolve))
  const lines = createInterface({ input: hall.stdout })
  for await (const line of lines) {
    const url = parseReady(line)
    if (!url) continue
    const sessions = await Promise.all([...CLERKS, ...OTHERS].map((account) => logIn(url, account)))
    await writeFile(join(folder, SESSIONS), JSON.stringify(Object.fromEntries(sessions)))
    hall.kill('SIGTERM')
  }
  const code = await ended
  if (code !== 0) throw new Error(`the sample hall ended with ${code}`)
}

async function logIn(url: string, account: string): Promise<[string, unknown]> {
  const body = JSON.stringify({ account, password: SAMPLE_PASSWORD })
  const headers = { 'content-type': 'application/json' }
  const { token } = await (await fetch(`${url}api/session`, { method: 'POST', headers, body })).json()
  return [account, token]
}
