import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Overview } from '../../../shared/contract/diagnostics.ts'
import { type ReportParts, redactedReport } from '../../../shared/contract/diagnostics-report.ts'
import { signsOf } from '../../../tests/support/hall-signs.ts'
import { openSampleOffice, type SampleOffice, sampleSeed } from '../../../tests/support/sample-office.ts'
import { finished } from '../../../tests/support/staged.ts'
import { overview } from './overview.ts'

let hall: SampleOffice
let seen: Overview
beforeAll(async () => {
  hall = await openSampleOffice()
  for (const { code } of sampleSeed.matters) finished(hall, code, { withFeedback: true })
  const signs = signsOf(hall)
  for (const { party } of sampleSeed.matters) signs.failed(new RangeError(`no such party: ${party.name}`))
  signs.failed(Object.assign(new Error(sampleSeed.hall.name), { code: 'SQLITE_FULL' }))
  signs.failed(sampleSeed.hall.phone)
  seen = overview(hall.reading('admin'), hall.office, signs, ['administrator', 'display', 'display'])
}, 60_000)
afterAll(() => hall.close())

test('the overview tells the health of the hall in figures', () => {
  expect(seen.hall).toMatchObject({
    openPages: [
      { role: 'administrator', pages: 1 },
      { role: 'display', pages: 2 },
    ],
    fileCheck: { state: 'whole' },
  })
  expect(seen.hall.journalRows).toBeGreaterThan(50)
  expect(seen.hall.databaseBytes).toBeGreaterThan(100_000)
  expect(seen.hall.freeBytes).toBeGreaterThan(0)
  expect(seen.versions.sqlite).toMatch(/^3\.\d+\.\d+$/)
})

test('errors stand there by their code, newest first, never with their words', () => {
  expect(seen.hall.lastErrors.map(({ code }) => code).slice(0, 3)).toEqual(['UNKNOWN', 'SQLITE_FULL', 'RangeError'])
})

test('accounts are masked but for their first character', () => {
  expect(seen.accounts.map(({ masked }) => masked)).toContain('f*****')
  expect(seen.accounts.filter(({ masked }) => /^.[^*]/.test(masked))).toEqual([])
})

test('nothing personal of the six matters is in the overview or in the report', () => {
  const report = redactedReport(partsOf({}))
  for (const text of [JSON.stringify({ ...seen, paths: null }), JSON.stringify(report)]) {
    expect(personal.filter((planted) => text.includes(planted))).toEqual([])
  }
})

test('whatever is planted where text can stand, the report does not repeat it', () => {
  const planted = fc.constantFrom(...personal)
  fc.assert(
    fc.property(planted, planted, planted, (one, other, third) => {
      const report = JSON.stringify(redactedReport(partsOf({ one, other, third })))
      expect([one, other, third].filter((text) => report.includes(text))).toEqual([])
    }),
  )
})

test('the report holds what is needed to help', () => {
  const report = redactedReport(partsOf({}))
  expect(report).toMatchObject({
    versions: { hall: '0.0.0', electron: '43.2.0', sqlite: seen.versions.sqlite },
    printers: { hall: [{ way: 'network', state: 'ready' }], thisComputer: 1 },
    screens: [{ width: 1920, height: 1080, scaleFactor: 1, isPrimary: true }],
    tests: { database: 'whole' },
    shellLog: [{ event: 'call-refused', call: 'setKioskPin', why: 'FORBIDDEN' }],
  })
})

/** Every text of a matter with something of a person in it: names, numbers, addresses, accounts of what happened. */
const personal = [
  ...new Set([
    ...sampleSeed.matters.flatMap(({ party, transcript, handling, followup, casefile }) =>
      textsIn([party, transcript, handling, followup, casefile]),
    ),
    ...sampleSeed.staff.flatMap(({ name, phone, account }) => [name, phone, account]),
  ]),
].filter((text) => text.length > 1 && !/^[a-z-]+$/.test(text))

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

type Planted = Readonly<{ one?: string; other?: string; third?: string }>

function partsOf({ one = '', other = '', third = '' }: Planted): ReportParts {
  const bounds = { x: 0, y: 0, width: 1920, height: 1080 }
  return {
    hall: {
      ...seen,
      versions: { ...seen.versions, hall: `0.0.0-${one}`, system: `Linux 6.8.0-${other} ${third}` },
      paths: { data: `/home/${one}`, backups: `/home/${other}/backups`, log: third },
    },
    computer: {
      versions: { shell: one, electron: '43.2.0', chrome: other },
      screens: [{ bounds, scaleFactor: 1, isPrimary: true, ...{ label: third } }],
      printers: 1,
      hallRestarts: 0,
      log: [
        { at: '2026-11-22T08:00:00.000Z', event: 'call-refused', call: 'setKioskPin', why: 'FORBIDDEN' },
        { at: '2026-11-22T08:00:01.000Z', event: 'shell-started', version: one },
        { at: other, event: 'shell-stopped' },
        { at: '2026-11-22T08:00:02.000Z', event: 'hall-ended', code: 1, ...{ lastWords: third } },
      ],
    },
    printers: [{ id: `network:${one}:9100`, state: 'ready', ...{ name: other } }],
    tests: { database: 'whole', printer: third },
  }
}
