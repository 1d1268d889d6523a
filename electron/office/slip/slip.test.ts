import { afterEach, beforeEach, expect, test } from 'vitest'
import { DAY, openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { opened, routed } from '../../../tests/support/staged.ts'
import { execute } from '../../store/database.ts'
import { retentionYears, setRetention } from '../visit/retention.ts'
import { getVisit } from '../visit/view.ts'
import { issueSlip, printSlip } from './issue.ts'
import { getSlip, slipFileName, slipsOf } from './view.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

type Issue = Parameters<typeof issueSlip>[1]
const issue = (casefile: Issue['casefile'], kind: Issue['kind'] = 'contact', by = 'front1') =>
  hall.run(by, issueSlip, { casefile, kind }).id
const html = (slip: ReturnType<typeof issue>) => getSlip(hall.reading('front1'), { slip }).html

test('the contact slip says who is responsible, how to reach them and by when', () => {
  const { casefile, number, queryCode } = routed(hall, 'demolition')
  const sheet = html(issue(casefile))
  const contact = hall.as('county-songdu')
  expect(sheet).toContain('松渡县信访局')
  expect(sheet).toContain(contact.name)
  expect(sheet).toContain('2026年12月14日')
  expect(sheet).toContain(hall.as('front1').name)
  for (const text of [number, queryCode, '松渡县上塅镇塘尾村十户村民', '交办', '<svg']) expect(sheet).toContain(text)
})

test('without a feedback date the last day of the running clock is promised', () => {
  const { casefile } = routed(hall, 'lake')
  expect(html(issue(casefile))).toContain('2026年10月30日')
})

test('a contact slip needs a responsible unit, a receipt does not', () => {
  const { casefile, queryCode } = opened(hall, 'lake')
  expect(refusalOf(() => issue(casefile))).toBe('NOT_ROUTED')
  expect(html(issue(casefile, 'receipt'))).toContain(queryCode)
})

test('the receipt tells what the personal data is for and how long it is kept, and that is noted', () => {
  const { casefile, visit } = opened(hall, 'lake')
  execute(hall.office.db, 'UPDATE visits SET notice_given = 0')
  const told = () => getVisit(hall.reading('front1'), { visit }).noticeGiven
  expect(told()).toBe(false)
  expect(html(issue(casefile, 'receipt'))).toContain('保存期限按信访档案管理的规定')
  expect(told()).toBe(true)
  hall.run('admin', setRetention, { years: 10 })
  expect(html(issue(casefile, 'receipt'))).toContain('最后一次来访满 10 年')
  expect(retentionYears(hall.reading('front1'))).toEqual({ years: 10 })
})

test('a contact slip needs a person with a phone', () => {
  const { casefile } = routed(hall, 'lake')
  execute(hall.office.db, "UPDATE accounts SET phone = '' WHERE account = 'county-heting'")
  expect(refusalOf(() => issue(casefile))).toBe('NO_CONTACT_PERSON')
})

test('what visitors say is text on the sheet, never markup', () => {
  const { casefile } = routed(hall, 'lake', { summary: '<script>alert(1)</script> & "more"' })
  expect(html(issue(casefile))).not.toContain('<script>')
})

test('a slip stays as it was handed out, whatever changes later', () => {
  const { casefile } = routed(hall, 'lake')
  const slip = issue(casefile)
  const before = html(slip)
  execute(hall.office.db, "UPDATE accounts SET name = 'Somebody Else' WHERE account = 'county-heting'")
  execute(hall.office.db, "UPDATE hall SET phone = '0'")
  hall.advance(DAY)
  expect(html(slip)).toBe(before)
  expect(() => execute(hall.office.db, "UPDATE slips SET html = ''")).toThrow(/never changes/)
})

test('the first print is the original; later ones say so and are counted', () => {
  const { casefile } = routed(hall, 'lake')
  const slip = issue(casefile)
  const print = () => hall.run('front1', printSlip, { slip })
  const first = print()
  hall.advance(DAY)
  const [second, third] = [print(), print()]
  expect(first).toEqual({ copy: 1, html: html(slip) })
  expect([second.copy, third.copy]).toEqual([2, 3])
  expect(second.html).toContain('补打 第 2 份')
  expect(second.html).toContain('2026年10月16日')
  expect(second.html).toContain('2026年10月15日')
  expect(third.html).toContain('补打 第 3 份')
  expect(first.html).not.toContain('补打')
  expect(slipsOf(hall.reading('front1'), { casefile }).map(({ copies }) => copies)).toEqual([3])
})

test('the name of the file names no visitor', () => {
  const { casefile, number } = routed(hall, 'lake')
  const slip = getSlip(hall.reading('front1'), { slip: issue(casefile) })
  expect(slipFileName(hall.reading('front1'), slip)).toBe(`${number}-contact.pdf`)
})

test('slips of a matter that somebody may not see are not found', () => {
  const { casefile } = routed(hall, 'lake')
  const slip = issue(casefile)
  expect(refusalOf(() => issue(casefile, 'receipt', 'planning'))).toBe('NOT_FOUND')
  expect(refusalOf(() => hall.run('planning', printSlip, { slip }))).toBe('NOT_FOUND')
  expect(refusalOf(() => getSlip(hall.reading('planning'), { slip }))).toBe('NOT_FOUND')
  expect(refusalOf(() => slipsOf(hall.reading('planning'), { casefile }))).toBe('NOT_FOUND')
})
