import { expect, test } from 'vitest'
import { plainPhone } from './plain-phone.ts'

test('one number is one however it is typed', () => {
  const mobile = [
    '139 0000 1111',
    '139-0000-1111',
    '１３９００００１１１１',
    '+86 13900001111',
    '0086-139 0000 1111',
    '8613900001111',
  ]
  expect(new Set(mobile.map(plainPhone))).toEqual(new Set(['13900001111']))
  expect(new Set(['(010) 8765 4321', '（010）87654321', '+86 (010) 8765.4321'].map(plainPhone))).toEqual(
    new Set(['01087654321']),
  )
})

test('numbers that are others stay others', () => {
  const numbers = ['86123456', '0086', '86', '008612', '+852 2345 6789', '13900001112', '8701 转 22', '']
  expect(numbers.map(plainPhone)).toEqual([
    '86123456',
    '0086',
    '86',
    '12',
    '85223456789',
    '13900001112',
    '8701转22',
    '',
  ])
})
