import { expect, test } from 'vitest'
import { BusinessDate } from '../../../../shared/model/time.ts'
import { identityNote } from './identity-note.ts'

const today = BusinessDate.parse('2026-11-22')

test('a number being typed is counted and not yet doubted', () => {
  expect(identityNote('resident-card', '110105', today, true)).toEqual({ kind: 'counting', count: 6 })
  expect(identityNote('resident-card', '110105', today, false)).toEqual({ kind: 'doubt', problem: 'length', count: 6 })
})

test.each(['110105194912310', '110105200103070'])('at fifteen digits of eighteen it is only counted: %s', (number) => {
  expect(identityNote('resident-card', number, today, true)).toEqual({ kind: 'counting', count: 15 })
})

test('a number of fifteen digits says what it means once whoever types has left it', () => {
  const note = identityNote('resident-card', '110105491231002', today, false)
  expect(note).toMatchObject({ kind: 'checked', birthDate: '1949-12-31' })
})

test('a whole number says at once what it means or what is wrong with it', () => {
  expect(identityNote('resident-card', '11010519491231002x', today, true)).toEqual({
    kind: 'checked',
    birthDate: '1949-12-31',
    sex: 'female',
    division: '110105',
  })
  expect(identityNote('resident-card', '110105194912310021', today, true)).toMatchObject({
    kind: 'doubt',
    problem: 'check-digit',
  })
  expect(identityNote('resident-card', '140105190002290012', today, true)).toMatchObject({
    kind: 'doubt',
    problem: 'date',
  })
})

test('nothing typed, nothing said', () => {
  expect(identityNote('resident-card', '  ', today, false)).toEqual({ kind: 'nothing' })
})

test('a number of another document is doubted only when whoever types has left it', () => {
  expect(identityNote('home-return', 'H123', today, true)).toEqual({ kind: 'nothing' })
  expect(identityNote('home-return', 'H123', today, false)).toMatchObject({
    kind: 'doubt',
    problem: 'home-return-form',
  })
  expect(identityNote('passport', 'E12345678', today, false)).toEqual({ kind: 'nothing' })
})
