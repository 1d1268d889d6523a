import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PhraseId } from '../../../shared/model/ids.ts'
import { openSampleOffice, refusalOf, type SampleOffice } from '../../../tests/support/sample-office.ts'
import { rows } from '../../store/database.ts'
import { keepPhrase } from '../../store/tables/phrases.ts'
import { phrasesOf, removePhrase, savePhrase } from './phrases.ts'

let hall: SampleOffice
beforeEach(async () => {
  hall = await openSampleOffice()
})
afterEach(() => hall.close())

const PHRASE = { phrase: null, abbreviation: 'zfp', text: '镇政府派人当面答复过' }
const ofOwn = (account: string) => phrasesOf(hall.reading(account))

test('a phrase is kept for whoever wrote it, found by its initials, and changed by them', () => {
  const { id } = hall.run('front1', savePhrase, PHRASE)
  expect(ofOwn('front1')).toEqual([{ id, abbreviation: 'zfp', text: PHRASE.text, initials: 'zzfprdmdfg' }])
  hall.run('front1', savePhrase, { ...PHRASE, phrase: id, abbreviation: '', text: '信访局' })
  hall.run('front1', savePhrase, { ...PHRASE, text: '第二条' })
  expect(ofOwn('front1').map(({ text }) => text)).toEqual(['第二条', '信访局'])
})

test("nobody sees, changes or removes another's phrases", () => {
  const { id } = hall.run('front1', savePhrase, PHRASE)
  expect(ofOwn('front2')).toEqual([])
  expect(refusalOf(() => hall.run('front2', savePhrase, { ...PHRASE, phrase: id, text: '别人的' }))).toBe('NOT_FOUND')
  expect(refusalOf(() => hall.run('front2', removePhrase, { phrase: id }))).toBe('NOT_FOUND')
  expect(ofOwn('front1')).toMatchObject([{ text: PHRASE.text }])
  hall.run('front2', savePhrase, PHRASE)
  expect(ofOwn('front2')).toHaveLength(1)
})

test('a phrase that is removed is gone and can be written again', () => {
  const { id } = hall.run('front1', savePhrase, PHRASE)
  hall.run('front1', removePhrase, { phrase: id })
  expect(ofOwn('front1')).toEqual([])
  expect(refusalOf(() => hall.run('front1', removePhrase, { phrase: id }))).toBe('NOT_FOUND')
  hall.run('front1', savePhrase, PHRASE)
  expect(ofOwn('front1')).toHaveLength(1)
})

test('an abbreviation stands for one phrase, and two hundred phrases are enough', () => {
  const { id } = hall.run('front1', savePhrase, PHRASE)
  expect(refusalOf(() => hall.run('front1', savePhrase, PHRASE))).toBe('ABBREVIATION_TAKEN')
  hall.run('front1', savePhrase, { ...PHRASE, phrase: id, text: '改过' })
  const more = Array.from({ length: 199 }, () => ({
    id: hall.office.newId() as PhraseId,
    account: hall.as('front1').id,
  }))
  for (const phrase of more) keepPhrase(hall.office.db, { ...phrase, abbreviation: '', text: '又一条' })
  expect(refusalOf(() => hall.run('front1', savePhrase, { ...PHRASE, abbreviation: '' }))).toBe('TOO_MANY_PHRASES')
  hall.run('front1', savePhrase, { ...PHRASE, phrase: id, text: '还能改' })
  expect(refusalOf(() => hall.run('front1', removePhrase, { phrase: crypto.randomUUID() as PhraseId }))).toBe(
    'NOT_FOUND',
  )
})

test('what a phrase says stands nowhere in clear', () => {
  hall.run('front1', savePhrase, PHRASE)
  const kept = ['phrases', 'command_results', 'journal'].map((table) => rows(hall.office.db, `SELECT * FROM ${table}`))
  expect(JSON.stringify(kept)).not.toMatch(/镇政府|zfp/)
})
