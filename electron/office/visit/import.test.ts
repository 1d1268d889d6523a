import { afterEach, beforeEach, expect, test } from 'vitest'
import { ImportedMessage } from '../../../shared/contract/visit-import.ts'
import type { PartyInput } from '../../../shared/contract/visit-party.ts'
import { keptResults } from '../../../tests/support/kept-results.ts'
import { openSampleOffice, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { row, rows } from '../../store/database.ts'
import { importedAlready, importMessages } from './import.ts'
import { getVisit, visitsToday } from './view.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const NUMBER = '11010519491231002X'
const SUBMITTED = Date.parse('2026-10-01T08:00:00+08:00')

type Said = Readonly<{ name?: string; number?: string; phone?: string; type?: PartyInput['type']; headcount?: number }>

const message = (id: string, { name = '林芳', number = '', phone = '', type = 'person', headcount = 1 }: Said = {}) =>
  ImportedMessage.parse({
    ...{ origin: `net:portal:${id}`, receivedAt: SUBMITTED, headcount, message: `第 ${id} 封：水井干了` },
    party: {
      ...{ type, name, phone, address: '' },
      document: { type: number === '' ? 'none' : 'resident-card', number },
    },
  })

const bring = (...messages: ImportedMessage[]) => hall.run('front1', importMessages, { messages }).outcomes
const visitOf = (outcome: ReturnType<typeof bring>[number] | undefined) => {
  if (!outcome || !('registered' in outcome)) throw new Error('nothing was registered')
  return getVisit(hall.reading('front1'), { visit: outcome.registered })
}
const counted = (table: string) => row<{ n: number }>(hall.office.db, `SELECT count(*) AS n FROM ${table}`)?.n

test('a message is a visit of the channel 网 with the words of its sender and the time it was submitted', () => {
  const [outcome] = bring(message('1'))
  expect(visitOf(outcome)).toMatchObject({
    ...{ channel: 'net', message: '第 1 封：水井干了', receivedAt: SUBMITTED, noticeGiven: false, ticket: null },
    party: { name: '林芳' },
  })
})

test('brought again a message is the visit that it was, in the same sheet too', () => {
  const [first] = bring(message('1'))
  const again = bring(message('1'), message('2'), message('2'))
  expect(again[0]).toEqual({ already: visitOf(first).id })
  expect(again[2]).toEqual({ already: visitOf(again[1]).id })
  expect(visitsToday(hall.reading('front1'))).toHaveLength(2)
})

test('who came in person is found beside the messages of the day', () => {
  bring(message('1'), message('2'))
  const found = (channel: 'net' | 'visit') => visitsToday(hall.reading('front1'), { channel })
  expect([found('net').length, found('visit').length]).toEqual([2, 0])
})

test('the hall says which messages it has', () => {
  bring(message('1'), message('3'))
  const origins = ['1', '2', '3'].map((id) => `net:portal:${id}`)
  expect(importedAlready(hall.reading('front1'), { origins })).toEqual(['net:portal:1', 'net:portal:3'])
})

test('a refused message leaves nothing behind and keeps no other out', () => {
  const before = counted('parties')
  const outcomes = bring(message('1'), message('2', { type: 'group', headcount: 1 }), message('3'))
  expect(outcomes.map((outcome) => Object.keys(outcome)[0])).toEqual(['registered', 'refused', 'registered'])
  expect(outcomes[1]).toEqual({ refused: 'HEADCOUNT_TOO_SMALL' })
  expect(counted('parties')).toBe(Number(before) + 2)
  expect(importedAlready(hall.reading('front1'), { origins: ['net:portal:2'] })).toEqual([])
})

test('a batch is one entry of the journal and one change that every page hears of', () => {
  const [entries, changes] = [counted('journal'), hall.changes.length]
  bring(message('1'), message('2'))
  expect(counted('journal')).toBe(Number(entries) + 1)
  expect(hall.changes.slice(changes)).toHaveLength(1)
})

test('whoever writes again with the same name and faultless number is the same party', () => {
  const [first, second] = bring(message('1', { number: NUMBER }), message('2', { number: NUMBER.toLowerCase() }))
  expect(visitOf(second).party.id).toBe(visitOf(first).party.id)
})

test.each([
  ['another name', { name: '王芳', number: NUMBER }],
  ['another phone', { number: NUMBER, phone: '13800000000' }],
])('%s is another party, and what was known of the first is not changed', (_, said) => {
  const [first] = bring(message('1', { number: NUMBER, phone: '13900000000' }))
  const [second] = bring(message('2', said))
  expect(visitOf(second).party.id).not.toBe(visitOf(first).party.id)
  expect(visitOf(first).party.phoneMasked).toMatch(/^139/)
})

test('a wrong number makes nobody anybody else', () => {
  const wrong = '110105194912310021'
  const [first, second] = bring(message('1', { number: wrong }), message('2', { number: wrong }))
  expect(visitOf(second).party.id).not.toBe(visitOf(first).party.id)
})

test('neither the message nor where it came from can be read in the database', () => {
  bring(message('1', { number: NUMBER }))
  const [visit] = rows<{ message: string; origin: string }>(hall.office.db, 'SELECT message, origin FROM visits')
  expect(visit?.message).not.toContain('水井')
  expect(visit?.origin).not.toContain('portal')
  const results = keptResults(hall.office.db).join()
  for (const hidden of [NUMBER, '水井', 'portal']) expect(results).not.toContain(hidden)
})
