import { expect, test } from 'vitest'
import { pinProblem } from './new-pin.ts'

test('six to twelve digits, typed the same twice, can be kept', () => {
  expect(pinProblem('204816', '204816')).toBeNull()
  expect(pinProblem('204816204816', '204816204816')).toBeNull()
})

test.each(['', '12345', '1234567890123', '12345a'])('%j is no PIN', (pin) => {
  expect(pinProblem(pin, pin)).toBe('length')
})

test('two different PINs are told', () => {
  expect(pinProblem('204816', '204817')).toBe('different')
})
