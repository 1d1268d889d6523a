import { expect, test } from 'vitest'
import type { PhraseView } from '../../../../shared/contract/transcript-phrases.ts'
import type { PhraseId } from '../../../../shared/model/ids.ts'
import { phraseBefore, phrasesFor } from './phrase-match.ts'

const phrase = (abbreviation: string, text: string, initials = ''): PhraseView => ({
  id: crypto.randomUUID() as PhraseId,
  abbreviation,
  text,
  initials,
})
const OFFICE = phrase('xf', '县信访局', 'xxfj')
const PLEDGE = phrase('dmdf', '镇里的干部当面答复过', 'zldgbdmdfg')
const ANSWER = phrase('答复', '至今没有得到答复', 'zjmyddf')
const NAMELESS = phrase('', '以上属实', 'yss')
const ALL = [OFFICE, PLEDGE, ANSWER, NAMELESS]

test.each([
  ['去过xf', OFFICE],
  ['去过XF', OFFICE],
  ['axf', null],
  ['xf了', null],
  ['没有答复', ANSWER],
  ['dmdf', PLEDGE],
  ['', null],
])('“%s” before the caret', (before, expected) => {
  expect(phraseBefore(before, ALL)).toEqual(expected)
})

test('of two abbreviations that fit the longer one is meant', () => {
  const longer = phrase('未答复', '未在规定期限内答复')
  expect(phraseBefore('一直未答复', [ANSWER, longer])).toEqual(longer)
})

test('a phrase is found by its abbreviation first, then by its initials and its words', () => {
  expect(phrasesFor(' ', ALL)).toEqual(ALL)
  expect(phrasesFor('DMDF', ALL)).toEqual([PLEDGE])
  expect(phrasesFor('xf', ALL)).toEqual([OFFICE])
  expect(phrasesFor('答复', ALL)).toEqual([ANSWER, PLEDGE])
  expect(phrasesFor('yss', ALL)).toEqual([NAMELESS])
})
