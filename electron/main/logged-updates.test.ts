import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { failingHall, HALL, newPackage, newPlace } from '../../tests/support/update-place.ts'
import { createUpdates } from '../update/update.ts'
import { loggedUpdates } from './logged-updates.ts'
import { openShellLog, type ShellLog } from './shell-log.ts'

let place: ReturnType<typeof newPlace>
let log: ShellLog
beforeEach(() => {
  place = newPlace()
  log = openShellLog(join(place.folder, 'logs'))
})
afterEach(() => rmSync(place.folder, { recursive: true, force: true }))

const updates = () => loggedUpdates(createUpdates(place, '/nowhere'), log)
const written = () => log.last(20).map(({ at: _, ...what }) => what)

test('an update’s steps, its end and the start of the new version are in the log', async () => {
  const steps: string[] = []
  await updates().install(await newPackage(place.folder), (step) => steps.push(step))
  updates().decideStart()
  expect(steps).toEqual(['verify', 'backUp', 'dryRun', 'install'])
  expect(written()).toEqual([
    ...steps.map((step) => ({ event: 'update-step', step })),
    { event: 'update-installed', version: '1.1.0' },
    { event: 'other-version-started', version: '1.1.0' },
  ])
}, 60_000)

test('a failure is there by its step and reason, without the words that came with it', async () => {
  const failing = { [HALL]: failingHall('王秀英 的事项重复') }
  const outcome = await updates().install(await newPackage(place.folder, { files: failing }), () => {})
  expect(JSON.stringify(outcome)).toContain('王秀英')
  updates().rollBack(false)
  expect(written().slice(-2)).toEqual([
    { event: 'update-failed', step: 'dryRun', reason: 'DRY_RUN_FAILED' },
    { event: 'roll-back-failed', reason: 'NO_PREVIOUS' },
  ])
  expect(JSON.stringify(written())).not.toContain('王秀英')
}, 60_000)
