import { expect, test } from 'vitest'
import { BusinessDate } from '../../../shared/model/time.ts'
import { identityNote } from './identity-note.ts'

const today = BusinessDate.parse('2026-11-22')

test('a number being typed is counted and not yet doubted', () => {
  expect(identityNote('110105', today, true)).toEqual({ kind: 'counting', count: 6 })
  expect(identityNote('110105', today, false)).toEqual({ kind: 'doubt', problem: 'length', count: 6 })
})

test('a whole number says at once what it means or what is wrong with it', () => {
  expect(identityNote('11010519491231002x', today, true)).toEqual({
    kind: 'checked',
    birthDate: '1949-12-31',
    sex: 'female',
  })
  expect(identityNote('110105194912310021', today, true)).toMatchObject({ kind: 'doubt', problem: 'check-digit' })
  expect(identityNote('140105190002290012', today, true)).toMatchObject({ kind: 'doubt', problem: 'date' })
})

test('nothing typed, nothing said', () => {
  expect(identityNote('  ', today, false)).toEqual({ kind: 'nothing' })
})
