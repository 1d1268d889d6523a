import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SlipId } from '../../../shared/model/ids.ts'
import { DAY, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { routed } from '../../../tests/support/staged.ts'
import type { Printer, PrintJob, PrintOutcome } from '../../devices/printing/printer.ts'
import { execute } from '../../store/database.ts'
import { listEntries } from '../journal/journal.ts'
import { issue } from '../ticket/issue.ts'
import { issueSlip } from './issue.ts'
import { confirmPrint, printCalibration, printSlipInHall, printTicketInHall, reprint } from './print-jobs.ts'
import { type PrintQueue, startPrintQueue } from './print-queue.ts'
import { printSettings, setPrintSettings } from './print-settings.ts'
import { printJobsToday } from './print-view.ts'
import { slipsOf } from './view.ts'

const LASER = 'system:LASER'

let hall: SampleOffice
let queue: PrintQueue
let printed: PrintJob[]
let answers: (() => PrintOutcome | Promise<PrintOutcome>)[]

/** Answers what the test laid out for it, then `sent`. */
const printer: Printer = {
  list: async () => [],
  print: async (job) => {
    printed.push(job)
    return (await answers.shift()?.()) ?? 'sent'
  },
}

beforeEach(async () => {
  hall = await openSampleOffice()
  printed = []
  answers = []
  queue = startPrintQueue(hall.office, printer)
})
afterEach(async () => {
  await queue.stop(1_000)
  hall.close()
})

type Kind = 'contact' | 'receipt' | 'ticket'
const set = (kind: Kind, paper: 'a5' | 'roll80' = 'a5', copies = 1) =>
  hall.run('admin', setPrintSettings, { kind, printer: LASER, paper, copies, way: 'silent' as const })
const newSlip = (): SlipId =>
  hall.run('front1', issueSlip, { casefile: routed(hall, 'lake').casefile, kind: 'contact' }).id
const print = (slip: SlipId) => hall.run('front1', printSlipInHall, { slip })
const jobs = (account = 'front1') => printJobsToday(hall.reading(account))
const states = () => jobs().map(({ state, reason }) => [state, reason])

test('a kind that nobody set, or that asks with a dialog, is printed by each page itself', () => {
  expect(printSettings(hall.reading('front1')).map(({ kind, printer: id, paper }) => [kind, id, paper])).toEqual([
    ['contact', null, 'a5'],
    ['receipt', null, 'a5'],
    ['ticket', null, 'roll80'],
    ['transcript', null, 'a4'],
  ])
  const slip = newSlip()
  expect(refusalOf(() => print(slip))).toBe('PRINTER_NOT_SET')
  hall.run('admin', setPrintSettings, { kind: 'contact', printer: LASER, paper: 'a5', copies: 1, way: 'dialog' })
  expect(refusalOf(() => print(slip))).toBe('PRINTER_NOT_SET')
  expect(jobs()).toEqual([])
})

test('a setting is live and stands in the journal', async () => {
  const slip = newSlip()
  set('contact', 'a5', 2)
  const [entry] = listEntries(hall.reading('admin'), {})
  expect(entry).toMatchObject({ stage: 'printing', record: 'contact' })
  print(slip)
  await queue.idle()
  expect(printed).toMatchObject([{ printer: LASER, copies: 2, paper: { width: 148_000, height: 210_000 } }])
})

test('a sent job says no more than that until the clerk saw the paper', async () => {
  set('contact')
  const { job, copy } = print(newSlip())
  expect(copy).toBe(1)
  expect(states()).toEqual([['waiting', null]])
  await queue.idle()
  expect(states()).toEqual([['sent', null]])
  expect(printed[0]?.title).toMatch(/^\d{4}-\d+-contact$/)
  hall.run('front1', confirmPrint, { job })
  expect(states()).toEqual([['confirmed', null]])
  expect(refusalOf(() => hall.run('front1', confirmPrint, { job }))).toBe('WRONG_STATE')
})

test('jobs are sent one at a time, in the order they were asked for', async () => {
  set('contact')
  const order: string[] = []
  let atOnce = 0
  const slow = async () => {
    atOnce += 1
    order.push(`${atOnce} of ${jobs().filter(({ state }) => state === 'sending').length}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
    atOnce -= 1
    return 'sent' as const
  }
  answers = [slow, slow, slow]
  const slip = newSlip()
  const asked = [print(slip), print(slip), print(slip)]
  await queue.idle()
  expect(order).toEqual(['1 of 1', '1 of 1', '1 of 1'])
  expect(asked.map(({ copy }) => copy)).toEqual([1, 2, 3])
  expect(printed.map(({ html }) => /补打 第 (\d) 份/.exec(html)?.[1])).toEqual([undefined, '2', '3'])
})

test('a refused job is to be printed again with its reason, does not stop the next, and is not tried by itself', async () => {
  set('contact')
  answers = [() => ({ refused: 'PRINTER_SILENT' })]
  const slip = newSlip()
  print(slip)
  print(slip)
  await queue.idle()
  expect(states()).toEqual([
    ['sent', null],
    ['to-reprint', 'PRINTER_SILENT'],
  ])
  expect(printed).toHaveLength(2)
})

test('what certainly was not printed is printed again as the same copy, the rest as a further one', async () => {
  set('contact')
  answers = [() => ({ refused: 'PRINTER_GONE' }), () => ({ refused: 'BROKE_OFF' })]
  const first = print(newSlip())
  await queue.idle()
  const second = hall.run('front1', reprint, { job: first.job, second: null })
  await queue.idle()
  const third = hall.run('front1', reprint, { job: second.job, second: null })
  await queue.idle()
  expect([first.copy, second.copy, third.copy]).toEqual([1, 1, 2])
  expect(printed.map(({ html }) => html.includes('补打'))).toEqual([false, false, true])
  expect(jobs().map(({ state }) => state)).toEqual(['sent', 'replaced', 'replaced'])
  expect(refusalOf(() => hall.run('front1', reprint, { job: first.job, second: null }))).toBe('WRONG_STATE')
})

test('paper that did not come out is printed again as a further copy, and says why', async () => {
  set('contact')
  const { job } = print(newSlip())
  await queue.idle()
  expect(hall.run('front1', reprint, { job, second: null }).copy).toBe(2)
  expect(jobs().find(({ id }) => id === job)).toMatchObject({ state: 'replaced', reason: 'NOT_OUT' })
})

test('a job found half-sent at the start is not sent again by itself', async () => {
  set('contact')
  const slip = newSlip()
  answers = [() => new Promise(() => undefined)]
  const { job } = print(slip)
  await expect.poll(states).toEqual([['sending', null]])
  const waiting = print(slip)
  await queue.stop(0)
  queue = startPrintQueue(hall.office, printer)
  await queue.idle()
  expect(jobs().find(({ id }) => id === job)).toMatchObject({ state: 'to-reprint', reason: 'INTERRUPTED' })
  expect(jobs().find(({ id }) => id === waiting.job)).toMatchObject({ state: 'sent' })
  expect(printed).toHaveLength(2)
})

test('what waited overnight does not surprise the morning', async () => {
  set('contact')
  const slip = newSlip()
  await queue.stop(0)
  print(slip)
  hall.advance(DAY)
  queue = startPrintQueue(hall.office, printer)
  await queue.idle()
  expect(states()).toEqual([['to-reprint', 'TOO_OLD']])
  expect(printed).toEqual([])
})

test('after the end nothing is recorded any more', async () => {
  set('contact')
  let answer: (outcome: PrintOutcome) => void = () => undefined
  answers = [() => new Promise((resolve) => (answer = resolve))]
  print(newSlip())
  await expect.poll(states).toEqual([['sending', null]])
  await queue.stop(0)
  answer('sent')
  await new Promise((resolve) => setTimeout(resolve, 10))
  expect(states()).toEqual([['sending', null]])
})

test('a page that cannot be written does not stop the queue', async () => {
  set('contact')
  set('ticket', 'roll80')
  const service = hall.idOf.service('advice')
  const ticket = hall.run('kiosk1', issue, { service, priority: 'ordinary' })
  const slip = newSlip()
  execute(hall.office.db, 'DELETE FROM hall')
  hall.run('kiosk1', printTicketInHall, { ticket: ticket.id })
  print(slip)
  await queue.idle()
  expect(states()).toEqual([
    ['sent', null],
    ['to-reprint', 'PAGE_FAILED'],
  ])
})

test('a kiosk prints its own tickets only; they are listed when something went wrong', async () => {
  set('ticket', 'roll80')
  const service = hall.idOf.service('advice')
  const own = hall.run('kiosk1', issue, { service, priority: 'ordinary' })
  const others = hall.run('front1', issue, { service, priority: 'ordinary' })
  hall.run('kiosk1', printTicketInHall, { ticket: own.id })
  expect(refusalOf(() => hall.run('kiosk1', printTicketInHall, { ticket: others.id }))).toBe('NOT_FOUND')
  await queue.idle()
  expect(printed[0]).toMatchObject({ title: `ticket-${own.label}`, paper: { width: 80_000 } })
  expect(printed[0]?.html).toContain(own.label)
  expect(jobs()).toEqual([])
  answers = [() => ({ refused: 'PRINTER_SILENT' })]
  hall.run('front1', printTicketInHall, { ticket: others.id })
  await queue.idle()
  expect(jobs()).toMatchObject([{ kind: 'ticket', number: others.label, state: 'to-reprint' }])
})

test("the calibration page goes to any printer, counts no copy and is the administrator's", async () => {
  const { job } = hall.run('admin', printCalibration, { printer: 'network:h:9100', paper: 'a5' })
  await queue.idle()
  expect(printed).toMatchObject([{ printer: 'network:h:9100', title: 'calibration' }])
  expect(printed[0]?.html).toContain('M10 0v5')
  expect([jobs('front1'), jobs('admin').length]).toEqual([[], 1])
  expect(refusalOf(() => hall.run('front1', confirmPrint, { job }))).toBe('NOT_FOUND')
  hall.run('admin', confirmPrint, { job })
})

test('jobs of matters that somebody may not see are nowhere for them', async () => {
  set('contact')
  const { casefile } = routed(hall, 'lake')
  const { id: slip } = hall.run('front1', issueSlip, { casefile, kind: 'contact' })
  const { job } = print(slip)
  await queue.idle()
  expect(jobs('planning')).toEqual([])
  expect(refusalOf(() => hall.run('planning', confirmPrint, { job }))).toBe('NOT_FOUND')
  expect(refusalOf(() => hall.run('planning', reprint, { job, second: null }))).toBe('NOT_FOUND')
  expect(jobs('admin')).toMatchObject([{ number: '', slip: null, state: 'sent' }])
  expect(slipsOf(hall.reading('front1'), { casefile }).map(({ copies }) => copies)).toEqual([1])
})
