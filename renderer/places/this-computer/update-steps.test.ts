import { expect, test } from 'vitest'
import { hostInputs } from '../../../shared/contract/host.ts'
import { PACKAGE_EXTENSION } from '../../../shared/contract/update.ts'
import { nameOf, stepsGoingOn, stepsSeen } from './update-steps.ts'

const installed = { file: 'a', version: '2.1.0', platform: 'linux-x64', minimumVersion: '2.0.0', size: 1 } as const

test('an installed package went through every step', () => {
  const steps = stepsSeen({ ok: true, value: { ...installed, backup: '/data/backups/before-2.1.0.sqlite' } })
  expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done'])
})

test('a desk without a database has nothing to back up and to try', () => {
  const steps = stepsSeen({ ok: true, value: { ...installed, backup: null } })
  expect(steps.map(({ state }) => state)).toEqual(['done', 'notNeeded', 'notNeeded', 'done'])
})

test('while an update goes on, the steps before are done and those after are to come', () => {
  expect(stepsGoingOn('dryRun').map(({ state }) => state)).toEqual(['done', 'done', 'running', 'notReached'])
})

test('what comes after the step that failed was not reached', () => {
  const failure = { step: 'backUp', reason: 'NO_SPACE', detail: '1 GB' } as const
  expect(stepsSeen({ ok: false, failure })).toEqual([
    { step: 'verify', state: 'done' },
    { step: 'backUp', state: 'failed' },
    { step: 'dryRun', state: 'notReached' },
    { step: 'install', state: 'notReached' },
  ])
})

test('a file is named without its folders', () => {
  expect(nameOf('E:\\stick\\new.huisheng-update')).toBe('new.huisheng-update')
  expect(nameOf('/media/stick/new.huisheng-update')).toBe('new.huisheng-update')
})

test('the shell may be asked for a package file', () => {
  expect(hostInputs.chooseFile.safeParse({ extensions: [PACKAGE_EXTENSION] }).success).toBe(true)
  expect(hostInputs.chooseFile.safeParse({ extensions: ['../etc'] }).success).toBe(false)
})
