import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskAddress, maskIdentityNumber, maskName, maskPhone } from './mask.ts'

test('an identity number shows its last four characters, a passport three', () => {
  expect(maskIdentityNumber('11010519491231002X')).toBe('**************002X')
  expect(maskIdentityNumber('E12345678')).toBe('******678')
  expect(maskIdentityNumber('')).toBe('')
})

test.each([
  ['H12345678', '******678'],
  ['M1234567801', '********801'],
  ['12345678', '******78'],
  ['0012345678B', '********78B'],
  ['810000197506150018', '**************0018'],
  ['CAN110074101511', '***********1511'],
  ['91350100M000100Y43', '**************0Y43'],
  ['A12', '**2'],
  ['7', '*'],
  ['军1', '**'],
])('the document number %s is shown as %s', (number, masked) => {
  expect(maskIdentityNumber(number)).toBe(masked)
})

test('no character is cut in two', () => {
  expect(maskIdentityNumber('12𠮷𠮷𠮷𠮷')).toBe('****𠮷𠮷')
  expect(maskPhone('𠮷𠮷𠮷')).toBe('**𠮷')
})

test('a mobile number shows its ends, a short number its last digits', () => {
  expect(maskPhone('13800000002')).toBe('138****0002')
  expect(maskPhone('5550002')).toBe('****002')
  expect(maskPhone('')).toBe('')
})

test('an address is shown as far as the street', () => {
  expect(maskAddress('明川市城关镇北街三号院2单元101')).toBe('明川市城关镇北街****')
  expect(maskAddress('北街三号')).toBe('北街****')
  expect(maskAddress('')).toBe('')
})

test('a name shows its first character, also one outside the basic plane', () => {
  expect(maskName('冉贵生')).toBe('冉**')
  expect(maskName('𠮷安')).toBe('𠮷*')
})

test('at least a third is hidden and the length stays', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9X]{0,30}$/), (text) => {
      for (const masked of [maskIdentityNumber(text), maskPhone(text)]) {
        expect(masked).toHaveLength(text.length)
        expect(masked.split('*').length - 1).toBeGreaterThanOrEqual(Math.floor(text.length / 3))
      }
    }),
  )
})

test('of an address at most half is shown, and not how long the rest is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[东乡村0-9]{1,60}$/), (address) => {
      const [shown = '', ...stars] = maskAddress(address).split(/(?=\*)/)
      expect(stars).toHaveLength(shown.startsWith('*') ? 3 : 4)
      expect(address.length).toBeGreaterThanOrEqual(2 * shown.replace('*', '').length)
    }),
  )
})
