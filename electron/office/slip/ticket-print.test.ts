import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TicketId } from '../../../shared/model/ids.ts'
import type { PaperName } from '../../../shared/model/paper.ts'
import { rawPrinter } from '../../../tests/support/raw-printer.ts'
import { readQr } from '../../../tests/support/read-qr.ts'
import { blackDots, readReceipt } from '../../../tests/support/receipt-paper.ts'
import { DAY, matterNamed, openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { registered } from '../../../tests/support/staged.ts'
import { gbkBytes } from '../../devices/printing/gbk.ts'
import { rawNetworkPrinter } from '../../devices/printing/raw-network.ts'
import { execute } from '../../store/database.ts'
import { listEntries } from '../journal/journal.ts'
import { callNext } from '../ticket/call.ts'
import { openDesk } from '../ticket/desk-state.ts'
import { issue } from '../ticket/issue.ts'
import { printTicketInHall, reprint } from './print-jobs.ts'
import { type PrintQueue, startPrintQueue } from './print-queue.ts'
import { setPrintSettings } from './print-settings.ts'
import { printJobsToday } from './print-view.ts'

let hall: SampleOffice
let paper: Awaited<ReturnType<typeof rawPrinter>>
let queue: PrintQueue

beforeEach(async () => {
  hall = await openSampleOffice()
  paper = await rawPrinter()
  // Without a browser: a ticket needs none.
  queue = startPrintQueue(
    hall.office,
    rawNetworkPrinter(null, () => [], { silenceMs: 300, lingerMs: 100 }),
  )
  set('roll80')
})
afterEach(async () => {
  await queue.stop(1_000)
  await paper.close()
  hall.close()
})

const set = (name: PaperName, printer = paper.id) =>
  hall.run('admin', setPrintSettings, { kind: 'ticket', printer, paper: name, copies: 1, way: 'silent' as const })
const take = (service = 'advice', priority = 'ordinary') =>
  hall.run('kiosk1', issue, { service: hall.idOf.service(service), priority })
const print = (ticket: TicketId, by = 'kiosk1') => hall.run(by, printTicketInHall, { ticket })
const received = () => paper.received.map(readReceipt)
const states = () => printJobsToday(hall.reading('front1')).map(({ state, reason }) => [state, reason])

async function printed(ticket: TicketId, by = 'kiosk1') {
  print(ticket, by)
  await queue.idle()
  const last = received().at(-1)
  if (!last) throw new Error('nothing was printed')
  return last
}

test.each([
  ['roll80', 576],
  ['roll58', 384],
] as const)('field case 24: a ticket on %s has exactly that width, and says all that it must', async (name, dots) => {
  set(name)
  take()
  const { label, id } = take()
  const { text, lines, pictures, cuts } = await printed(id)
  expect(lines.find((line) => line.text === label)?.size).toBe(6)
  const whole = text.replaceAll('\n', '')
  for (const said of [
    '明川市人民群众来访接待中心',
    '咨询',
    'Advice',
    '前面还有1人',
    '2026年10月15日 09:00',
    '查询码',
    '0599-0000012',
  ]) {
    expect(whole).toContain(said)
  }
  expect(pictures.map(({ width }) => width)).toEqual([dots])
  expect(pictures.map(({ rows }) => readQr(rows))).toEqual([`huisheng://ticket/2026-10-15/${label}`])
  expect(cuts).toBe(1)
})

test('field case 7 and 21: a ticket printed again tells the day it was taken, is counted, and who asked stands written', async () => {
  const ticket = take()
  const first = await printed(ticket.id)
  hall.advance(DAY)
  const again = await printed(ticket.id, 'front1')
  expect(first.text).not.toContain('补打')
  expect(again.text).toContain('补打 第2份')
  expect(again.text).toContain('2026年10月15日 09:00')
  expect(again.text).not.toContain('10月16日')
  expect(again.text).not.toMatch(/前面还有\d|下一个就是您/)
  const [entry] = listEntries(hall.reading('admin'), {})
  expect(entry).toMatchObject({ stage: 'printing', who: hall.as('front1').name })
})

test('field case 20: the printer is gone, the number is not; a clerk prints it once the printer is back', async () => {
  const gone = await rawPrinter()
  await gone.close()
  set('roll80', gone.id)
  const ticket = take()
  print(ticket.id)
  await queue.idle()
  expect(states()).toEqual([['to-reprint', 'PRINTER_SILENT']])
  expect(hall.run('front1', openDesk, { desk: hall.idOf.desk('1') })).toMatchObject({ state: 'open' })
  expect(hall.run('front1', callNext, { desk: hall.idOf.desk('1') }).label).toBe(ticket.label)
  set('roll80')
  const [job] = printJobsToday(hall.reading('front1'))
  expect(job).toMatchObject({ number: ticket.label, askedBy: hall.as('kiosk1').name })
  hall.run('front1', reprint, { job: job?.id ?? missing(), second: null })
  await queue.idle()
  // Nothing of the first came out: this is the same copy.
  expect(received().map(({ text }) => text.includes('补打'))).toEqual([false])
  expect(states()).toEqual([])
})

test('field case 23: a ticket is sent once, whatever the printer does with it', async () => {
  const { id } = take()
  hall.office.changes.publish([{ stage: 'printing', id }])
  await printed(id)
  for (let told = 0; told < 3; told += 1) hall.office.changes.publish([{ stage: 'printing', id }])
  await queue.idle()
  expect(paper.received).toHaveLength(1)
})

test.each([...'㛃𬭎𠮷'])('field case 22: %s in the name of a service is drawn on the ticket', async (rare) => {
  await queue.stop(0)
  const made: string[] = []
  const pages = {
    pdf: () => Promise.reject(new Error('no page')),
    picture: async (html: string) => {
      made.push(html)
      return PNG
    },
  }
  queue = startPrintQueue(
    hall.office,
    rawNetworkPrinter(pages, () => []),
  )
  execute(hall.office.db, `UPDATE services SET name = '${rare}山信访' WHERE code = 'advice'`)
  const { pictures, text } = await printed(take().id)
  await printed(take().id)
  expect(made).toHaveLength(1)
  expect(made[0]).toContain(`${rare}山信访`)
  expect(pictures).toHaveLength(2)
  expect(pictures.map(blackDots)[0]).toBe(576 * 2)
  expect(text).not.toMatch(/[?〓]/)
})

test('a silent printer of slips holds no number up', async () => {
  const stuck = await rawPrinter({ closes: false })
  const calls: string[] = []
  await queue.stop(0)
  queue = startPrintQueue(hall.office, {
    list: async () => [],
    print: async ({ printer }) => {
      calls.push(printer)
      if (printer !== paper.id) await new Promise((resolve) => setTimeout(resolve, 200))
      return 'sent'
    },
  })
  set('roll58', stuck.id)
  print(take().id)
  await expect.poll(() => calls).toEqual([stuck.id])
  set('roll80')
  print(take().id)
  await expect.poll(() => calls).toEqual([stuck.id, paper.id])
  await queue.idle()
  await stuck.close()
})

test('no ticket ever carries a name, also printed again after the visitor was registered', async () => {
  const { id } = take('individual')
  hall.run('front1', openDesk, { desk: hall.idOf.desk('1') })
  hall.run('front1', callNext, { desk: hall.idOf.desk('1') })
  const matter = matterNamed('lake')
  registered(hall, matter, { ticket: id })
  const { text } = await printed(id, 'front1')
  const names = [matter.party, ...matter.party.representatives].map(({ name }) => name)
  const staff = ['front1', 'kiosk1', 'admin'].map((account) => hall.as(account).name)
  for (const name of [...names, ...staff]) {
    expect(text).not.toContain(name)
    expect(paper.received.some((bytes) => bytes.includes(Buffer.from(gbkBytes(name))))).toBe(false)
  }
})

const missing = () => {
  throw new Error('no job')
}

/** Two black lines as a browser would write them, 576 dots wide. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAkAAAAACCAIAAAA/9/QvAAAAGklEQVR42u3BMQEAAADCoPVPbQsvoAAAAPgYDYIAAUfKmb0AAAAASUVORK5CYII=',
  'base64',
)
