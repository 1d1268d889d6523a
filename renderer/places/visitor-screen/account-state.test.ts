import { expect, test } from 'vitest'
import type { TranscriptView } from '../../../shared/contract/transcript.ts'
import { TranscriptId, VisitId } from '../../../shared/model/ids.ts'
import { accountState, changedQuestion } from './account-state.ts'

const NOW = 1_800_000_000_000
const guide = { who: '', when: '', where: '', what: '', want: '', basis: '', words: '' }

const account = (changes: Partial<TranscriptView>): TranscriptView => ({
  id: TranscriptId.parse('019aa000-0000-7000-8000-000000000001'),
  visit: VisitId.parse('019aa000-0000-7000-8000-000000000002'),
  version: 3,
  guide: { ...guide, what: '鱼塘的水被抽干了' },
  begunAt: NOW,
  savedAt: NOW,
  confirmedAt: null,
  confirmedVersion: null,
  revision: 0,
  correction: null,
  ...changes,
})

test('while words keep coming it is being written', () => {
  expect(accountState(account({}), NOW + 5_000, null)).toBe('writing')
})

test('once the pen rests the visitor is asked to check', () => {
  expect(accountState(account({}), NOW + 20_000, null)).toBe('check')
})

test('nobody is asked to check an empty sheet', () => {
  expect(accountState(account({ guide }), NOW + 60_000, null)).toBe('writing')
})

test('a confirmed account says so for good', () => {
  expect(accountState(account({ confirmedAt: NOW, confirmedVersion: 3 }), NOW + 60_000, null)).toBe('confirmed')
})

test('while it is read back the visitor is asked to check, however fresh it is', () => {
  const reading = { version: 3, place: null, manner: 'oral', asking: null } as const
  expect(accountState(account({}), NOW + 1_000, reading)).toBe('check')
})

test('one that is being corrected is written anew', () => {
  const correction = { reason: '漏记', by: '林秋禾', at: NOW }
  expect(accountState(account({ confirmedAt: NOW, confirmedVersion: 2, correction }), NOW, null)).toBe('writing')
})

test('the eye is led to the answer that changed last in reading order', () => {
  expect(changedQuestion(guide, { ...guide, who: '刘', what: '水' })).toBe('what')
  expect(changedQuestion(null, { ...guide, who: '刘' })).toBe('who')
  expect(changedQuestion(guide, guide)).toBe(null)
})
