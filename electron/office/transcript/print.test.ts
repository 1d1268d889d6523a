import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptResults } from '../../../tests/support/kept-results.ts'
import {
  DAY,
  matterNamed,
  openSampleOffice,
  refusalOf,
  type SampleOffice,
} from '../../../tests/support/sample-office.ts'
import { confirmed, erasedByRetention, opened, registered } from '../../../tests/support/staged.ts'
import type { PrintJob, PrintOutcome } from '../../devices/printing/printer.ts'
import { execute, rows } from '../../store/database.ts'
import { listEntries } from '../journal/journal.ts'
import type { Actor } from '../office.ts'
import { confirmPrint, printAccountInHall, reprint } from '../slip/print-jobs.ts'
import { type PrintQueue, startPrintQueue } from '../slip/print-queue.ts'
import { setPrintSettings } from '../slip/print-settings.ts'
import { printJobsToday } from '../slip/print-view.ts'
import { searchParties } from '../visit/search.ts'
import { begin, save, transcriptOf } from './account.ts'
import { accountSheet, accountToSave, printAccount, printAccountAgain, printedAccount } from './print.ts'
import { confirm, correct } from './revisions.ts'

const lake = matterNamed('lake')

let hall: SampleOffice
let visit: ReturnType<typeof registered>
beforeEach(async () => {
  hall = await openSampleOffice()
  visit = registered(hall, lake)
})
afterEach(() => hall.close())

type Visit = typeof visit
const account = (of: Visit = visit) => hall.run('front1', begin, { visit: of })
const printed = (revision: number, by = 'front1', of: Visit = visit) => {
  const { sheet, copy } = hall.run(by, printAccount, { transcript: account(of).id, revision, second: null })
  return { copy, html: printedAccount(hall.office, hall.as(by), { sheet, copy }).html }
}
const sheet = (revision: number, by = 'front1', of: Visit = visit) =>
  accountSheet(hall.office.documents, hall.reading(by), { transcript: account(of).id, revision })

test('while it is written it prints as a draft; once sealed only what was sealed is printed', () => {
  hall.run('front1', save, { transcript: account().id, base: 1, guide: lake.transcript })
  const draft = printed(0)
  expect(draft.html).toContain('草稿 未经确认')
  expect(draft.html).toContain('第 2 稿')
  expect(draft.html).not.toContain('封存校验码')
  expect(refusalOf(() => printed(1))).toBe('NOT_FOUND')
  hall.run('front1', confirm, { transcript: account().id, version: 2, manner: 'thumbprint', signature: null })
  const sealed = printed(1)
  expect(sealed.html).toContain('确认方式：捺指印')
  expect(sealed.html).toContain('封存校验码')
  for (const said of ['草稿', '补打']) expect(sealed.html).not.toContain(said)
  expect(refusalOf(() => printed(0))).toBe('NOT_FOUND')
})

test('a corrected account names its reason; each revision prints its own words', () => {
  confirmed(hall, lake, visit)
  const { id: transcript, version: base } = hall.run('front1', correct, {
    transcript: account().id,
    reason: '地名记错了',
  })
  const { version } = hall.run('front1', save, { transcript, base, guide: { ...lake.transcript, where: '青石镇' } })
  const signature: [number, number][][] = [
    [
      [10, 20],
      [30, 40],
    ],
  ]
  hall.run('front1', confirm, { transcript, version, manner: 'signature', signature })
  expect(sheet(2).html).toMatch(/第 2 次确认.*更正原因.*地名记错了.*青石镇.*M10,20L30,40/s)
  expect(sheet(1).html).not.toContain('青石镇')
})

test('every copy is counted, and a later one is the first with its mark on every page, whatever changed', () => {
  confirmed(hall, lake, visit)
  const first = printed(1)
  hall.advance(DAY)
  execute(hall.office.db, "UPDATE hall SET name = 'Another Hall'")
  const second = printed(1, 'front2')
  expect([first.copy, second.copy]).toEqual([1, 2])
  const marks = second.html.match(/<p class="copy-mark"><b>补打 第 2 份<\/b>2026年10月16日<\/p>/g)
  expect(marks).toHaveLength(second.html.match(/class="page"/g)?.length ?? 0)
  expect(second.html.replaceAll(/<p class="copy-mark">.*<\/p>\n/g, '<!-- copy-mark -->')).toBe(first.html)
  expect(sheet(1)).toMatchObject({ html: first.html, copies: 2, version: 2 })
  expect(() => execute(hall.office.db, "UPDATE transcript_sheets SET html = 'x'")).toThrow(/never changes/)
})

test('what is on paper is kept encrypted, and neither the journal nor the command result holds a word of it', () => {
  confirmed(hall, lake, visit)
  printed(1)
  const sheets = rows(hall.office.db, 'SELECT html FROM transcript_sheets')
  const kept = [...sheets, keptResults(hall.office.db).filter((result) => result.includes('sheet'))]
  expect(kept.flat()).toHaveLength(2)
  expect(JSON.stringify(kept)).not.toMatch(/柯水旺|小莲湖/)
  expect(listEntries(hall.reading('admin'), {})[0]).toMatchObject({ stage: 'transcript', record: account().id })
})

test('the sheet goes with the account of a visit that became no matter', () => {
  confirmed(hall, lake, visit)
  printed(1)
  erasedByRetention(hall)
  expect(rows(hall.office.db, 'SELECT html FROM transcript_sheets')).toEqual([{ html: '' }])
  expect(sheet(1).html).not.toContain('小莲湖')
})

test('who may not read an account prints none and finds no sheet', () => {
  const accusation = opened(hall, 'lake', { kind: 'accusation' }).visit
  const asked = { transcript: account(accusation).id, revision: 1 }
  const own = hall.run('front1', printAccount, { ...asked, second: hall.as('leader1') })
  for (const other of ['front2', 'planning']) {
    expect(refusalOf(() => printed(1, other, accusation))).toBe('NOT_FOUND')
    expect(refusalOf(() => sheet(1, other, accusation))).toBe('NOT_FOUND')
    expect(refusalOf(() => printedAccount(hall.office, hall.as(other), own))).toBe('NOT_FOUND')
  }
  expect(refusalOf(() => printedAccount(hall.office, hall.as('admin'), own))).toBe('NOT_FOUND')
  expect(sheet(1, 'supervisor1', accusation).copies).toBe(1)
  expect(refusalOf(() => printedAccount(hall.office, hall.as('front1'), { ...own, copy: 2 }))).toBe('NOT_FOUND')
})

test('an accusation is printed by two who may both read it, and by nobody kept as a file', () => {
  const { visit: about } = opened(hall, 'lake', { kind: 'accusation' })
  const asked = { transcript: account(about).id, revision: 1 }
  const by = (second: Actor | null) => () => hall.run('front1', printAccount, { ...asked, second })
  for (const second of [null, hall.as('front1'), hall.as('front2'), hall.as('planning'), hall.as('admin')])
    expect(refusalOf(by(second)), second?.name).toBe('SECOND_PERSON_NEEDED')
  const { sheet: id } = by(hall.as('supervisor1'))()
  const kept = rows(hall.office.db, 'SELECT account, second FROM transcript_prints')
  expect(kept).toEqual([{ account: hall.as('front1').id, second: hall.as('supervisor1').id }])
  expect(refusalOf(() => hall.run('front1', printAccountAgain, { sheet: id, second: null }))).toBe(
    'SECOND_PERSON_NEEDED',
  )
  const save = () => accountToSave(hall.office.documents, hall.reading('front1'), asked)
  expect(refusalOf(save)).toBe('SECOND_PERSON_NEEDED')
  expect(sheet(1, 'front1', about).copies).toBe(1)
})

test('an account is kept as a file only once its matter says that it is no accusation', () => {
  confirmed(hall, lake, visit)
  const save = (of: Visit) => () =>
    accountToSave(hall.office.documents, hall.reading('front1'), { transcript: account(of).id, revision: 1 })
  expect(refusalOf(save(visit))).toBe('NOT_OPENED')
  expect(save(opened(hall, 'wages').visit)().html).toContain('封存校验码')
})

test('two people sign for one paper: it is given once, to who asked for it, and that stands in the journal', () => {
  const { visit: about } = opened(hall, 'lake', { kind: 'accusation' })
  const asked = { transcript: account(about).id, revision: 1, second: hall.as('leader1') }
  const copy = hall.run('front1', printAccount, asked)
  const take = (by: string) => () => printedAccount(hall.office, hall.as(by), copy)
  expect(refusalOf(take('leader1'))).toBe('SECOND_PERSON_NEEDED')
  expect(take('front1')().html).toContain('小莲湖')
  expect(refusalOf(take('front1'))).toBe('SECOND_PERSON_NEEDED')
  expect(listEntries(hall.reading('admin'), {})[0]).toMatchObject({ what: 'transcript.printed', record: copy.sheet })
})

test('when its clerk has left, a leader and a supervisor print an accusation; of the rest they print nothing', () => {
  const { visit: about } = opened(hall, 'lake', { kind: 'accusation' })
  const asked = { transcript: account(about).id, revision: 1 }
  expect(hall.run('leader1', printAccount, { ...asked, second: hall.as('supervisor1') }).copy).toBe(1)
  confirmed(hall, lake, visit)
  expect(refusalOf(() => printed(1, 'leader1'))).toBe('FORBIDDEN')
  expect(refusalOf(() => printed(1, 'supervisor1'))).toBe('FORBIDDEN')
})

test('a unit that a matter was routed to is not offered its account on paper, and is refused it', () => {
  const routedTo = opened(hall, 'lake')
  const seen = (by: string) => transcriptOf(hall.reading(by), { visit: routedTo.visit })
  expect(seen('planning')).toBeNull()
  expect(refusalOf(() => printed(1, 'planning', routedTo.visit))).toBe('NOT_FOUND')
  expect(seen('leader1')?.revision).toBe(1)
  expect(sheet(1, 'leader1', routedTo.visit).copies).toBe(0)
})

test('the hall prints it on A4 like a slip: counted, followed, printed again as a further copy, seen by who may', async () => {
  const jobs: PrintJob[] = []
  const answers: PrintOutcome[] = [{ refused: 'PRINTER_GONE' }]
  const queue: PrintQueue = startPrintQueue(hall.office, {
    list: async () => [],
    print: async (job) => {
      jobs.push(job)
      return answers.shift() ?? 'sent'
    },
  })
  const { visit: about, number } = opened(hall, 'lake', { kind: 'accusation' })
  const asked = { transcript: account(about).id, revision: 1, second: hall.as('leader1') }
  expect(refusalOf(() => hall.run('front1', printAccountInHall, asked))).toBe('PRINTER_NOT_SET')
  const setting = { kind: 'transcript', printer: 'system:LASER', paper: 'a4', copies: 1, way: 'silent' } as const
  hall.run('admin', setPrintSettings, setting)
  const first = hall.run('front1', printAccountInHall, asked)
  await queue.idle()
  const same = hall.run('front1', reprint, { job: first.job, second: null })
  await queue.idle()
  expect(refusalOf(() => hall.run('front1', reprint, { job: same.job, second: null }))).toBe('SECOND_PERSON_NEEDED')
  const further = hall.run('front1', reprint, { job: same.job, second: hall.as('leader1') })
  await queue.idle()
  expect([first, same, further].map(({ copy }) => copy)).toEqual([1, 1, 2])
  expect(jobs.map(({ title, paper, html }) => [title, paper.width, html.includes('补打')])).toEqual([
    [`${number}-account-1`, 210_000, false],
    [`${number}-account-1`, 210_000, false],
    [`${number}-account-1`, 210_000, true],
  ])
  const seen = (by: string) => printJobsToday(hall.reading(by)).map((job) => [job.kind, job.number])
  expect(seen('front1')[0]).toEqual(['transcript', number])
  expect([seen('front2'), seen('planning'), seen('admin')[0]]).toEqual([[], [], ['transcript', '']])
  for (const other of ['front2', 'planning', 'admin']) {
    expect(refusalOf(() => hall.run(other, confirmPrint, { job: further.job }))).toBe('NOT_FOUND')
  }
  hall.run('front1', confirmPrint, { job: further.job })
  await queue.stop(1_000)
})

test('without ticket and matter the paper bears a number of the registration, which finds the visitor again', () => {
  const number = `2026-10-15-${visit.slice(-8).toUpperCase()}`
  expect(sheet(0).fileName).toBe(`${number}-account-draft.pdf`)
  expect(sheet(0).html).toContain(`编号 <b>${number}</b>`)
  const whose = (text: string, by = 'front2') =>
    searchParties(hall.reading(by), { text }).map(({ party, because }) => `${party.name} ${because}`)
  expect(whose(number)).toEqual(['柯水旺 registration'])
  expect(whose(` ${number.toLowerCase()}`)).toEqual(['柯水旺 registration'])
  expect(whose(number.replace('2026-10-15', '2026-10-14'))).toEqual([])
  expect(whose(number, 'planning')).toEqual([])
  expect(transcriptOf(hall.reading('front1'), { visit })?.revision).toBe(0)
})
