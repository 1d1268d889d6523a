import { expect, test } from 'vitest'
import { faultsOf } from './set-up-draft.ts'

const whole = {
  hallName: '明川市人民群众来访接待中心',
  city: '明川市',
  name: '袁维',
  account: 'admin',
  password: 'ten-characters',
  again: 'ten-characters',
}

test('a whole draft has no faults', () => {
  expect(faultsOf(whole)).toEqual({})
})

test('white space is no name', () => {
  expect(faultsOf({ ...whole, hallName: '　 ' })).toEqual({ hallName: 'missing' })
})

test('an account is small letters and digits', () => {
  expect(faultsOf({ ...whole, account: '管理员' })).toEqual({ account: 'accountWrong' })
  expect(faultsOf({ ...whole, account: 'a' })).toEqual({ account: 'accountWrong' })
})

test('nine characters are no password, and the second must be the first', () => {
  expect(faultsOf({ ...whole, password: '123456789', again: '123456789' })).toEqual({ password: 'passwordShort' })
  expect(faultsOf({ ...whole, again: 'ten-characterz' })).toEqual({ again: 'againDiffers' })
})
